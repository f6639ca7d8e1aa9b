import "../fixed-seed";
import fc from "fast-check";
import { foretell } from "../../src/actuals/forecast";
import { asPrinted, stepsOf, totalOf, type VarianceItem } from "../../src/actuals/variance";

/** The worked examples of the specification of actuals: §5 A to E and §6. */

const NOTHING = { notBudgeted: 0, amount: 0 };
const item = (q0: number, p0: number, q1: number, p1: number, f0 = 1, f1 = 1): VarianceItem => ({
  budget: { quantity: q0, price: p0, rate: f0 },
  actual: { quantity: q1, price: p1, rate: f1 },
});

test("A: two models that were budgeted, one that was not", () => {
  const steps = stepsOf([item(100, 2, 180, 1.9), item(50, 10, 60, 10.5)], { notBudgeted: 30, amount: 0 });
  expect(steps.volume).toBeCloseTo(420, 9);
  expect(steps.mix).toBeCloseTo(-160, 9);
  expect(steps.price).toBeCloseTo(12, 9);
  expect(totalOf(steps)).toBeCloseTo(302, 9);
});

test("B: EUR 1,000 at 1.10 became EUR 1,200 at 1.15", () => {
  const steps = stepsOf([item(1000, 1, 1200, 1, 1.1, 1.15)], NOTHING);
  expect(steps.volume).toBeCloseTo(220, 9);
  expect(steps.currency).toBeCloseTo(60, 9);
  expect(totalOf(steps)).toBeCloseTo(280, 9);
});

test("C: fewer seats, more of them premium", () => {
  const steps = stepsOf([item(40, 25, 38, 25), item(4, 100, 8, 100)], NOTHING);
  expect(steps.volume).toBeCloseTo(63.636364, 6);
  expect(steps.mix).toBeCloseTo(286.363636, 6);
  expect(totalOf(steps)).toBeCloseTo(350, 9);
});

test("D: more tokens a request are a higher price of a request", () => {
  const [budgeted, used] = [(2000 * 3) / 1e6, (2400 * 3) / 1e6];
  const steps = stepsOf([item(100_000, budgeted, 110_000, used)], NOTHING);
  expect(steps.volume).toBeCloseTo(60, 9);
  expect(steps.price).toBeCloseTo(132, 9);
});

test("E: printed cents add up to the printed total", () => {
  expect(asPrinted([100 / 3, 100 / 3, 100 / 3])).toEqual([33.34, 33.33, 33.33]);
});

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const items = fc.array(
  fc
    .tuple(amount, amount, amount, amount, amount)
    .map(([q0, p0, q1, p1, rate]) => item(q0, p0, q1, p1, rate, rate / 2)),
  { minLength: 1, maxLength: 8 },
);

test("steps add up to actual less budget, whatever the group", () => {
  fc.assert(
    fc.property(items, amount, amount, (group, notBudgeted, lump) => {
      const steps = stepsOf(group, { notBudgeted, amount: lump });
      const value = (key: "budget" | "actual") =>
        group.reduce((sum, { [key]: { quantity, price, rate } }) => sum + quantity * price * rate, 0);
      const size = value("budget") + value("actual") + notBudgeted + lump;
      expect(Math.abs(totalOf(steps) - (value("actual") - value("budget") + notBudgeted + lump))).toBeLessThanOrEqual(
        1e-9 * Math.max(size, 1),
      );
    }),
    { numRuns: 1000 },
  );
});

describe("the latest forecast", () => {
  const budget = [90, 100, 110, 120, 130];
  const actual = [99, 110, 121];

  test("the budget's shape at the level of the last three closed months", () => {
    const { values } = foretell(budget, actual, "Budget shape");
    expect(values.map((value) => Number(value.toFixed(9)))).toEqual([132, 143]);
    expect(values[0] === undefined ? 0 : values[0] * 2).toBeCloseTo(264, 9);
    expect(values[1] === undefined ? 0 : values[1] * 1.8).toBeCloseTo(257.4, 9);
  });

  test("run rate, budget, and a shape without a level", () => {
    expect(foretell(budget, actual, "Run rate").values).toEqual([110, 110]);
    expect(foretell(budget, actual, "Budget").values).toEqual([120, 130]);
    expect(foretell([0, 0, 0, 5], [1, 2, 3], "Budget shape")).toEqual({
      method: "Run rate",
      why: "nothing was budgeted in the last closed months",
      values: [2],
    });
  });

  test("a trend is a straight line that stops at 0", () => {
    expect(foretell(Array<number>(8).fill(0), [1, 2, 3, 4, 5, 6], "Trend").values).toEqual([7, 8]);
    expect(foretell(Array<number>(8).fill(0), [10, 8, 6, 4, 2, 0], "Trend").values).toEqual([0, 0]);
    expect(foretell(budget, actual, "Trend").why).toBe("a trend needs 6 closed months");
  });

  test("a season is last year's month at this year's level", () => {
    const lastYear = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
    const { values } = foretell(Array<number>(17).fill(0), [...lastYear, 11, 22, 33], "Seasonal");
    expect(values.map((value) => Number(value.toFixed(9)))).toEqual([44, 55]);
    expect(foretell(budget, actual, "Seasonal").method).toBe("Run rate");
  });
});
