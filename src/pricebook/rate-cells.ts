import { cellText, errorText, isLongText, refuseErrors } from "../cell";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { PriceBook } from "./price-book";

/** A blank cell arrives as "", null, undefined or, in some hosts, 0. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "");

export const textOf = (cell: unknown): string => (isBlank(cell) ? "" : cellText(cell));

/** The first row is a header when its rate is a word and its item no item; a number typed as text is a slip, no word. */
function isHeader(book: PriceBook, cells: readonly unknown[]): boolean {
  const [name, , rate] = cells;
  const isWord = typeof rate === "string" && !isBlank(rate) && Number.isNaN(Number(rate)) && !errorText(rate);
  return isWord && !book.index.byName.has(textOf(name).toLowerCase());
}

/** Item, component, rate, from, to. */
export const FIRST_COLUMNS = 5;

/** @throws naming the row, where one of its cells shows an error */
export const refuseErrorsInRow = (row: number, cells: readonly unknown[]): void => {
  refuseErrors(cells, messages.ratesRow(row));
};

/**
 * The rows of a `rates` range that hold anything, counted from 1, and its header.
 * @throws naming the row, where one of its first columns shows an error or has more text than any name
 */
export function rateRows(
  book: PriceBook,
  matrix: readonly (readonly unknown[])[],
): { header: readonly unknown[] | undefined; rows: { cells: readonly unknown[]; row: number }[] } {
  const rows = matrix.map((cells, i) => ({ cells, row: i + 1 })).filter(({ cells }) => !cells.every(isBlank));
  const [first, ...rest] = rows;
  const hasHeader = first !== undefined && isHeader(book, first.cells);
  const said = hasHeader ? rest : rows;
  for (const { cells, row } of said) {
    const first = cells.slice(0, FIRST_COLUMNS);
    refuseErrorsInRow(row, first);
    if (first.some(isLongText)) throw new BadArgument(messages.longInRates(messages.ratesRow(row)));
  }
  return { header: hasHeader ? first.cells : undefined, rows: said };
}
