import { cellText } from "../cell";
import * as messages from "../messages";
import { BadArgument } from "../problems";

/** Cells of a range of contract terms. */
export type Row = readonly unknown[];

export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** Where a word is meant, the 0 that a host makes of a blank cell is blank. */
export const isBlankWord = (cell: unknown): boolean => isBlank(cell) || cell === 0;

export const textOf = (cell: unknown): string => (isBlank(cell) ? "" : cellText(cell).replace(/\s+/g, " "));

/** What holds in a year: its own cell, or the last one before it that is filled. */
export const cellOf = (row: Row | undefined, year: number): unknown =>
  (row?.slice(0, year + 1) ?? []).filter((value) => !isBlank(value)).at(-1);

/** @throws BadArgument when the cell is no number of 0 or more */
export function amountIn(label: string, cell: unknown): number {
  if (typeof cell !== "number" || !Number.isFinite(cell) || cell < 0) {
    throw new BadArgument(messages.termNoNumber(label, textOf(cell)));
  }
  return cell;
}

/** @throws BadArgument when the share is above 1 */
export function shareIn(label: string, value: number | null): number {
  if (value !== null && value > 1) throw new BadArgument(messages.shareAboveOne(label));
  return value ?? 0;
}

export const wordIn = <Word extends string>(cell: unknown, words: readonly Word[]): Word | undefined =>
  words.find((known) => known === textOf(cell).toLowerCase());
