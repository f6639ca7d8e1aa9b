/** @jest-environment ./test/excel-environment.ts */
import { removeUnfinished, unfinishedSheets } from "../../src/commands/unfinished";
import { keepPointedAt, mark } from "../../src/excel/marks";
import * as messages from "../../src/messages";
import { failureText } from "../../src/taskpane/failure";
import { addOwnSheets } from "./open-budget";
import { difference, settled } from "./snapshot";
import { sweep } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(1_800_000);

const { book, messages: host } = excelHost;

const inExcel = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

/** As a pane leaves it that is closed at the end of a rebuild: names and the user's formulas mean the sheets that are not finished. */
const leaveSheets = (): Promise<void> =>
  inExcel((workbook) => {
    const { worksheets, names } = workbook;
    for (const name of ["New Summary", "New Checks"]) {
      const sheet = worksheets.add(name);
      mark(sheet, "budget");
      sheet.getRange("A1:A2").values = [[1], [2]];
    }
    const own = worksheets.getItem("Sheet1");
    const sheetId = book.sheets().find(({ name }) => name === "Sheet1")?.id ?? "";
    keepPointedAt(workbook, {
      names: [
        { name: "Memo", formula: "=Summary!$A$1" },
        { name: "AIB_Currency", formula: null },
      ],
      cells: [
        { sheetId, row: 1, column: 4, formula: "=Summary!A1" },
        { sheetId, row: 2, column: 4, formula: "=Summary!A2" },
      ],
    });
    own.getRange("D1:D2").formulas = [["='New Summary'!A1"], ["='New Summary'!A2"]];
    (names.getItem("Memo") as { formula: string }).formula = "='New Summary'!$A$1";
    names.add("AIB_Currency", "='New Checks'!$A$2");
  });

beforeAll(async () => {
  await addOwnSheets();
  await inExcel(({ worksheets, names }) => {
    worksheets.add("Summary").getRange("A1:A2").values = [[10], [20]];
    worksheets.getItem("Sheet1").getRange("D1:D2").formulas = [["=Summary!A1"], ["=Summary!A2"]];
    names.add("Memo", "=Summary!$A$1");
  });
  await excelHost.executor.settled();
});

test("whichever request fails, what a closed pane left is taken away with all that was pointed at it, or nothing is", async () => {
  const before = await settled();
  const swept = await sweep({ command: "Remove leftovers", prepare: leaveSheets, run: removeUnfinished });
  await removeUnfinished();
  expect(difference(before, await settled())).toBeUndefined();
  expectInTable(swept);
  expect([...excelHost.executor.unsupported]).toEqual([]);
});

test.each<[state: string, begin: () => void, end: () => void, said: string]>([
  ["somebody types in a cell", () => host.cellEditing.begin(), () => host.cellEditing.end(), messages.excelIsEditing],
  [
    "the workbook is protected against new sheets",
    () => (book.structure = { isProtected: true }),
    () => (book.structure = { isProtected: false }),
    messages.structureProtected,
  ],
  [
    "the file is open for viewing only",
    () => (book.isReadOnly = true),
    () => (book.isReadOnly = false),
    messages.excelIsProtected,
  ],
])("%s: what is left stays as it is, and a sentence says why", async (_state, begin, end, said) => {
  await leaveSheets();
  const left = await settled();
  begin();
  const text = await removeUnfinished().then(
    () => "removed",
    (error: unknown) => failureText(error),
  );
  end();
  expect(text).toBe(said);
  expect(difference(left, await settled())).toBeUndefined();
  await removeUnfinished();
  expect(await unfinishedSheets()).toEqual([]);
});
