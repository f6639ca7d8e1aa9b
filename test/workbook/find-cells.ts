import { address } from "../../src/sheet/a1";
import type { Cell, SheetDescription, WorkbookDescription } from "../../src/sheet/description";
import { COLUMN } from "../../src/sheet/layout";
import type { Edit } from "../libreoffice/edit";

export function sheetOf({ sheets }: WorkbookDescription, name: string): SheetDescription {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}.`);
  return found;
}

const textOf = ({ content }: Cell): string => (content.kind === "text" ? content.text : "");

/** Row of a cell in the column of labels; the first from row `after` on. */
export function rowOf(workbook: WorkbookDescription, sheet: string, label: string, after = 1): number {
  const found = sheetOf(workbook, sheet).cells.find(
    (cell) => cell.column === COLUMN.label && cell.row >= after && textOf(cell) === label,
  );
  if (!found) throw new Error(`No row ${label} on ${sheet} from row ${after} on.`);
  return found.row;
}

/** Address of the cell in a line's row under one of its register's headings. */
export function inputOf(workbook: WorkbookDescription, sheet: string, line: string, heading: string): string {
  const row = rowOf(workbook, sheet, line);
  const above = sheetOf(workbook, sheet).cells.filter((cell) => textOf(cell) === heading && cell.row < row);
  const nearest = above.reduce((nearer, cell) => (cell.row > nearer.row ? cell : nearer), above[0] as Cell);
  return address(row, nearest.column);
}

/** Address of a control on Assumptions, by its label. */
export const controlOf = (workbook: WorkbookDescription, label: string): string =>
  address(rowOf(workbook, "Assumptions", label), COLUMN.firstAttribute);

/** Types what one row of a description holds into a row of a workbook. */
export function typeRow(from: WorkbookDescription, sheet: string, row: number, into: number): Edit[] {
  return sheetOf(from, sheet)
    .cells.filter((cell) => cell.row === row)
    .flatMap(({ column, content }): Edit[] => {
      const cell = address(into, column);
      if (content.kind === "number") return [["number", sheet, cell, content.value]];
      return content.kind === "text" ? [["text", sheet, cell, content.text]] : [];
    });
}
