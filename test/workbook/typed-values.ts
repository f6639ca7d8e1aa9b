import { expandSheet } from "../../src/workbook/expand-sheet";
import { SHEET } from "../../src/workbook/layout";
import type { BudgetSheets, CellValue } from "../../src/workbook/read-budget";
import type { SheetDescription, WorkbookDescription } from "../../src/workbook/sheet";

/** The values of a described sheet before anything is calculated: what was typed or written, formulas blank. */
export function typedValues(sheet: SheetDescription): CellValue[][] {
  const values: CellValue[][] = [];
  for (const { row, column, content } of expandSheet(sheet)) {
    while (values.length < row) values.push([]);
    const line = values[row - 1] as CellValue[];
    while (line.length < column) line.push(null);
    if (content.kind === "text") line[column - 1] = content.text;
    if (content.kind === "number") line[column - 1] = content.value;
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
