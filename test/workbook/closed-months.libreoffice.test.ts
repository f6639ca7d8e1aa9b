import fc from "fast-check";
import { parseBudget, runBudget, type Budget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { COLUMN } from "../../src/workbook/layout";
import { scenarioSheetName } from "../../src/workbook/scenario-sheet-name";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { expectedSummary, HALF_A_CENT, largestDifference, storedBudget } from "./ten-budgets";

/** Months closed at random, over lines of every rule that remembers: sheets and engine carry on alike. */

const { budget: stored } = storedBudget("closed-months");
const monthAt = (month: number) => `2027-0${month}-01`;
const seatLines = new Set([...stored.subscriptions, ...stored.seats].map(({ name }) => name));
const parts = [...new Set(stored.actuals.map(({ line, part }) => `${line}|${part}`))];
const isCounted = (part: string) => part !== "Shortfall" && part !== "Included API credits";

const actuals = fc
  .array(
    fc.record({
      key: fc.constantFrom(...parts),
      month: fc.integer({ min: 1, max: 8 }).map(monthAt),
      amount: fc.integer({ min: -5000, max: 400_000 }).map((cents) => cents / 100),
      quantity: fc.option(fc.integer({ min: 0, max: 40_000 })),
    }),
    { minLength: 25, maxLength: 45 },
  )
  .map((rows) =>
    rows.map(({ key, quantity, ...row }) => {
      const [line = "", part = ""] = key.split("|");
      // more than ten, several rows of a month together, are sold by another plan
      const own = quantity !== null && seatLines.has(line) ? quantity % 4 : quantity;
      return { ...row, line, part, quantity: isCounted(part) ? own : null };
    }),
  );

const budgets: Budget[] = fc
  .sample(fc.record({ actuals, closed: fc.integer({ min: 3, max: 8 }) }), { seed: 8, numRuns: 6 })
  .map(({ actuals: rows, closed }, k) =>
    parseBudget({
      ...stored,
      scenario: stored.scenarios[k % stored.scenarios.length]?.name,
      lastActualMonth: monthAt(closed),
      actuals: rows,
    }),
  );

let workbooks: Recalculated[];
beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const budget of budgets) files.push(await writeWorkbook(describeWorkbook(budget)));
  workbooks = await recalculateAll(files);
}, 600_000);

describe.each(budgets.map((budget, k) => ({ k, budget })))("budget $k", ({ k, budget }) => {
  const differing = (sheet: string, expected: Map<string, number[]>, labels: readonly string[]) => {
    const rows = workbooks[k]?.rows(sheet) ?? [];
    return labels.filter((label) => {
      const shown = rows.find(([, text]) => text === label) ?? [];
      return !(largestDifference(shown.slice(COLUMN.firstMonth - 1), expected.get(label) ?? [NaN]) < HALF_A_CENT);
    });
  };

  test("Summary equals the engine's run in every month, cost and cash", () => {
    const expected = expectedSummary(runBudget(budget, priceBook), budget.months);
    expect(differing("Summary", expected, [...expected.keys()])).toEqual([]);
    expect(workbooks[k]?.errors()).toEqual([]);
  });

  test("so does the sheet of every scenario", () => {
    for (const { name } of budget.scenarios) {
      const expected = expectedSummary(runBudget({ ...budget, scenario: name }, priceBook), budget.months);
      const labels = SCENARIO_LINES.map(({ label }) => label);
      expect([name, differing(scenarioSheetName(name), expected, labels)]).toEqual([name, []]);
    }
  });
});
