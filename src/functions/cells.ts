import { cellText, dayOf, errorIn, refuseErrors, shortened } from "../cell";
import type { Serial } from "../dates";
import * as messages from "../messages";
import type { Quantity } from "../pricing";
import { BadArgument, type Problem } from "../problems";

const isBlankText = (cell: unknown): boolean => typeof cell === "string" && cell.trim() === "";

/** A blank cell is null on the web, 0 on the desktop, and "" where a formula made it. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === 0 || cell === false || isBlankText(cell);

/** What stands in a cell, as text: "" when blank. */
export function textIn(cell: unknown): string {
  if (typeof cell === "string") return shortened(cell.trim());
  return isBlank(cell) ? "" : cellText(cell);
}

/** A word that is no name of an item. @throws what an error cell shows */
export function wordIn(cell: unknown): string {
  refuseErrors([cell]);
  return textIn(cell);
}

/** Reads a quantity: blank is 0, TRUE is 1 as in Excel's own sums; numbers typed as text are refused, never guessed. */
export const numberIn =
  (name: string) =>
  (cell: unknown): Quantity => {
    if (typeof cell === "number") return cell + 0;
    if (isBlank(cell)) return 0;
    if (cell === true) return 1;
    return errorIn(cell) ?? new BadArgument(messages.notANumber(textIn(cell), name));
  };

/** Reads a day: blank is null; a date cell, or ISO text. */
export const dateIn = (cell: unknown): Serial | null | Problem => (isBlank(cell) ? null : dayOf(cell));

/** Reads how long a column is: blank is one month. */
export const monthsIn = (cell: unknown): Quantity => (isBlank(cell) ? 1 : numberIn("months")(cell));
