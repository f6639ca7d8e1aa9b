import { type Budget, emptyBudget, parseBudget } from "../../../src/budget";
import { insertBudget, planRebuild, rebuild, type RebuildPlan } from "../../../src/commands";
import { parseIso } from "../../../src/dates";
import { addOwnSheets } from "../open-budget";
import { type Fault, sweep } from "../sweep";
import { expectInTable } from "../table";

/** One line: every one of some two hundred faults costs as much of a rebuild as went before it. */
const one: Budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 1,
  scenarios: [{ name: "Base" }],
  drivers: [{ name: "Headcount", unit: "people", opening: 10 }],
  subscriptions: [
    { name: "Writers", plan: "chatgpt-plus", base: 6, start: "2027-01-01", owner: "Finance", costCentre: "CC1" },
  ],
});
const larger: Budget = { ...one, subscriptions: [...one.subscriptions, { ...one.subscriptions[0]!, name: "Editors" }] };

/** What a user makes of a budget: formulas on an open and on a closed sheet, a name, and a formula in a cell for numbers. */
async function addOwnFormulas(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [summary, drivers] = ["Summary", "Assumptions"].map((name) =>
      worksheets.getItem(name).getRange("B1:AP60").load("values"),
    );
    await context.sync();
    const rowOf = (range: Excel.Range | undefined, label: string) =>
      (range?.values.findIndex(([text]) => text === label) ?? 0) + 1;
    const memo = `Summary!$AO$${rowOf(summary, "Memo: all AI spend")}`;
    worksheets.getItem("Sheet1").getRange("B1:B2").formulas = [[`=${memo}`], ["=Mine*2"]];
    const closed = worksheets.getItem("Closed");
    closed.protection.unprotect();
    closed.getRange("B1").formulas = [[`=${memo}+1`]];
    closed.protection.protect({ allowSort: true });
    names.add("Memo", `=${memo}`);
    worksheets.getItem("Assumptions").getRange(`AP${rowOf(drivers, "Headcount")}`).formulas = [["=Sheet1!A2/2"]];
    await context.sync();
  });
  await excelHost.executor.settled();
}

/** With every request of a rebuild failing in one way; in a file for each way, for together they take minutes. */
export async function sweepRebuild(command: string, fault: Fault, everySecondFrom: 0 | 1): Promise<void> {
  await addOwnSheets();
  await insertBudget(one);
  await addOwnFormulas();
  // a formula that has followed a sheet to another name may be written in another way
  await rebuild(await planRebuild());
  const swept = await sweep<RebuildPlan, unknown>({
    command,
    faults: [fault],
    everySecondFrom,
    prepare: planRebuild,
    run: (plan) => rebuild(plan, { budget: larger }),
    reset: async () => rebuild(await planRebuild(), { budget: one }),
  });
  expectInTable(swept);
  expect([...excelHost.executor.unsupported]).toEqual([]);
}
