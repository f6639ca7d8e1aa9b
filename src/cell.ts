import { FIRST_DAY, LAST_DAY, parseIso, type Serial } from "./dates";
import * as messages from "./messages";
import { BadArgument, NoPrice, type Problem } from "./problems";

/** What Excel hands over of one cell, read in one way wherever a range is read: arguments, rates, terms. */

/** "#N/A", "#REF!", "#NAME?" as some hosts hand an error over: a name that begins with # is none. */
const ERROR = /^#(N\/A|[A-Z/0_]+[!?])$/;
/** "0000-01-01", "10000-01-01": years of another calendar */
const LIKE_ISO = /^(0\d{3}|\d{5,})-\d{2}-\d{2}$/;

/** What an error cell shows; undefined when the cell has no error. Hosts hand errors over as objects or as text. */
export function errorText(cell: unknown): string | undefined {
  if (typeof cell === "string") return ERROR.test(cell.trim()) ? cell.trim() : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  const { basicValue, code } = cell as { basicValue?: unknown; code?: unknown };
  return [basicValue, code].find((text): text is string => typeof text === "string") ?? "#VALUE!";
}

/** Names and words are shorter. */
const LONGEST_WORD = 255;
const SHOWN_OF_LONG = 40;

/** Is this too long to be a name or a word? */
export const isLongText = (cell: unknown): boolean => typeof cell === "string" && cell.trim().length > LONGEST_WORD;

/** A text that is too long as its beginning and its length: it names nothing, and the sentence about it stays short. */
export const shortened = (text: string): string =>
  text.length > LONGEST_WORD ? `${text.slice(0, SHOWN_OF_LONG)}… (${text.length} characters)` : text;

/** A cell that is not blank as text; an error as it is shown. */
export const cellText = (cell: unknown): string => shortened((errorText(cell) ?? String(cell)).trim());

/**
 * An error in a cell stays the error it is.
 * @param where the range and row that hold it; absent: an argument
 */
export function errorIn(cell: unknown, where?: string): Problem | undefined {
  const text = errorText(cell);
  if (text === undefined) return undefined;
  return new (text === "#N/A" ? NoPrice : BadArgument)(messages.cellHasError(text, where));
}

/** @throws as errorIn, for the first of the cells that shows an error */
export function refuseErrors(cells: readonly unknown[], where?: string): void {
  for (const cell of cells) {
    const error = errorIn(cell, where);
    if (error) throw error;
  }
}

/**
 * A day as a cell that is not blank has it: a date, or ISO text; a time of day is cut off.
 * @returns the problem where it is no day that Excel counts, or an error
 */
export function dayOf(cell: unknown): Serial | Problem {
  const day = typeof cell === "number" ? Math.floor(cell) : typeof cell === "string" ? parseIso(cell.trim()) : NaN;
  if (day >= FIRST_DAY && day <= LAST_DAY) return day;
  const text = cellText(cell);
  const isOutside = typeof cell === "number" || Number.isFinite(day) || LIKE_ISO.test(text);
  return errorIn(cell) ?? new BadArgument(isOutside ? messages.dateOutside(text) : messages.badDate(text));
}
