import { widthOf } from "./column-width";
import type { SheetDescription } from "./description";

/** Points of a line of text in the standard font. */
const LINE = 15;
/** Letters in a width of one: widths count digits, and most letters are narrower; bold ones are not. */
const LETTERS = { wrappedText: 1.15, wrappedNote: 1.05, columnHeading: 0.95, figureColumnHeading: 0.95 } as const;

/** How many lines a text takes in a column of `width` characters, broken at blanks and within words that are longer. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    while (used > width) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}

/** Of a cell, or of the area that begins with it: its text is broken at the end of that. */
function widthAt(sheet: SheetDescription, row: number, column: number): number {
  const columns = sheet.merged?.find((area) => area.row === row && area.column === column)?.columns ?? 1;
  return Array.from({ length: columns }, (_, k) => widthOf(sheet, column + k)).reduce((sum, width) => sum + width, 0);
}

/** A text that nobody sees makes no row higher. */
const isClosed = ({ groups }: SheetDescription, column: number): boolean =>
  groups?.columns.some(({ from, to }) => column >= from && column <= to) ?? false;

/**
 * Heights, in points, of the rows whose wrapped texts need more than one line. Programs grow such rows by themselves when a
 * text is typed, but not all of them when a file is opened.
 */
export function rowHeights(sheet: SheetDescription): Map<number, number> {
  const heights = new Map((sheet.heights ?? []).map(({ row, height }) => [row, height]));
  for (const { row, column, content, style } of sheet.cells) {
    const text = content.kind === "text" ? content.text : content.kind === "formula" ? content.shows : undefined;
    if (isClosed(sheet, column)) continue;
    if (!(style in LETTERS) || text === undefined) continue;
    const height = LINE * linesOf(text, LETTERS[style as keyof typeof LETTERS] * widthAt(sheet, row, column));
    if (height > (heights.get(row) ?? LINE)) heights.set(row, height);
  }
  return heights;
}
