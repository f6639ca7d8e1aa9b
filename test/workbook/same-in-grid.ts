/** For ./test/excel-environment.ts; each budget has a test file, and so a workbook, of its own. */
import { type Budget, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { insert, loadAddIn, valuesOf } from "./grid";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference, storedBudget } from "./ten-budgets";

/**
 * @param ownTerms workspaces with limits and pools with terms of their own: the engine, which knows the vendor's, is not asked, and the check says so
 * @param closed lines of whose closed months no call can say what is known
 */
export const sameInGrid = (name: string, ownTerms: readonly string[] = [], closed: readonly string[] = []): void => {
  budgetSameInGrid(name, () => storedBudget(name).budget, ownTerms, closed);
};

export function budgetSameInGrid(
  name: string,
  budgetOf: () => Budget,
  ownTerms: readonly string[] = [],
  closed: readonly string[] = [],
): void {
  test(`${name} equals the engine in Excel's grid, and every check is true, those by the add-in included`, async () => {
    const budget = budgetOf();
    await loadAddIn();
    await insert(describeWorkbook(budget));
    const summary = await valuesOf("Summary");
    for (const [label, months] of expectedSummary(runBudget(budget, priceBook), budget.months)) {
      const shown = summary.find(([, text]) => text === label)?.slice(COLUMN.firstMonth - 1) ?? [];
      expect([label, largestDifference(shown, months) < HALF_A_CENT]).toEqual([label, true]);
    }
    const { arithmetic, engine, master } = checksOf(await valuesOf("Checks"));
    expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
    expect(arithmetic.length).toBeGreaterThan(20);
    const notTrue = engine.filter(({ result }) => result !== true);
    const expected = [
      ...ownTerms.map((label) => ({ label, result: "own terms" })),
      ...closed.map((label) => ({ label, result: "closed months" })),
    ];
    expect(notTrue).toHaveLength(expected.length);
    expect(notTrue).toEqual(expect.arrayContaining(expected));
    expect(engine.length).toBeGreaterThan(notTrue.length);
    expect(master).toBe("All checks hold");
  }, 300_000);
}
