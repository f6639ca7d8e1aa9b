/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { insertBudget, keepImportMap, type Reports, writeReports } from "../../src/commands";
import { addOwnSheets, small } from "./open-budget";
import { reportsSaying } from "./reports";
import { sweep } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(1_800_000);

const nothing = () => Promise.resolve();

async function written(reports: Reports, replace = false) {
  const result = await writeReports(reports, { replace });
  if (result.status !== "written") throw new Error(result.status);
  return result;
}

beforeAll(async () => {
  await addOwnSheets();
  await insertBudget(small);
  // the first calculation gives formats to what has none
  await excelHost.executor.settled();
});

afterAll(() => {
  expect([...excelHost.executor.unsupported]).toEqual([]);
});

const [once, again] = [reportsSaying("once", 100), reportsSaying("again", 130)];

test("reports and the closed month are written whole or not at all, and taken back so", async () => {
  const undo = ({ undo: back }: Awaited<ReturnType<typeof written>>) => back();
  expectInTable(await sweep({ command: "Write reports", prepare: nothing, run: () => written(once), reset: undo }));
  expectInTable(await sweep({ command: "Write reports: undo", prepare: () => written(once), run: undo }));
});

test("reports that are replaced are the old ones or the new ones", async () => {
  const [{ sheets: old }, { sheets: renewed }] = [once, again];
  // twice: what has taken the place of another was made under another name
  await written({ sheets: old }, true);
  await written({ sheets: old }, true);
  const swept = await sweep({
    command: "Replace reports",
    prepare: nothing,
    run: () => written({ sheets: renewed }, true),
    reset: () => written({ sheets: old }, true),
  });
  expectInTable(swept);
});

test("the import map is kept or is as it was", async () => {
  await keepImportMap({ format: "old" });
  const swept = await sweep({
    command: "Keep the import map",
    prepare: nothing,
    run: () => keepImportMap({ format: "new" }),
    reset: () => keepImportMap({ format: "old" }),
  });
  expectInTable(swept);
});
