/** @deep */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { breakEven } from "../../src/pricing";
import { parseRequest, whatIf } from "../../src/whatif";

const start = "2027-01-01";
const people = { owner: "Mia", start };
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-27")),
  months: 12,
  scenarios: [
    { name: "Base" },
    { name: "More", seats: 1.2, price: 1.2 },
    { name: "All", seats: 1.1, usage: 1.3, credits: 1.05, price: 1.07, exchangeRate: 1.02 },
  ],
  rates: [
    { item: "House seat", component: "", rate: 25, vendor: "House" },
    { item: "House seat", component: "seat annual", rate: 240, vendor: "House" },
    { item: "House model", component: "input", rate: 3, vendor: "House" },
    { item: "House model", component: "cache read", rate: 0.3, vendor: "House" },
    { item: "House model", component: "output", rate: 15, vendor: "House" },
    { item: "House pool", component: "credit pack", rate: 40, per: 2000, vendor: "House" },
  ],
  subscriptions: [{ name: "Writers", plan: "House seat", base: 10, ...people, end: start }],
  api: [{ name: "Bot", item: "House model", base: 1000, inputTokens: 2000, outputTokens: 300, ...people }],
  credits: [{ name: "Pool", plan: "House pool", base: 0, ...people }],
  enterprise: [
    { name: "Deal", plan: "claude-enterprise", usage: 0, commitment: 10_000, usageDiscount: 0.15, ...people },
  ],
});
const ask = (request: object) => whatIf(budget, priceBook, parseRequest({ format: "ai-budget-whatif/1", ...request }));

const seatOrRequests = {
  ...{ kind: "seat or requests", plan: "House seat", item: "House model", inputTokens: 2000, outputTokens: 300 },
  ...{ requests: [2000, 3000, 4000, 5000], cachedShares: [0, 0.5, 0.8] },
};

test("a seat of $25 or requests of 2,000 and 300 tokens: even at 2,380.95, 3,205.13 and 4,045.31", () => {
  const { breakEven: map } = ask({ breakEven: seatOrRequests });
  const crossings = map?.crossings.map(Number) ?? [];
  expect(crossings.map((at) => at.toFixed(2))).toEqual(["2380.95", "3205.13", "4045.31"]);
  expect(map?.letters).toEqual({ S: "House seat", A: "House model" });
  expect(map?.cells.map((row) => row.map(({ cheaper }) => cheaper).join(""))).toEqual(["AAA", "SAA", "SSA", "SSS"]);
  expect(map?.cells[1]?.map(({ second }) => second.toFixed(2))).toEqual(["31.50", "23.40", "18.54"]);
});

test("the crossing is what AIB.BREAKEVEN says, API credits of the seat included", () => {
  const { breakEven: map } = ask({
    breakEven: { ...seatOrRequests, plan: "Claude Team Standard", item: "claude-sonnet-5-5", cachedShares: [0.25] },
  });
  const use = { model: "claude-sonnet-5-5", inputTokens: 2000, outputTokens: 300, cachedShare: 0.25 };
  const dates = [parseIso(start)];
  const call = { plans: ["Claude Team Standard"], uses: [[use]], dates, knownOn: parseIso("2026-11-27") };
  expect(breakEven(priceBook, call)[0]).toMatchObject({ requests: map?.crossings[0] });
});

test("a commitment of 10,000 at 15 % off: even at 10,000, at 12,000 it saves 1,800, at 9,000 it loses 1,000", () => {
  const { breakEven: map } = ask({
    breakEven: { kind: "commitment or list", contract: "Deal", usage: [9000, 10_000, 12_000] },
  });
  expect(map?.crossings).toEqual([10_000]);
  const saved = map?.cells.map(([cell]) => (cell ? cell.second - cell.first : NaN)) ?? [];
  expect(saved.map((amount) => amount.toFixed(2))).toEqual(["-1000.00", "0.00", "1800.00"]);
  expect(map?.cells.map(([cell]) => cell?.cheaper)).toEqual(["A", "C", "C"]);
});

test("credits or seats: packs of 2,000 for $40 are bought as they are needed, each month on its own ledger", () => {
  const { breakEven: map } = ask({
    breakEven: {
      ...{ kind: "credits or seats", pool: "House pool", plan: "House seat" },
      ...{ heads: [1, 10], creditsPerHead: [500, 1000, 1500, 2000] },
    },
  });
  // 12 × 500 credits are 3 packs; a seat is 12 × $25
  expect(map?.cells[0]?.map(({ first, second }) => [first, second])).toEqual([
    [120, 300],
    [240, 300],
    [360, 300],
    [480, 300],
  ]);
  expect(map?.cells[0]?.map(({ cheaper }) => cheaper).join("")).toBe("CCSS");
  // 14,000 credits are the most that seven packs have; the eighth costs more than the seat
  expect(Number(map?.crossings[0])).toBeGreaterThan(14_000 / 12);
  expect(Number(map?.crossings[0])).toBeLessThan(14_001 / 12);
});

test("never and always are words", () => {
  const map = (usage: number[]) =>
    ask({ breakEven: { kind: "commitment or list", contract: "Deal", usage } }).breakEven?.crossings;
  expect(map([5000])).toEqual(["list price is cheaper throughout"]);
});

const seatsOnly: typeof budget = { ...budget, api: [], enterprise: [], credits: [], rates: budget.rates.slice(0, 2) };
const bridge = (request: object, of = seatsOnly) =>
  whatIf(of, priceBook, parseRequest({ format: "ai-budget-whatif/1", bridge: request })).bridge;
const parts = (found: ReturnType<typeof bridge>) =>
  Object.fromEntries((found?.steps ?? []).map(({ driver, amounts }) => [driver, amounts[0]]));

test("seats 10 → 12 and price 25 → 30: +50 and +60, or +55 each in the average of both orders; +110 together", () => {
  const first = bridge({ from: "Base", to: "More" });
  expect([first?.from, first?.to]).toEqual([[250], [360]]);
  expect(parts(first)).toMatchObject({ seats: 50, price: 60, usage: 0 });
  expect(parts(bridge({ from: "Base", to: "More", order: ["price", "seats"] }))).toMatchObject({
    price: 50,
    seats: 60,
  });
  expect(parts(bridge({ from: "Base", to: "More", order: "average" }))).toMatchObject({ seats: 55, price: 55 });
});

test.each(["memo", "side", "route"])("by %s, steps of any order add up to the cent", (by) => {
  for (const order of [undefined, ["price", "usage"], "average"]) {
    const found = bridge({ from: "Base", to: "All", by, ...(order && { order }) }, budget);
    found?.of.forEach((_, k) => {
      const cents = (amount: number | null | undefined) => Math.round((amount ?? NaN) * 100);
      const steps = found.steps.reduce((sum, { amounts }) => sum + cents(amounts[k]), 0);
      expect(steps).toBe(cents(found.to[k]) - cents(found.from[k]));
    });
  }
});

test("a scenario that the budget does not have is refused by name", () => {
  expect(() => bridge({ from: "Base", to: "Worst" })).toThrow("Worst");
});
