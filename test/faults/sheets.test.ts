/** @jest-environment ./test/excel-environment.ts */
import { insertBudget } from "../../src/commands";
import { addOwnSheets, small } from "./open-budget";
import { sweep } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(1_800_000);

const OWN = ["Sheet1", "Closed"];

const removeBudget = () =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    await context.sync();
    for (const name of names.items) if (name.name !== "Mine") name.delete();
    for (const sheet of worksheets.items) if (!OWN.includes(sheet.name)) sheet.delete();
    await context.sync();
  });

test("whichever request fails, a budget is inserted whole or not at all", async () => {
  await addOwnSheets();
  const swept = await sweep({
    command: "Insert split budget",
    prepare: () => Promise.resolve(),
    run: () => insertBudget(small),
    reset: removeBudget,
  });
  expectInTable([swept]);
  expect([...excelHost.executor.unsupported]).toEqual([]);
});
