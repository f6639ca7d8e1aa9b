import { parseBudget, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { capped } from "../workbook/capped-budget";

const run = runBudget(capped, priceBook);
const cost = (line: string) => run.lines.find(({ name }) => name === line)?.cost ?? [];
const notMet = (line: string) => run.unmet.find(({ name }) => name === line);
const rounded = (values: readonly (number | null)[] = []) => values.map((value) => value && Number(value.toFixed(6)));

describe("a cap on API use", () => {
  // 5,000 tokens at $2 and 500 at $10 a million are $0.015 a request; in March 1,210 are wanted
  test("stops it: the line costs its cap, and what is not met stands beside it", () => {
    expect(rounded(cost("Bot").slice(2, 4))).toEqual([10, 10]);
    expect(rounded(notMet("Bot")?.quantity.slice(2, 3))).toEqual([Number((1210 - 10 / 0.015).toFixed(6))]);
    expect(rounded(notMet("Bot")?.amount.slice(2, 3))).toEqual([Number((1210 * 0.015 - 10).toFixed(6))]);
  });

  test("says nothing of closed months: what was used was used", () => {
    expect(cost("Bot").slice(0, 2)).toEqual([11, 12]);
    expect(notMet("Bot")?.quantity.slice(0, 2)).toEqual([0, 0]);
  });

  test("pays for what is beyond the free units, which the lines above have taken of", () => {
    // 5,000 are free, 4,000 are gone: 1,000 free and 1,000 at $14 a thousand
    expect(rounded(cost("Search 2"))).toEqual([14, 14, 14, 14, 14, 14]);
    expect(rounded(notMet("Search 2")?.quantity)).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
    expect(rounded(notMet("Search 2")?.amount)).toEqual([14, 14, 14, 14, 14, 14]);
    // those that the cap stops leave the vendor's free units as they were: all are gone
    expect(rounded(cost("Search 3"))).toEqual([0.3, 0.3, 0.3, 0.3, 0.3, 0.3]);
  });

  test("of 0 stops everything that costs", () => {
    expect(cost("Off")).toEqual([0, 0, 0, 0, 0, 0]);
    expect(notMet("Off")?.quantity).toEqual([50, 50, 50, 50, 50, 50]);
  });

  test("is in the currency of the price, what is not met in that of the report", () => {
    // €4 and €2 a thousand: €6 for 1,000 requests
    expect(rounded(cost("Euro").slice(0, 1))).toEqual([3.6]);
    expect(rounded(notMet("Euro")?.amount.slice(0, 1))).toEqual([3.6]);
  });

  test("holds in every scenario, at its prices", () => {
    const high = runBudget({ ...capped, scenario: "High" }, priceBook);
    const bot = high.lines.find(({ name }) => name === "Bot")?.cost[2];
    expect(bot).toBeCloseTo(10, 9);
    const left = high.unmet.find(({ name }) => name === "Bot");
    expect(left?.amount[2]).toBeCloseTo(2420 * 0.015 * 1.1 - 10, 9);
  });

  test("is no cap where it is blank", () => {
    expect(notMet("Uncapped")).toBeUndefined();
    expect(rounded(cost("Uncapped").slice(0, 1))).toEqual([1.5]);
  });
});

describe("a cap on the packs of a pool", () => {
  test("stops use where the packs that it pays for are gone; the plan's fee is not in it", () => {
    // $19 a seat; in March 24,200 credits are wanted, 19,000 are included, and 2,500 at a cent bought
    expect(rounded(cost("Copilot").slice(2, 3))).toEqual([190 + 25]);
    expect(rounded(notMet("Copilot")?.quantity.slice(0, 3))).toEqual([0, 500, 2700]);
    expect(rounded(notMet("Copilot")?.amount.slice(1, 3))).toEqual([5, 27]);
  });

  test("buys whole packs only", () => {
    // 2,250 included; 4,600 wanted need three packs at $10, the cap pays for two
    expect(rounded(notMet("Clips")?.quantity.slice(0, 1))).toEqual([4600 - 2250 - 2000]);
    expect(rounded(notMet("Clips")?.amount.slice(0, 1))).toEqual([3.5]);
  });

  test("of 0 buys none, even where nobody knows what a pack costs; then only the value of what is missing is not known", () => {
    expect(notMet("No packs")?.quantity.slice(0, 1)).toEqual([75]);
    expect(run.problems).toEqual([]);
    expect(notMet("Flow")?.quantity[0]).toBeGreaterThan(0);
    expect(notMet("Flow")?.amount[0]).toBeNull();
  });
});

test("what is met and what is not is all that is wanted, whatever the cap", () => {
  for (const cap of [0, 0.01, 1, 7.77, 15, 1000]) {
    const api = capped.api.map((line) => ({ ...line, cap }));
    const budget = parseBudget({ ...capped, lastActualMonth: null, actuals: [], api });
    const free = runBudget(parseBudget({ ...budget, api: api.map((line) => ({ ...line, cap: null })) }), priceBook);
    const own = runBudget(budget, priceBook);
    for (const { name, amount, quantity } of own.unmet.filter(({ route }) => route === "api")) {
      const met = own.lines.find((line) => line.name === name)?.cost ?? [];
      const all = free.lines.find((line) => line.name === name)?.cost ?? [];
      const isOnFreeUnits = name.startsWith("Search");
      met.forEach((paid, k) => {
        const limit = (name === "Euro" ? 1.2 : 1) * cap;
        expect(paid).toBeLessThanOrEqual(limit + 1e-9);
        expect(quantity[k]).toBeGreaterThanOrEqual(0);
        // lines above that are stopped leave free units to those below
        if (!isOnFreeUnits) expect((paid ?? 0) + (amount[k] ?? 0)).toBeCloseTo(all[k] ?? NaN, 8);
      });
    }
  }
});
