/** @jest-environment ./test/excel-environment.ts */
import { insertBudget } from "../../src/commands";
import { addOwnSheets, removeBudget, small } from "./open-budget";
import { sweep } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(1_800_000);

test("whichever request fails, a budget is inserted whole or not at all", async () => {
  await addOwnSheets();
  const swept = await sweep({
    command: "Insert split budget",
    prepare: () => Promise.resolve(),
    run: () => insertBudget(small),
    reset: removeBudget,
  });
  expectInTable(swept);
  expect([...excelHost.executor.unsupported]).toEqual([]);
});
