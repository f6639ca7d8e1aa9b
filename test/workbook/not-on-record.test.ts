/** What the price book does not say, in a budget: refused by name, unless the budget says it itself. */
import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";

const budgetOf = (fields: object): Budget =>
  parseBudget({ ...emptyBudget(parseIso("2027-01-01"), priceBook.date), ...fields });
const line = (fields: object) => ({
  name: "Desk",
  start: "2027-01-01",
  base: 1000,
  inputTokens: 1000,
  outputTokens: 100,
  ...fields,
});
const costOf = (budget: Budget) => runBudget(budget, priceBook).lines.find(({ name }) => name === "Desk")?.cost[0];

test("tokens of a model that speaks are refused with the line and the meters, and are unknown in the run", () => {
  const budget = budgetOf({ api: [line({ item: "gpt-realtime-2" })] });
  expect(() => describeWorkbook(budget)).toThrow(/^Line "Desk": .*also charges audio.*"output audio"/);
  expect(costOf(budget)).toBeNull();
});

test("its meters are lines of their own", () => {
  const meter = (name: string, quantity: number) =>
    line({ name, item: "gpt-realtime-2", inputTokens: 0, outputTokens: 0, meter: name, unitsPerRequest: quantity });
  const budget = budgetOf({ api: [meter("input", 1000), meter("output audio", 500)] });
  expect(() => describeWorkbook(budget)).not.toThrow();
  const costs = runBudget(budget, priceBook).lines.map(({ cost }) => cost[0]);
  expect(costs).toEqual([4, 32]);
});

describe("cached tokens in batch, which Gemini prices apart", () => {
  const cached = { item: "gemini-3.8-flash", mode: "batch", cachedShare: 0.5 };

  test("are refused where no row says their price", () => {
    const budget = budgetOf({ api: [line(cached)] });
    expect(() => describeWorkbook(budget)).toThrow(/^Line "Desk": .*no "batch" price for "cache read batch"/);
    expect(costOf(budget)).toBeNull();
  });

  test("are no matter where the line has none", () => {
    const budget = budgetOf({ api: [line({ ...cached, cachedShare: 0 })] });
    expect(() => describeWorkbook(budget)).not.toThrow();
    expect(costOf(budget)).toBeCloseTo(0.75 + 0.375, 9);
  });

  test("are priced by a rate of the budget's own, in the run and on Rates", () => {
    const rates = [{ item: "gemini-3.8-flash", component: "cache read batch", rate: 0.1, reason: "Agreed" }];
    const budget = budgetOf({ api: [line(cached)], rates });
    expect(costOf(budget)).toBeCloseTo(0.375 + 0.05 + 0.375, 9);
    const rows = describeWorkbook(budget).sheets.find(({ name }) => name === "Rates")!.cells;
    expect(rows.some(({ content }) => content.kind === "text" && content.text === "cache read batch")).toBe(true);
  });
});
