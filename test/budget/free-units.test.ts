import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

/** Gemini's "grounding search 3.x": 5,000 queries a month are free, $14 per 1,000 beyond them. */
const START = "2027-01-01";
const searches = (name: string, base: number, more: object = {}) => ({
  ...{ name, item: "gemini-3.8-flash", meter: "grounding search 3.x", unitsPerRequest: 1, start: START, base },
  ...more,
});
const budgetOf = (parts: object): Budget =>
  parseBudget({ ...emptyBudget(parseIso(START), parseIso("2026-11-23")), months: 2, ...parts });
const costs = (budget: Budget) =>
  Object.fromEntries(runBudget(budget, priceBook).lines.map(({ name, cost }) => [name, cost]));

test("two lines on one meter have its free units once, the first line first", () => {
  const api = [searches("One", 4000), searches("Two", 4000)];
  expect(costs(budgetOf({ api }))).toEqual({ One: [0, 0], Two: [42, 42] });
  expect(costs(budgetOf({ api: [...api].reverse() }))).toEqual({ Two: [0, 0], One: [42, 42] });
});

test("the meter is the vendor's: lines of two models share it", () => {
  const api = [searches("One", 6000), searches("Two", 1000, { item: "gemini-3.6-flash" })];
  expect(costs(budgetOf({ api }))).toEqual({ One: [14, 14], Two: [14, 14] });
});

test("a line that has ended takes no free units, and one of another meter has none to take", () => {
  const images = { name: "Images", item: "gpt-image-2", meter: "image medium 1024", start: START };
  const api = [
    searches("One", 4000, { end: START }),
    { ...images, unitsPerRequest: 1, base: 1000 },
    searches("Two", 6000),
  ];
  expect(costs(budgetOf({ api }))).toEqual({ One: [0, 0], Images: [53, 53], Two: [70, 14] });
});

test("each line pays its own negotiated rate for what is not free", () => {
  const api = [searches("One", 4000), searches("Two", 4000, { item: "gemini-3.6-flash" })];
  const rates = [{ item: "gemini-3.6-flash", component: "grounding search 3.x", rate: 10 }];
  expect(costs(budgetOf({ api, rates }))).toEqual({ One: [0, 0], Two: [30, 30] });
});

test("prices kept of one model in a closed month leave the meter the vendor's", () => {
  const keptPrices = [{ item: "gemini-3.8-flash", component: "grounding search 3.x", month: START, price: 20 }];
  const api = [searches("One", 6000), searches("Two", 1000, { item: "gemini-3.6-flash" })];
  expect(costs(budgetOf({ api, keptPrices }))).toEqual({ One: [20, 14], Two: [14, 14] });
});

test("the scenario's use counts", () => {
  const api = [searches("One", 2000), searches("Two", 2000)];
  expect(costs(budgetOf({ api, scenarios: [{ name: "Base", usage: 2 }] }))).toEqual({ One: [0, 0], Two: [42, 42] });
});
