import type { IRange } from "@univerjs/core";
import type { SheetRectangle } from "./dependency-graph";

/** A reference as it stands in a formula's text. Sides of whole rows or columns are NaN. */
export interface Reference {
  /** "": the sheet that the formula stands on */
  sheetName: string;
  range: IRange;
}

/** How much of a reference stays where it is when the formula is copied. */
const FIXED = { row: 1, column: 2, both: 3 } as const;

/**
 * The cells of a reference for a formula that shares the text of one so many rows above and columns to the left.
 * @param sheetId of a sheet's name; undefined where there is none
 */
export function cellsOf(
  { sheetName, range }: Reference,
  ownSheet: string,
  down: number,
  right: number,
  sheetId: (name: string) => string | undefined,
): SheetRectangle[] {
  const sheet = sheetName === "" ? ownSheet : sheetId(sheetName);
  if (sheet === undefined) return [];
  const { startRow, startColumn, endRow, endColumn, startAbsoluteRefType: start, endAbsoluteRefType: end } = range;
  const moved = {
    top: startRow + (fixes(start, FIXED.row) ? 0 : down),
    left: startColumn + (fixes(start, FIXED.column) ? 0 : right),
    bottom: endRow + (fixes(end, FIXED.row) ? 0 : down),
    right: endColumn + (fixes(end, FIXED.column) ? 0 : right),
  };
  return [{ sheet, ...whole(moved) }];
}

const fixes = (kept: number | undefined, part: number): boolean => kept === FIXED.both || kept === part;

const whole = ({ top, left, bottom, right }: Omit<SheetRectangle, "sheet">): Omit<SheetRectangle, "sheet"> => ({
  top: Number.isNaN(top) ? 0 : top,
  left: Number.isNaN(left) ? 0 : left,
  bottom: Number.isNaN(bottom) ? Infinity : bottom,
  right: Number.isNaN(right) ? Infinity : right,
});
