import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { scenarioSheetName } from "../../src/workbook/sheets/scenario-sheet-name";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateInGnumeric } from "../gnumeric/recalculate";
import { everyNth } from "../thinned";
import { formula, sheet } from "../xlsx/descriptions";
import { expectedSummary, HALF_A_CENT, largestDifference, storedBudgets } from "./ten-budgets";

// Two hundred lines by sixty months would take minutes; LibreOffice calculates them.
const budgets = everyNth(
  3,
  storedBudgets().filter(({ name }) => name !== "two-hundred-lines"),
);

test.each(budgets)("$name: every amount equals the engine's own run to the cent", async ({ budget }) => {
  const scenarios = budget.scenarios.map((scenario) => scenario.name);
  const sheets = [SHEET.summary, ...scenarios.map((scenario) => scenarioSheetName(scenario))];
  const workbook = await recalculateInGnumeric(await writeWorkbook(describeWorkbook(budget)), sheets);
  const wrong: string[] = [];
  const compare = (sheetName: string, label: string, expected: readonly number[]) => {
    const shown = workbook.rows(sheetName).find(([, text]) => text === label) ?? [];
    if (!(largestDifference(shown.slice(COLUMN.firstMonth - 1), expected) < HALF_A_CENT))
      wrong.push(`${sheetName}: ${label}`);
  };
  for (const [label, months] of expectedSummary(runBudget(budget, priceBook), budget.months))
    compare(SHEET.summary, label, months);
  for (const scenario of scenarios) {
    const expected = expectedSummary(runBudget({ ...budget, scenario }, priceBook), budget.months);
    for (const { label } of SCENARIO_LINES) compare(scenarioSheetName(scenario), label, expected.get(label) ?? [NaN]);
  }
  expect(wrong).toEqual([]);
});

test("a wrong amount would be seen: Gnumeric calculates anew whatever the file shows", async () => {
  const sums = sheet("Sums", { cells: [formula(1, 1, "=20+30")] });
  const file = await writeWorkbook({ sheets: [sums], names: [], activeSheet: "Sums" }, new Map([["Sums", [[999]]]]));
  expect((await recalculateInGnumeric(file)).value("Sums", "A1")).toBe(50);
});
