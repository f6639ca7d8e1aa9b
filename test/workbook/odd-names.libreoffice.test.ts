/** @full */
import { type Budget, linesOf, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { oddBudgets } from "./odd-names";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference } from "./ten-budgets";

const budgets = oddBudgets();
let workbooks: Recalculated[] = [];

beforeAll(async () => {
  const files = await Promise.all(budgets.map((budget) => writeWorkbook(describeWorkbook(budget))));
  workbooks = await recalculateAll(files);
}, 600_000);

/** What the lines and workspaces of each owner cost in a month, by the engine. */
function byOwner(budget: Budget, side: string): Map<string, number[]> {
  const owners = new Map([...linesOf(budget), ...budget.workspaces].map(({ name, owner }) => [name, owner]));
  const amounts = new Map<string, number[]>();
  for (const line of runBudget(budget, priceBook).lines.filter((run) => run.side === side)) {
    const owner = owners.get(line.name) ?? "";
    const before = amounts.get(owner) ?? line.cost.map(() => 0);
    amounts.set(
      owner,
      before.map((sum, k) => sum + (line.cost[k] ?? NaN)),
    );
  }
  return amounts;
}

describe.each(budgets.map((budget, index) => ({ budget, index })))(
  "names like patterns, $index",
  ({ budget, index }) => {
    const rows = (sheet: string) => workbooks[index]?.rows(sheet) ?? [];

    test("the sheets equal the engine's run, and every check is true", () => {
      for (const [label, months] of expectedSummary(runBudget(budget, priceBook), budget.months)) {
        const shown = rows("Summary").find(([, text]) => text === label) ?? [];
        const difference = largestDifference(shown.slice(COLUMN.firstMonth - 1), months);
        expect([label, difference < HALF_A_CENT]).toEqual([label, true]);
      }
      expect(checksOf(rows("Checks")).arithmetic.filter(({ result }) => result !== true)).toEqual([]);
      expect(workbooks[index]?.errors().filter((error) => !error.startsWith("Rates!"))).toEqual([]);
    });

    test.each(["access", "metered"])("each owner has their own money: %s", (side) => {
      const summary = rows("Summary");
      const first = summary.findIndex(([, text]) => text === `By owner: ${side}`) + 1;
      for (const [owner, months] of byOwner(budget, side)) {
        const shown = summary.slice(first).find(([, text]) => text === owner) ?? [];
        const difference = largestDifference(shown.slice(COLUMN.firstMonth - 1), months);
        expect([owner, difference < HALF_A_CENT]).toEqual([owner, true]);
      }
    });
  },
);
