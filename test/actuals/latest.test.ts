import { closedLines, latestForecast, variances } from "../../src/actuals";
import { type Budget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

/** Requests that grow by a tenth a month at 2.00 each, and at 1.80 from the second open month on. */
const MONTHS = ["2027-01-01", "2027-02-01", "2027-03-01"];

const budgetOf = (more: Partial<Budget> = {}): Budget =>
  parseBudget({
    format: "ai-budget/1",
    title: "Latest",
    startMonth: "2027-01-01",
    months: 5,
    pricesKnownOn: "2026-11-24",
    scenario: "Base",
    scenarios: [{ name: "Base" }],
    rates: [
      { item: "House model", component: "input", rate: 2, currency: "USD", vendor: "House", to: "2027-05-01" },
      {
        item: "House model",
        component: "input",
        rate: 1.8,

        currency: "USD",
        vendor: "House",
        from: "2027-05-01",
      },
    ],
    api: [
      { name: "Search", item: "House model", start: "2027-01-01", base: 100, growth: 0.1, inputTokens: 1_000_000 },
      { name: "Support", item: "House model", start: "2027-01-01", base: 50, inputTokens: 1_000_000 },
    ],
    ...more,
  });

const actualsOf = (line: string, quantities: (number | null)[], price: number) =>
  quantities.map((quantity, k) => ({
    line,
    part: "" as const,
    month: MONTHS[k] ?? "",
    amount: (quantity ?? 50) * price,
    quantity,
    note: "",
  }));

const rounded = (values: readonly (number | null)[] = []) => values.map((value) => Number(value?.toFixed(6)));

test("open months take the drivers of closed ones, and each month's own price", () => {
  const budget = budgetOf({ lastActualMonth: "2027-03-01", actuals: actualsOf("Search", [110, 121, 133.1], 2) });
  const [search, support] = latestForecast(budget, priceBook);
  expect(rounded(search?.budget)).toEqual([200, 220, 242, 266.2, 263.538]);
  expect(rounded(search?.latest)).toEqual([220, 242, 266.2, 292.82, 289.8918]);
  expect(search?.forecast).toEqual({ method: "Budget shape", why: "" });
  expect(rounded(support?.latest)).toEqual([100, 100, 100, 100, 90]);
  expect(support?.forecast).toBeUndefined();
});

test("another method for one line", () => {
  const budget = budgetOf({ lastActualMonth: "2027-03-01", actuals: actualsOf("Search", [110, 121, 132], 2) });
  const [search] = latestForecast(budget, priceBook, (line) => (line === "Search" ? "Run rate" : "Budget"));
  expect(rounded(search?.latest.slice(3))).toEqual([242, 217.8]);
});

test("a line of which only the money is known keeps its drivers", () => {
  const budget = budgetOf({ lastActualMonth: "2027-03-01", actuals: actualsOf("Support", [null, null, null], 3) });
  const support = latestForecast(budget, priceBook)[1];
  expect(rounded(support?.latest)).toEqual([150, 150, 150, 100, 90]);
});

test("the variance of a closed month by route: volume, mix, price, and what has no quantity or no line", () => {
  const budget = budgetOf({
    lastActualMonth: "2027-01-01",
    actuals: [...actualsOf("Search", [110], 2.1), ...actualsOf("Support", [null], 3)],
  });
  const month = parseIso("2027-01-01");
  const strays = [
    { route: "api", month, amount: 4 },
    { route: "api", month, amount: 3 },
    { route: "subscription", month, amount: 60 },
  ] as const;
  const [row, ...others] = variances(closedLines(budget, priceBook), strays);
  // a route without a line has what was paid for it, too
  expect(others).toMatchObject([{ route: "subscription", month, steps: { notBudgeted: 60 }, total: 60 }]);
  expect(row?.route).toBe("api");
  expect(rounded(Object.values(row?.steps ?? {}) as number[])).toEqual([20, 0, 11, 0, 7, 50]);
  expect(row?.total).toBeCloseTo(88, 9);
});

test("nothing is closed: nothing differs", () => {
  expect(variances(closedLines(budgetOf(), priceBook), [])).toEqual([]);
  expect(latestForecast(budgetOf(), priceBook).every(({ budget, latest }) => String(budget) === String(latest))).toBe(
    true,
  );
});
