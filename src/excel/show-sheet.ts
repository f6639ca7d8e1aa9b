import { address } from "../sheet";
import { run } from "./run";

/**
 * Shows a sheet of the open workbook.
 *
 * @throws Error what Excel reported, for instance when the sheet has been deleted or renamed since
 */
export function showSheet(name: string): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

/** Shows a sheet by its id and selects one of its cells; rows and columns count from 1. */
export function showCell(sheetId: string, row: number, column: number): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(address(row, column)).select();
    await context.sync();
  });
}

/** The sheet and row of the active cell. */
export const selectedRow = (): Promise<{ sheet: string; row: number }> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,worksheet/name");
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex + 1 };
  });
