import { type CellValue, expandSheet, type SheetDescription, type WorkbookDescription } from "../../sheet";
import { SHEET } from "../names";
import { type BudgetSheets } from "./budget-sheets";

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
