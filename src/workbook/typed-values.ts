import { expandSheet } from "./expand-sheet";
import { SHEET } from "./layout";
import type { BudgetSheets, CellValue } from "./reading/sheet-values";
import type { SheetDescription, WorkbookDescription } from "./sheet";

/** The values of a described sheet before anything is calculated: what is typed or written, formulas blank. */
export function typedValues(sheet: SheetDescription): CellValue[][] {
  const values: CellValue[][] = [];
  for (const { row, column, content } of expandSheet(sheet)) {
    while (values.length < row) values.push([]);
    const cells = values[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    if (content.kind === "text") cells[column - 1] = content.text;
    if (content.kind === "number") cells[column - 1] = content.value;
  }
  return values;
}

/** A described workbook as the reader takes it. */
export const sheetsOf = ({ sheets }: WorkbookDescription): BudgetSheets =>
  Object.fromEntries(
    Object.entries(SHEET).flatMap(([key, name]) => {
      const found = sheets.find((sheet) => sheet.name === name);
      return found ? [[key, { name, values: typedValues(found) }]] : [];
    }),
  );
