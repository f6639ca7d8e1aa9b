/** @jest-environment ./test/excel-environment.ts */
import type { Budget } from "../../src/budget";
import { insertBudget, planRebuild, rebuild, type RebuildPlan } from "../../src/commands";
import { addOwnSheets, small } from "./open-budget";
import { sweep } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(1_800_000);

const larger: Budget = {
  ...small,
  subscriptions: [...small.subscriptions, { ...small.subscriptions[0]!, name: "Editors", base: 3 }],
};

/** What a user makes of a budget: formulas on an open and on a closed sheet, a name, and a formula in a cell for numbers. */
async function addOwnFormulas(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [summary, drivers] = ["Summary", "Assumptions"].map((name) =>
      worksheets.getItem(name).getRange("B1:AF60").load("values"),
    );
    await context.sync();
    const rowOf = (range: Excel.Range | undefined, label: string) =>
      (range?.values.findIndex(([text]) => text === label) ?? 0) + 1;
    const memo = `Summary!$AE$${rowOf(summary, "Memo: all AI spend")}`;
    worksheets.getItem("Sheet1").getRange("B1:B2").formulas = [[`=${memo}`], ["=Mine*2"]];
    const closed = worksheets.getItem("Closed");
    closed.protection.unprotect();
    closed.getRange("B1").formulas = [[`=${memo}+1`]];
    closed.protection.protect({ allowSort: true });
    names.add("Memo", `=${memo}`);
    worksheets.getItem("Assumptions").getRange(`AF${rowOf(drivers, "Headcount")}`).formulas = [["=Sheet1!A2/2"]];
    await context.sync();
  });
  await excelHost.executor.settled();
}

test("sheets are rebuilt with all that is the user's, or nothing has changed", async () => {
  await addOwnSheets();
  await insertBudget(small);
  await addOwnFormulas();
  const swept = await sweep<RebuildPlan, unknown>({
    command: "Rebuild sheets",
    prepare: planRebuild,
    run: (plan) => rebuild(plan, { budget: larger }),
    reset: async () => rebuild(await planRebuild(), { budget: small }),
  });
  expectInTable(swept);
  expect([...excelHost.executor.unsupported]).toEqual([]);
});
