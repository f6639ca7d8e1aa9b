/** @full */
import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { ratesNeeded, withItemIds } from "../../src/workbook/facts/rates-needed";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { HALF_A_CENT, largestDifference } from "./ten-budgets";

/** item, mode, what a request takes, and the rates that the line's item has; each line has an item of its own. */
const LINES: [item: string, mode: string, takes: object, ...rates: [component: string, rate: number][]][] = [
  ["gpt-5.4", "batch", { inputTokens: 2000, outputTokens: 500 }, ["input batch", 1]],
  ["gpt-6-sol", "batch", { inputTokens: 300_000, outputTokens: 500 }, ["input batch long", 1.5], ["output", 7]],
  ["gpt-6-luna", "batch+us", { inputTokens: 2000, outputTokens: 500 }, ["input batch", 0.01], ["output us", 0.3]],
  ["gpt-6.1-terra", "flex", { inputTokens: 2000, outputTokens: 500, cachedShare: 0.5 }, ["input", 0.7]],
  ["gpt-5.4-pro", "", { inputTokens: 2000, outputTokens: 500, cachedShare: 0.5 }, ["input", 20]],
  ["gpt-5.5-pro", "us", { inputTokens: 2000, outputTokens: 500, cachedShare: 0.5 }, ["input us", 9], ["cache read", 3]],
  ["gpt-5.5", "priority", { inputTokens: 2000, outputTokens: 500 }, ["output priority", 50], ["input", 4]],
  ["claude-sonnet-5", "us+batch", { inputTokens: 2000, outputTokens: 500 }, ["input us+batch", 0.9]],
  ["claude-opus-5-5", "", { meter: "web search", unitsPerRequest: 3 }],
  ["claude-haiku-5-5", "", { meter: "web search", unitsPerRequest: 3 }, ["web search", 7]],
  ["gemini-3.1-pro-preview", "", { meter: "grounding search 3.x", unitsPerRequest: 40 }],
];
const VENDOR_RATES = [
  { item: "Claude API", component: "web search", rate: 8 },
  { item: "Gemini API", component: "grounding search 3.x", rate: 11 },
];

const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 3,
  rates: [
    ...LINES.flatMap(([item, , , ...rates]) =>
      rates.map(([component, rate]) => ({ item, component, rate, from: "2027-02-01" })),
    ),
    ...VENDOR_RATES,
    { item: "gpt-5.4", component: "input", rate: 2, from: "2027-03-01" },
  ],
  api: LINES.map(([item, mode, takes]) => ({
    name: `Line ${item}`,
    item,
    mode,
    start: "2027-01-01",
    base: 1000,
    ...takes,
  })),
});

/** Every price that the sheets list, once more as a negotiated rate. */
const plain: Budget = { ...budget, rates: [] };
const atList = parseBudget({
  ...plain,
  rates: ratesNeeded(withItemIds(plain, priceBook), priceBook).flatMap(({ item, component, prices, facts }) => {
    const isLonger = !component.endsWith(" long") || facts.requestInputAbove !== undefined;
    const [before, price] = prices;
    return isLonger && price === before
      ? [{ item: item.id, component, rate: price ?? NaN, from: null, to: null, reason: "" }]
      : [];
  }),
});

let [negotiated, listed, ratedAtList]: (Recalculated | undefined)[] = [];
beforeAll(async () => {
  const files = await Promise.all([budget, plain, atList].map((one) => writeWorkbook(describeWorkbook(one))));
  [negotiated, listed, ratedAtList] = await recalculateAll(files);
});

/** The months of a line in the first block of API usage that holds its cost. */
function costOf(workbook: Recalculated | undefined, name: string): unknown[] {
  const rows = workbook?.rows("API usage") ?? [];
  const first = rows.findIndex(([, label]) => label === "Cost");
  const row = rows.slice(first).find(([, label]) => label === name) ?? [];
  return row.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth - 1 + budget.months);
}

describe.each(LINES.map(([item, mode]) => [`Line ${item}`, mode]))("%s in mode %p", (name) => {
  test("costs in the sheets what the engine says", () => {
    const run = runBudget(budget, priceBook).lines.find((line) => line.name === name);
    const cost = run?.cost.map(Number) ?? [];
    expect(Math.min(...cost)).toBeGreaterThan(0);
    expect(largestDifference(costOf(negotiated, name), cost)).toBeLessThan(HALF_A_CENT);
  });

  test("costs the same with rates that are list prices", () => {
    const cost = costOf(listed, name).map(Number);
    expect(Math.min(...cost)).toBeGreaterThan(0);
    expect(largestDifference(costOf(ratedAtList, name), cost)).toBeLessThan(1e-9);
  });
});

test("rates change what the lines cost, so that the comparison says something", () => {
  const changed = LINES.filter(
    ([item]) =>
      largestDifference(costOf(negotiated, `Line ${item}`), costOf(listed, `Line ${item}`).map(Number)) > 0.001,
  );
  expect(changed).toHaveLength(LINES.length);
  expect(atList.rates.length).toBeGreaterThan(60);
});
