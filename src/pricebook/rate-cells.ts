import type { PriceBook } from "./price-book";

/** A blank cell arrives as "", null, undefined or, in some hosts, 0. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "");

export const textOf = (cell: unknown): string => (isBlank(cell) ? "" : String(cell).trim());

/** The first row is a header when its rate is a word and its item no item; a number typed as text is a slip, no word. */
function isHeader(book: PriceBook, cells: readonly unknown[]): boolean {
  const [name, , rate] = cells;
  const isWord = typeof rate === "string" && !isBlank(rate) && Number.isNaN(Number(rate));
  return isWord && !book.index.byName.has(textOf(name).toLowerCase());
}

/** The rows of a `rates` range that hold anything, counted from 1, and its header. */
export function rateRows(
  book: PriceBook,
  matrix: readonly (readonly unknown[])[],
): { header: readonly unknown[] | undefined; rows: { cells: readonly unknown[]; row: number }[] } {
  const rows = matrix.map((cells, i) => ({ cells, row: i + 1 })).filter(({ cells }) => !cells.every(isBlank));
  const [first, ...rest] = rows;
  return first && isHeader(book, first.cells) ? { header: first.cells, rows: rest } : { header: undefined, rows };
}
