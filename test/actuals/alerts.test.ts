import {
  alertsOf,
  completeDays,
  type Fact,
  latestForecast,
  parseImportMap,
  type Progress,
  progressOf,
  type Receipt,
} from "../../src/actuals";
import { anomalies } from "../../src/actuals/anomaly";
import { decimalOf, ZERO } from "../../src/actuals/decimal";
import { extrapolated, passedOn } from "../../src/actuals/progress";
import { type Budget, parseBudget } from "../../src/budget";
import { parseIso, toIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

/** Two lines of 200 and 100 a month in January 2027; January is closed, February is open. */
const budgetOf = (more: object = {}, search: object = {}): Budget =>
  parseBudget({
    format: "ai-budget/1",
    title: "Alerts",
    startMonth: "2027-01-01",
    months: 3,
    pricesKnownOn: "2026-11-24",
    scenario: "Base",
    scenarios: [{ name: "Base" }],
    rates: [{ item: "House model", component: "input", rate: 2, currency: "USD", vendor: "House" }],
    api: [
      { name: "Search", item: "House model", start: "2027-01-01", base: 100, inputTokens: 1_000_000, ...search },
      { name: "Support", item: "House model", start: "2027-01-01", base: 50, inputTokens: 1_000_000 },
    ],
    lastActualMonth: "2027-01-01",
    ...more,
  });

const actual = (line: string, amount: number) => ({ line, month: "2027-01-01", amount });
const bothKnown = { actuals: [actual("Search", 150), actual("Support", 100)] };

const factOf = (month: string, days: number[], more: Partial<Fact> = {}): Fact => ({
  ...{ source: "openai-costs", account: "org", vendor: "OpenAI", route: "api", kind: "usage", basis: "bill" },
  ...{ month: parseIso(month), from: parseIso(month), to: parseIso(month) + days.length, item: "x", owner: "" },
  ...{ quantity: null, unit: "", list: null, currency: "USD", rows: days.length, days },
  billed: decimalOf(String(days.reduce((sum, day) => sum + day, 0))) ?? ZERO,
  ...more,
});

const rules = parseImportMap({
  format: "ai-budget-import-map/1",
  rules: [{ vendor: "OpenAI", line: "Search" }],
}).rules;

interface Given {
  facts?: Fact[];
  strays?: Fact[];
  completeDays?: number;
  map?: object;
}

function alerts(budget: Budget, { facts = [], strays = [], completeDays = 0, map = {} }: Given = {}) {
  const progress = progressOf(facts, rules, budget, () => completeDays);
  const latest = latestForecast(budget, priceBook, undefined, progress);
  const told = { latest, progress, facts, strays };
  return alertsOf(budget, told, parseImportMap({ format: "ai-budget-import-map/1", ...map })).map(
    ({ state, what, period, from, amount, against, passedOn: day }) =>
      `${state}: ${what}, ${period} of ${toIso(from)}, ${amount?.toFixed(2) ?? "?"} against ${against?.toFixed(2) ?? "-"}${day === null ? "" : `, on ${toIso(day)}`}`,
  );
}

test("nothing amiss says nothing", () => {
  expect(alerts(budgetOf(bothKnown))).toEqual([]);
});

describe("limits of lines, by month", () => {
  test("a closed month above its limit, with the first day on which it was", () => {
    const facts = [factOf("2027-01-01", [60, 0, 70, 20])];
    expect(alerts(budgetOf(bothKnown, { limit: 125 }), { facts })).toEqual([
      "Over limit: Search, month of 2027-01-01, 150.00 against 125.00, on 2027-01-03",
      "Forecast over limit: Search, month of 2027-02-01, 200.00 against 125.00",
      "Forecast over limit: Search, month of 2027-03-01, 200.00 against 125.00",
    ]);
  });

  test("the alert begins at its share of the limit, and a forecast is no alert", () => {
    expect(alerts(budgetOf(bothKnown, { limit: 187.5 }))).toEqual([
      "Forecast over limit: Search, month of 2027-02-01, 200.00 against 187.50",
      "Forecast over limit: Search, month of 2027-03-01, 200.00 against 187.50",
      "Alert: Search, month of 2027-01-01, 150.00 against 150.00",
    ]);
    expect(alerts(budgetOf(bothKnown, { limit: 187.51 })).filter((text) => text.startsWith("Alert"))).toEqual([]);
    expect(alerts(budgetOf(bothKnown, { limit: 150, alertAt: 0 })).filter((text) => !/02-01|03-01/.test(text))).toEqual(
      [],
    );
  });

  test("an open month is judged by what is spent and by the rate of its complete days", () => {
    const facts = [factOf("2027-02-01", [...Array<number>(12).fill(40), 3])];
    const limit = (amount: number) => alerts(budgetOf(bothKnown, { limit: amount }), { facts, completeDays: 12 })[0];
    expect(limit(480)).toBe("Over limit: Search, month of 2027-02-01, 483.00 against 480.00, on 2027-02-13");
    expect(limit(1000)).toBe(
      "Forecast over limit: Search, month of 2027-02-01, 1120.00 against 1000.00, on 2027-02-26",
    );
    expect(limit(1120)).toBeUndefined();
  });
});

test("what a month will cost needs an approval, unless it was given up to as much", () => {
  const budget = budgetOf(bothKnown, { approvalAbove: 180 });
  const approvals = (upTo: number) => [{ line: "Search", month: "2027-02-01", upTo, by: "Ann" }];
  const march = "Needs approval: Search, month of 2027-03-01, 200.00 against 180.00";
  const february = "Needs approval: Search, month of 2027-02-01, 200.00 against 180.00";
  expect(alerts(budget)).toEqual([february, march]);
  expect(alerts(budget, { map: { approvals: approvals(199.99) } })).toEqual([february, march]);
  expect(alerts(budget, { map: { approvals: approvals(200) } })).toEqual([march]);
});

test("routes have limits a month and a fiscal year", () => {
  const routes = (control: object) => budgetOf({ ...bothKnown, routes: [{ route: "API usage", ...control }] });
  expect(alerts(routes({ limitMonth: 260 }))).toEqual([
    "Forecast over limit: API usage, month of 2027-02-01, 300.00 against 260.00",
    "Forecast over limit: API usage, month of 2027-03-01, 300.00 against 260.00",
    "Alert: API usage, month of 2027-01-01, 250.00 against 208.00",
  ]);
  expect(alerts(routes({ limitYear: 249 }))).toEqual([
    "Over limit: API usage, fiscal year of 2027-01-01, 250.00 against 249.00",
  ]);
  expect(alerts(routes({ limitYear: 849 }))).toEqual([
    "Forecast over limit: API usage, fiscal year of 2027-01-01, 850.00 against 849.00",
  ]);
  expect(alerts(routes({ limitYear: 850 }))).toEqual([]);
});

test("money without a line of the budget, by vendor, route and month", () => {
  const strays = [factOf("2027-01-01", [3]), factOf("2027-01-01", [4]), factOf("2027-02-01", [5], { currency: "CHF" })];
  expect(alerts(budgetOf(bothKnown), { strays })).toEqual([
    "Spend without budget line: OpenAI · api, month of 2027-01-01, 7.00 against -",
    "Spend without budget line: OpenAI · api, month of 2027-02-01, ? against -",
  ]);
});

test("a line that is due and of which a closed month knows nothing", () => {
  const budget = budgetOf({ actuals: [actual("Search", 150)] });
  expect(alerts(budget)).toEqual(["No data: Support, month of 2027-01-01, ? against 100.00"]);
});

describe("unusual days", () => {
  const month = (last: number) => {
    const days = Array<number>(29).fill(1000);
    for (const [k, amount] of [100, 110, 90, 100].entries()) days[k * 7] = amount;
    days[28] = last;
    return days;
  };

  test("180 after 100, 110, 90, 100 is one, 121 is none", () => {
    expect(anomalies(month(180), 50)).toEqual([{ day: 28, amount: 180, median: 100 }]);
    // the spread of 5 makes a band of 22.239; the floor is asked apart
    expect(anomalies(month(122.23), 0)).toEqual([]);
    expect(anomalies(month(122.24), 0)).toHaveLength(1);
    expect(anomalies(month(121), 0)).toEqual([]);
    expect(anomalies(month(149.99), 50)).toEqual([]);
  });

  test("nothing is unusual before the fifth week", () => {
    expect(anomalies([...Array<number>(27).fill(0), 1e6], 50)).toEqual([]);
  });

  test("told of by vendor and route, across the end of a month, with the floor of the map", () => {
    const days = month(180);
    const facts = [
      factOf("2027-01-01", [0, 0, 0, 0, ...days.slice(0, 27)]),
      factOf("2027-02-01", days.slice(27), { kind: "overage" }),
    ];
    const told = (map: object) => alerts(budgetOf(bothKnown), { facts, map, completeDays: 2 });
    expect(told({})).toEqual(["Anomaly: OpenAI · api, day of 2027-02-02, 180.00 against 100.00"]);
    expect(told({ anomalyFloor: 80.01 })).toEqual([]);
  });

  test("seats that are billed once a month, and postings to a ledger, are no days of use", () => {
    const days = [...Array<number>(28).fill(0), 500];
    for (const more of [{ kind: "seat" as const }, { source: "ledger" }])
      expect(alerts(budgetOf(bothKnown), { facts: [factOf("2027-01-01", [1, ...days.slice(1)], more)] })).toEqual([]);
  });
});

test("complete days end before the vendor's lag, and where the file ends", () => {
  const receipt = (source: string, to: string) => ({ source, to: parseIso(to) }) as Receipt;
  const days = (source: string, to: string, exportedOn: string | null) =>
    completeDays(receipt(source, to), parseIso("2027-02-01"), exportedOn === null ? null : parseIso(exportedOn));
  expect(days("openai-costs", "2027-02-15", null)).toBe(12);
  expect(days("openai-costs", "2027-02-15", "2027-02-20")).toBe(14);
  expect(days("focus", "2027-02-15", "2027-02-16")).toBe(10);
  expect(days("openai-costs", "2027-03-04", "2027-03-04")).toBe(28);
  expect(days("openai-costs", "2027-02-02", null)).toBe(0);
});

describe("an open month", () => {
  const progress = (more: Partial<Progress>): Progress => {
    const days = [...Array<number>(12).fill(40)];
    const april = { line: "Search", part: "" as const, month: parseIso("2027-04-01"), completeDays: 12 };
    return { ...april, toDate: 480, days, used: days, ...more };
  };

  test("480.00 in 12 complete days are 1,200.00 in 30", () => {
    expect(extrapolated(progress({}))).toBeCloseTo(1200, 9);
  });

  test("what was bought is not bought again every day", () => {
    const days = [140, ...Array<number>(11).fill(40)];
    expect(extrapolated(progress({ days, toDate: 580 }))).toBeCloseTo(1300, 9);
  });

  test("fewer than five complete days, or none told by day, say nothing", () => {
    expect(extrapolated(progress({ completeDays: 4 }))).toBeNull();
    expect(extrapolated(progress({ days: null }))).toBeNull();
  });

  test("the day on which a limit will be passed, if in this month", () => {
    const day = (limit: number) => passedOn(progress({}), limit, true);
    expect(day(1199.99)).toBe(parseIso("2027-04-30"));
    expect(day(1200)).toBeNull();
    expect(day(480)).toBe(parseIso("2027-04-13"));
    expect(passedOn(progress({}), 480, false)).toBeNull();
  });

  test("takes the place of the line's method in the latest forecast", () => {
    const facts = [factOf("2027-02-01", Array<number>(14).fill(10))];
    const budget = budgetOf(bothKnown);
    const latest = (complete: number) =>
      latestForecast(
        budget,
        priceBook,
        undefined,
        progressOf(facts, rules, budget, () => complete),
      )[0]?.latest;
    expect(latest(14)).toEqual([150, 280, 200]);
    expect(latest(4)).toEqual([150, 200, 200]);
  });
});
