import { type Area, fill } from "../address";
import { accessDenied, invalidArgument, itemNotFound } from "../api-error";
import type { RangeTarget } from "../host-object";

export const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Office.js takes one value for all cells, or an array of exactly the range's shape. */
export function matrixOf(area: Area, values: unknown): unknown[][] {
  if (!Array.isArray(values)) return fill(area, () => values);
  const rows = values as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument(SIZE_MISMATCH);
  return rows as unknown[][];
}

/** Excel refuses to change locked cells of a protected sheet, through Office.js too. */
export function assertWritable({ sheet, area }: RangeTarget): void {
  if (sheet.isDeleted) throw itemNotFound();
  const { protection, locked } = sheet.extras;
  if (protection.isProtected && !locked.every(area, (isLocked) => isLocked === false)) throw accessDenied();
}
