import { calendarDay, FIRST_DAY, LAST_DAY, toIso } from "../../dates";
import * as messages from "../../messages";
import type { CellValue, Place, Style } from "../../sheet";
import type { Findings } from "./findings";

/** What a cell of inputs may hold: told from its style, as people are shown it. */
export type Kind = "text" | "number" | "month" | "date";

const KINDS: Partial<Record<Style, Kind>> = { inputText: "text", inputMonth: "month", inputDate: "date" };
export const kindOf = (style: Style): Kind => KINDS[style] ?? "number";

/** A cell as a budget keeps it: text, number, ISO date; null when it is blank or unreadable, which is then a fault. */
export function readCell(findings: Findings, place: Place, value: CellValue, kind: Kind): string | number | null {
  if (value === null) return kind === "text" ? "" : null;
  if (kind === "text") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const problem = typeof value === "number" ? numberProblem(value, kind) : wrongKind(value, kind);
  if (problem !== undefined) {
    findings.fault(place, problem);
    return null;
  }
  return kind === "number" ? Number(value) : toIso(Number(value));
}

// The sheets count text in a cell for numbers as nothing, so it may not be taken for the number it looks like.
const wrongKind = (value: string | boolean, kind: Kind): string =>
  kind === "number" ? messages.cellNoNumber(String(value)) : messages.cellNoDate(String(value));

function numberProblem(value: number, kind: Kind): string | undefined {
  if (!Number.isFinite(value)) return messages.cellNoNumber(String(value));
  if (kind === "number") return undefined;
  if (!Number.isInteger(value)) return messages.cellNoDate(String(value));
  // below it Excel shows other days than the engine counts
  if (value < FIRST_DAY || value > LAST_DAY) return messages.cellDateOutside(String(value));
  return kind === "month" && calendarDay(value).day !== 1 ? messages.typeMonth : undefined;
}
