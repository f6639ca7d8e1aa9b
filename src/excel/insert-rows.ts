import * as messages from "../messages";
import { areaAddress } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { loadClosed, whileOpen } from "./closed-sheets";
import { assertSheetsOpen } from "./opening";
import { run } from "./run";

/** Rows that are to be inserted with the formulas, formats and rules of another row. */
export interface RowInsertion {
  /** before this row; it has a text that stands nowhere else in this column */
  row: number;
  count: number;
  /** like the row above them, or like the one that they are inserted before */
  like: "above" | "below";
  /** of the columns that are copied */
  width: number;
  /** columns that stay blank in the new rows */
  inputs: readonly number[];
  /** where the row's own text stands */
  column: number;
}

/** Rows that have been inserted. */
export interface InsertedRows {
  /** deletes those that are there */
  takeBack: () => Promise<void>;
  /** inserts again those that are not; what they held is not told */
  putBack: () => Promise<void>;
  /** @returns whether each of them stands where it was inserted */
  areThere: () => Promise<boolean>;
}

/**
 * Inserts rows into a sheet, in one request.
 *
 * @param insertions from top to bottom
 * @throws Refused when a password protects the sheet; NothingChanged, with what Excel reported; HalfDone
 */
export const insertRows = (sheetId: string, insertions: readonly RowInsertion[]): Promise<InsertedRows> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    const before = await assertSheetsOpen([sheetId]);
    const read = await columnsOf(sheetId, insertions);
    const texts = insertions.map(({ row }, k) => read(k, row));
    const standing = async (): Promise<Standing[]> =>
      standingNow(insertions, texts, await columnsOf(sheetId, insertions));
    const bring = (isThere: boolean, now: readonly Standing[]): Promise<void> =>
      opened(sheetId, before, (sheet) => {
        for (const { insertion, row, stands } of [...now].reverse())
          if (stands !== isThere) (isThere ? insertInto : deleteFrom)(sheet, row, insertion);
      });
    const takeBack = async () => bring(false, await standing());
    onFailure(takeBack);
    await bring(
      true,
      insertions.map((insertion) => ({ insertion, row: insertion.row, stands: false })),
    );
    return {
      takeBack,
      putBack: async () => bring(true, await standing()),
      areThere: async () => (await standing()).every(({ stands }) => stands),
    };
  });

/** Where inserted rows stand, or would stand, and whether they do. */
interface Standing {
  insertion: RowInsertion;
  row: number;
  stands: boolean;
}

function insertInto(sheet: Excel.Worksheet, row: number, { count, like, width, inputs }: RowInsertion): void {
  sheet.getRange(`${row}:${row + count - 1}`).insert("Down");
  const model = { row: like === "above" ? row - 1 : row + count, column: 1, rows: 1, columns: width };
  sheet.getRange(areaAddress({ row, column: 1, rows: count, columns: width })).copyFrom(areaAddress(model));
  for (const column of inputs) sheet.getRange(areaAddress({ row, column, rows: count, columns: 1 })).clear("Contents");
}

const deleteFrom = (sheet: Excel.Worksheet, row: number, { count }: RowInsertion): void => {
  sheet.getRange(`${row}:${row + count - 1}`).delete("Up");
};

/** They do where their text stands below them. */
function standingNow(insertions: readonly RowInsertion[], texts: readonly unknown[], read: ReadColumn): Standing[] {
  let above = 0;
  return insertions.map((insertion, k) => {
    const row = insertion.row + above;
    const stands = read(k, row + insertion.count) === texts[k];
    if (stands) above += insertion.count;
    return { insertion, row, stands };
  });
}

/** What stands in a row, in the column of the text of the k-th insertion. */
type ReadColumn = (k: number, row: number) => unknown;

async function columnsOf(sheetId: string, insertions: readonly RowInsertion[]): Promise<ReadColumn> {
  const first = insertions[0]?.row ?? 1;
  const rows = insertions.reduce((sum, { count }) => sum + count, (insertions.at(-1)?.row ?? 1) - first + 1);
  const columns = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const areas = insertions.map(({ column }) => areaAddress({ row: first, column, rows, columns: 1 }));
    const ranges = areas.map((area) => sheet.getRange(area).load("values"));
    await context.sync();
    return ranges.map(({ values }) => values as unknown[][]);
  });
  return (k, row) => columns[k]?.[row - first]?.[0];
}

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
