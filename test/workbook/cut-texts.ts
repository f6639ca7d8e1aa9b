import type { SheetDescription } from "../../src/sheet";
import { address } from "../../src/sheet/a1";
import { widthOf } from "../../src/sheet/column-width";
import type { Style } from "../../src/sheet/description";
import { expandSheet } from "../../src/sheet/expand-sheet";
import { formatOf } from "../../src/sheet/styles";

/** Thousandths of the size: how wide Arial's letters are, from blank to tilde; the widest of the fonts a workbook is read in. */
const ARIAL = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];
/** bold letters are that much wider, on average */
const BOLD = 1.07;
/** of the grid of the workbench, where nothing else is said */
const STANDARD_SIZE = 11;
/** pixels between a cell's edges and its text, both together, and of an indent */
const [MARGINS, INDENT] = [4, 9];

/** Pixels that a text takes in a style. */
export function pixelsOf(text: string, style: Style): number {
  const { size = STANDARD_SIZE, bold, indent } = formatOf(style, "formula");
  const thousandths = [...text].reduce((sum, letter) => sum + (ARIAL[letter.charCodeAt(0) - 32] ?? 556), 0);
  const pixels = (((thousandths / 1000) * size * 96) / 72) * (bold ? BOLD : 1);
  return pixels + MARGINS + (indent ? INDENT : 0);
}

const pixelsAcross = (sheet: SheetDescription, column: number): number => Math.round(widthOf(sheet, column) * 7 + 5);

/** Pixels of a cell, or of the merged ones that begin with it. */
export function roomAt(sheet: SheetDescription, row: number, column: number): number {
  let room = 0;
  for (let k = 0; k < mergedAt(sheet, row, column); k++) room += pixelsAcross(sheet, column + k);
  return room;
}

const mergedAt = ({ merged }: SheetDescription, row: number, column: number): number =>
  merged?.find((area) => area.row === row && area.column === column)?.columns ?? 1;

/** Texts that are wider than their column and have no blank neighbour to run into: "B5: what it says". */
export function cutTexts(
  sheet: SheetDescription,
  values: readonly (readonly unknown[])[],
  { lastColumn = Infinity }: { lastColumn?: number } = {},
): string[] {
  const shown = (row: number, column: number) => values[row - 1]?.[column - 1] ?? "";
  return expandSheet(sheet).flatMap(({ row, column, style }) => {
    const text = shown(row, column);
    const { wrap, shrink, horizontal } = formatOf(style, "formula");
    if (column > lastColumn || typeof text !== "string" || text === "" || wrap || shrink) return [];
    const step = horizontal === "right" ? -1 : 1;
    let room = roomAt(sheet, row, column);
    const needed = pixelsOf(text, style);
    for (let beside = column + step * mergedAt(sheet, row, column); room < needed && beside > 0; beside += step) {
      if (shown(row, beside) !== "") return [`${address(row, column)}: ${text} (${Math.ceil(needed)} of ${room})`];
      room += pixelsAcross(sheet, beside);
    }
    return room < needed ? [`${address(row, column)}: ${text}`] : [];
  });
}
