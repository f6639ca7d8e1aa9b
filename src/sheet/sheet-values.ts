import { address, onSheet } from "./a1";

/** What Excel shows of a cell: "" or null when blank; an error value as its text, "#N/A". */
export type CellValue = string | number | boolean | null;

/** A sheet's values from A1 on, row by row. Rows may be of different length. */
export interface SheetValues {
  /** as the tab says, with its prefix */
  name: string;
  values: readonly (readonly CellValue[])[];
}

/** Rows and columns count from 1. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** "'API usage'!F12" */
export const placeText = ({ sheet, row, column }: Place): string => onSheet(sheet, address(row, column));

export const isBlank = (value: CellValue | undefined): value is "" | null | undefined =>
  value === undefined || value === null || value === "";

export const valueAt = ({ values }: SheetValues, row: number, column: number): CellValue => {
  const value = values[row - 1]?.[column - 1];
  return isBlank(value) ? null : value;
};

/** First row from `from` on whose cell in this column is exactly this text; undefined when there is none. */
export function rowOf(sheet: SheetValues, column: number, text: string, from = 1): number | undefined {
  for (let row = from; row <= sheet.values.length; row++) if (valueAt(sheet, row, column) === text) return row;
  return undefined;
}

/** The columns of a row by the text that stands in them, the first one where a text stands twice. */
export function headingsIn(sheet: SheetValues, row: number): Map<string, number> {
  const columns = new Map<string, number>();
  (sheet.values[row - 1] ?? []).forEach((value, index) => {
    if (typeof value === "string" && value !== "" && !columns.has(value)) columns.set(value, index + 1);
  });
  return columns;
}
