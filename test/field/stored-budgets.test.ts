/** Closed months, own items, an hour in the cache, odd names, clouds, steps: the engine's run costs what was worked out by hand. */
import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { fieldBudgetsOnDisk, lineName } from "./stored-budgets";

describe.each(fieldBudgetsOnDisk())("$name", ({ budget, want }) => {
  const run = runBudget(budget, priceBook);
  test.each(want)("%s", (line, months) => {
    const found = run.lines.filter(({ name, part }) => lineName(name, part) === line);
    expect(found).toHaveLength(1);
    expect(found[0]!.cost.map((amount) => amount && Math.round(amount * 1e8) / 1e8)).toEqual(
      months.map((amount) => amount && Math.round(amount * 1e8) / 1e8),
    );
  });
  test("no line has a problem, but for what has ended", () => {
    expect(run.problems.length > 0).toBe(want.some(([, months]) => months.includes(null)));
  });
});
