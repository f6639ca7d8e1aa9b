/** What the formulas of the field ask, as lines of budgets: the engine's run answers as the functions do. */
import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { fieldBudgets } from "./as-budgets";
import { siblings, wanted } from "./cases";

const budgets = fieldBudgets([...wanted, ...siblings].flatMap(({ cases }) => cases));

test("most formulas are lines", () => {
  expect(budgets.flatMap(({ lines }) => lines).length).toBeGreaterThan(70);
});

describe.each(budgets)("$title", ({ budget, lines }) => {
  const run = runBudget(budget, priceBook);
  test.each(lines)("$formula", ({ names, cost }) => {
    const own = run.lines.filter(({ name }) => names.includes(name)).map((line) => line.cost[0]);
    if (cost === null) expect(own).toContain(null);
    else expect(own.reduce<number>((sum, amount) => sum + (amount ?? NaN), 0)).toBeCloseTo(cost, 8);
  });
});
