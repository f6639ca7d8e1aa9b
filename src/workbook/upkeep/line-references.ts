import type { Budget, LineMove } from "../../budget";
import { parseIso } from "../../dates";
import { type CellContent, type CellEdit, COLUMN, isBlank, type Place, valueAt } from "../../sheet";
import type { SheetKey } from "../names";
import type { BudgetSheets } from "../reading/budget-sheets";
import { findTable } from "../reading/read-table";
import { CHANGES } from "../tables/changes";
import { NoRoomOn, type Standing } from "./standing";

interface SheetCells {
  sheet: SheetKey;
  edits: CellEdit[];
}

const EMPTY: CellContent = { kind: "empty" };
const textCell = (text: string): CellContent => (text === "" ? EMPTY : { kind: "text", text });

const keyOf = (values: BudgetSheets, { sheet }: Place): SheetKey | undefined =>
  (Object.keys(values) as SheetKey[]).find((key) => values[key]?.name === sheet);

const nameBefore = (budget: Budget, { before }: LineMove): string | undefined =>
  before ? budget[before.place][before.index]?.name : undefined;

type Changes = Budget["changes"];

/** Joiners, leavers and other steps of one line, in the rows that it has, then in rows that wait; what is over is cleared. */
export function stepCells(
  before: Budget,
  after: Budget,
  move: LineMove,
  { values, formulas, places }: Standing,
  taken: Set<string>,
): SheetCells[] {
  const old = nameBefore(before, move);
  const rows = before.changes.flatMap(({ line }, k) => (line === old ? [k] : []));
  const steps = after.changes.filter(({ line }) => line === move.after?.name);
  if (rows.length === 0 && steps.length === 0) return [];
  const place = move.after?.place;
  const target: SheetKey | undefined = place === "subscriptions" || place === "seats" ? place : undefined;
  const isStaying = move.before?.place === place;
  const kept = isStaying ? rows.slice(0, steps.length) : [];
  const cells = rows.flatMap((k, index): SheetCells[] => {
    const at = (key: string) => places.get(`changes.${k}.${key}`);
    const line = at("line");
    const sheet = line && keyOf(values, line);
    if (!sheet) return [];
    const step = kept[index] === undefined ? undefined : steps[index];
    const was = before.changes[k];
    const edits = (["line", "reason", "month", "change"] as const).flatMap((key): CellEdit[] => {
      const cell = at(key);
      if (!cell || (step && was?.[key] === step[key])) return [];
      if (!step && isBlank(valueAt(formulas[sheet] ?? { name: "", values: [] }, cell.row, cell.column))) return [];
      return [{ row: cell.row, column: cell.column, content: step ? contentOf(step, key) : EMPTY }];
    });
    return [{ sheet, edits }];
  });
  const more = steps.slice(kept.length);
  if (more.length === 0) return cells;
  if (target === undefined) throw new NoRoomOn(place === undefined || place === "workspaces" ? "seats" : place);
  return [...cells, { sheet: target, edits: inWaitingRows(more, target, values, taken) }];
}

function contentOf(step: Changes[number], key: "line" | "reason" | "month" | "change"): CellContent {
  if (key === "month") return { kind: "number", value: parseIso(step.month) };
  return key === "change" ? { kind: "number", value: step.change } : textCell(step[key]);
}

/** Only rows that the sheet adds up wait: they say their unit. */
function inWaitingRows(steps: Changes, sheet: SheetKey, values: BudgetSheets, taken: Set<string>): CellEdit[] {
  const own = values[sheet];
  const found = own && findTable(own, CHANGES);
  if (!own || !found) throw new NoRoomOn(sheet);
  const waits = (row: number): boolean =>
    !taken.has(`${sheet} steps ${row}`) &&
    valueAt(own, row, COLUMN.unit) === CHANGES.unit &&
    [...found.columns.values()].every((column) => isBlank(valueAt(own, row, column)));
  const rows = own.values.map((_, k) => k + 1).filter((row) => row > found.header && row < found.end && waits(row));
  return steps.flatMap((step, k) => {
    const row = rows[k];
    if (row === undefined) throw new NoRoomOn(sheet);
    taken.add(`${sheet} steps ${row}`);
    return (["line", "reason", "month", "change"] as const).flatMap((key): CellEdit[] => {
      const column = found.columns.get(key);
      return column === undefined ? [] : [{ row, column, content: contentOf(step, key) }];
    });
  });
}

/** What else names a line: actuals, sign-offs, pools that share its credits. A cell with a formula follows by itself. */
export function referenceCells(
  before: Budget,
  moves: readonly LineMove[],
  { values, formulas, places }: Standing,
): SheetCells[] {
  const renamed = new Map(
    moves.flatMap((move) => {
      const old = nameBefore(before, move);
      return old === undefined || old === move.after?.name ? [] : [[old, move.after?.name ?? null] as const];
    }),
  );
  if (renamed.size === 0) return [];
  const cell = (path: string, content: CellContent): SheetCells[] => {
    const place = places.get(path);
    const sheet = place && keyOf(values, place);
    const own = sheet && formulas[sheet];
    if (!place || !own) return [];
    const present = valueAt(own, place.row, place.column);
    if (isBlank(present) || (typeof present === "string" && present.startsWith("="))) return [];
    return [{ sheet, edits: [{ row: place.row, column: place.column, content }] }];
  };
  const rows = (key: "actuals" | "signOffs") =>
    before[key].flatMap(({ line }, k) => {
      const name = renamed.get(line);
      if (name === undefined) return [];
      if (name !== null) return cell(`${key}.${k}.line`, textCell(name));
      return ["line", "answer", "signedBy", "signedOn", "signedFor"].flatMap((part) =>
        cell(`${key}.${k}.${part}`, EMPTY),
      );
    });
  const moved = new Set(moves.flatMap(({ before: from }) => (from?.place === "credits" ? [from.index] : [])));
  const pools = before.credits.flatMap(({ sharesWith }, k) => {
    const name = moved.has(k) ? undefined : renamed.get(sharesWith);
    return name === undefined || name === null || sharesWith === ""
      ? []
      : cell(`credits.${k}.sharesWith`, textCell(name));
  });
  return [...rows("actuals"), ...rows("signOffs"), ...pools];
}
