import * as messages from "../messages";
import { address, areaAddress } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { loadClosed, whileOpen } from "./closed-sheets";
import { assertSheetsOpen } from "./opening";
import { run } from "./run";

/** Rows that are to be inserted like the one above them. */
export interface RowInsertion {
  sheetId: string;
  /** before this row; it has a text that the rows above it have not */
  row: number;
  count: number;
  /** of the columns that are copied */
  width: number;
  /** columns that stay blank in the new rows */
  inputs: readonly number[];
  /** where the row's own text stands */
  column: number;
}

/**
 * Inserts rows with the formulas, formats and rules of the row above them.
 *
 * @returns how to take them away again
 * @throws Refused when a password protects the sheet; NothingChanged, with what Excel reported; HalfDone
 */
export const insertRows = (insertion: RowInsertion): Promise<{ takeBack: () => Promise<void> }> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    const { sheetId, row, count, width, inputs } = insertion;
    const before = await assertSheetsOpen([sheetId]);
    const text = await textAt(insertion, row);
    const takeBack = async (): Promise<void> => {
      const isThere = (await textAt(insertion, row + count)) === text;
      await opened(sheetId, before, (sheet) => {
        if (isThere) sheet.getRange(`${row}:${row + count - 1}`).delete("Up");
      });
    };
    onFailure(takeBack);
    await opened(sheetId, before, (sheet) => {
      sheet.getRange(`${row}:${row + count - 1}`).insert("Down");
      const above = areaAddress({ row: row - 1, column: 1, rows: 1, columns: width });
      sheet.getRange(areaAddress({ row, column: 1, rows: count, columns: width })).copyFrom(above);
      for (const column of inputs)
        sheet.getRange(areaAddress({ row, column, rows: count, columns: 1 })).clear("Contents");
    });
    return { takeBack };
  });

const textAt = ({ sheetId, column }: RowInsertion, row: number): Promise<unknown> =>
  run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheetId).getRange(address(row, column)).load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });

/** Works on a sheet in one request, and leaves it as closed as it was. */
const opened = (
  sheetId: string,
  before: Awaited<ReturnType<typeof assertSheetsOpen>>,
  work: (sheet: Excel.Worksheet) => void,
): Promise<void> =>
  run(async (context) => {
    const now = loadClosed(context, [sheetId]);
    await context.sync();
    whileOpen(context, [sheetId], { now: now(), before }, () => {
      work(context.workbook.worksheets.getItem(sheetId));
    });
    await context.sync();
  });
