/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
/** The time axis moved to months whose prices differ, in the grid with the add-in, and the prices read again. */
import sample from "../../assets/sample-budget.json";
import { parseBudget, runBudget } from "../../src/budget";
import { applyRefresh, previewRefresh } from "../../src/commands";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { controlOf } from "./find-cells";
import { insert, loadAddIn, valuesOf } from "./grid";
import { CHECKS_FAIL, checksOf, expectedSummary, HALF_A_CENT, largestDifference } from "./ten-budgets";

// one price doubles on 1 March 2027
const budget = parseBudget({ ...sample, months: 3, startMonth: "2026-12-01" });
const described = describeWorkbook(budget);
const moved = { ...budget, startMonth: "2027-01-01" };

const failed = async () => {
  const { arithmetic, engine, master } = checksOf(await valuesOf("Checks"));
  return [...[...arithmetic, ...engine].filter(({ result }) => result === false).map(({ label }) => label), master];
};

test("another first month leaves the prices behind: a check fails until they have been read again", async () => {
  await loadAddIn();
  await insert(described);
  expect(await failed()).toEqual(["All checks hold"]);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Assumptions").getRange(controlOf(described, "First month"));
    cell.values = [[46388]];
    await context.sync();
  });
  expect(await failed()).toEqual(["List prices", "Live pricing desk", expect.stringMatching(CHECKS_FAIL)]);
  await applyRefresh(await previewRefresh());
  expect(await failed()).toEqual(["All checks hold"]);
  const read = (await valuesOf("Rates")).find(([, title]) => title === "List prices read for") ?? [];
  expect(read.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 2)).toEqual([46388, 46419, 46447]);
  const summary = await valuesOf("Summary");
  for (const [label, months] of expectedSummary(runBudget(moved, priceBook), moved.months)) {
    const shown = summary.find(([, text]) => text === label)?.slice(COLUMN.firstMonth - 1) ?? [];
    expect([label, largestDifference(shown, months) < HALF_A_CENT]).toEqual([label, true]);
  }
});
