import { parseIso, type Serial } from "../dates";
import { messages } from "../messages";
import type { Cell } from "../pricing";
import { BadArgument, NoPrice, type Problem } from "../problems";

/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

const isBlankText = (cell: unknown): boolean => typeof cell === "string" && cell.trim() === "";

/** A blank cell is null on the web, 0 on the desktop, and "" where a formula made it. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === 0 || cell === false || isBlankText(cell);

/** What an error cell shows, or undefined when the cell has no error. Hosts hand errors over as objects or as text. */
function errorText(cell: unknown): string | undefined {
  if (typeof cell === "string") return /^#[A-Z/0]+[!?]?$/.test(cell.trim()) ? cell.trim() : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  const { basicValue, code } = cell as { basicValue?: unknown; code?: unknown };
  return [basicValue, code].find((text): text is string => typeof text === "string") ?? "#VALUE!";
}

/** An error in a cell stays the error it is. */
function errorIn(cell: unknown): Problem | undefined {
  const text = errorText(cell);
  if (text === undefined) return undefined;
  return text === "#N/A" ? new NoPrice(messages.cellHasError(text)) : new BadArgument(messages.cellHasError(text));
}

/** What stands in a cell, as text: "" when blank. */
export function textIn(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return isBlank(cell) ? "" : (errorText(cell) ?? String(cell)).trim();
}

/** Reads a quantity: blank is 0, TRUE is 1 as in Excel's own sums; numbers typed as text are refused, never guessed. */
export const numberIn =
  (name: string) =>
  (cell: unknown): Cell => {
    if (typeof cell === "number") return cell + 0;
    if (isBlank(cell)) return 0;
    if (cell === true) return 1;
    return errorIn(cell) ?? new BadArgument(messages.notANumber(textIn(cell), name));
  };

/** Reads a day: blank is null; a date cell, or ISO text. A time of day is cut off. */
export function dateIn(cell: unknown): Serial | null | Problem {
  if (isBlank(cell)) return null;
  const day = typeof cell === "number" ? Math.floor(cell) : parseIso(textIn(cell));
  if (day >= 1 && day <= LAST_SERIAL) return day;
  return errorIn(cell) ?? new BadArgument(messages.badDate(textIn(cell)));
}

/** Reads how long a column is: blank is one month. */
export const monthsIn = (cell: unknown): Cell => (isBlank(cell) ? 1 : numberIn("months")(cell));
