/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../../src/budget";
import { parseIso } from "../../../src/dates";
import { COLUMN } from "../../../src/sheet/layout";
import { describeWorkbook } from "../../../src/workbook";
import { insert, valuesOf } from "../grid";
import { checksOf } from "../ten-budgets";

/** Rules that a formula has at its edges, in figures that can be worked out by hand: ChatGPT Plus is 20 a month, a seat of Claude Team 25. */
const start = "2027-01-01";
const plus = { plan: "chatgpt-plus", start };
const team = { plan: "claude-team-standard", start };
const closed = (line: string, amounts: number[]) =>
  amounts.map((amount, k) => ({ line, month: `2027-0${k + 1}-01`, amount }));

const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  months: 3,
  scenario: "Base",
  scenarios: [{ name: "Base" }],
  lastActualMonth: "2027-02-01",
  drivers: [{ name: "Headcount", opening: 100, growth: 0.5 }],
  exchangeRates: [{ currency: "EUR", usdPerUnit: 1.25, byMonth: [1.1, 1.2, 1.5] }],
  subscriptions: [
    { name: "By head", ...plus, driver: "Headcount", perDriver: 0.02 },
    { name: "Leavers", ...plus, base: 2 },
    { name: "Closed", ...plus, base: 2 },
    { name: "Paid ahead", ...plus, plan: "claude-pro", billing: "annual", base: 1 },
  ],
  changes: [
    { line: "Leavers", month: "2027-02-01", change: -5 },
    { line: "Leavers", month: "2027-03-01", change: 4 },
    { line: "Moved away", month: "2027-02-01", change: -4 },
  ],
  workspaces: [
    { name: "Open", fillerPlan: "claude-team-standard", maximumSeats: 0 },
    { name: "Small", fillerPlan: "claude-team-standard" },
  ],
  seats: [
    { name: "Many", ...team, workspace: "Open", base: 200 },
    { name: "Moved away", ...team, workspace: "Small", base: 2 },
    { name: "Stayed", ...team, workspace: "Small", base: 3 },
  ],
  credits: [{ name: "Film", plan: "runway-pro", billing: "annual", start, seats: 3 }],
  enterprise: [
    { name: "Euro deal", plan: "claude-enterprise", currency: "EUR", start, base: 10, seatPrice: 10 },
    { name: "Part of a seat", plan: "claude-enterprise", start, base: 1, seatPrice: 10, minimumSeats: 2.5 },
  ],
  actuals: [...closed("Closed", [99, 99, 99]), ...closed("Paid ahead", [12]), ...closed("Film", [80])],
});

let rows: Record<"Data" | "Summary" | "Checks" | "Subscriptions", unknown[][]>;
beforeAll(async () => {
  await insert(describeWorkbook(budget, undefined, { data: true }));
  const [Data = [], Summary = [], Checks = [], Subscriptions = []] = await Promise.all(
    ["Data", "Summary", "Checks", "Subscriptions"].map(valuesOf),
  );
  rows = { Data, Summary, Checks, Subscriptions };
});

const monthsOf = (line: string): number[] => {
  const [name, amount] = [COLUMN.firstAttribute, COLUMN.firstAttribute + 7 - 1];
  return rows.Data.filter((row) => row[name] === line)
    .map((row) => Math.round(Number(row[amount]) * 100) / 100)
    .slice(0, budget.months);
};

test.each([
  ["a driver has grown once in the first month: 3, 4.5 and 6.75 heads", "By head", [60, 100, 140]],
  ["nobody is left when more leave than are there", "Leavers", [40, 0, 20]],
  ["who is not there is not missing from others: 3 of 5 seats stay", "Small", [0, 50, 50]],
  ["the last closed month is closed itself, the next is not", "Closed", [99, 99, 40]],
  ["exchange rates hold each in its month", "Euro deal", [110, 120, 150]],
  ["a contract's minimum is whole seats: 2.5 are 3", "Part of a seat", [30, 30, 30]],
])("%s", (_, line, months) => {
  expect(monthsOf(line)).toEqual(months);
});

test("nobody needs fewer seats than none", () => {
  const block = rows.Subscriptions.findIndex(([, label]) => label === "Seats needed, before scenario");
  const needed = rows.Subscriptions.slice(block).find(([, label]) => label === "Leavers");
  expect(needed?.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 2)).toEqual([2, 0, 1]);
});

test("cash: an actual says nothing of seats paid for a year, and comes on top of what else falls due", () => {
  const cash = rows.Summary.find(([, label]) => label === "Memo: cash")?.slice(COLUMN.firstMonth - 1) ?? [];
  const [year, film] = [200, 80 + 84 * 12 - 84];
  const monthly = [60 + 40 + 99 + 5125 + 110 + 30, 100 + 0 + 99 + 5125 + 120 + 30, 140 + 20 + 40 + 5125 + 150 + 30];
  const expected = [monthly[0]! + year + film, monthly[1], monthly[2]];
  expect(cash.slice(0, 3).map(Number)).toEqual(expected.map((amount) => expect.closeTo(amount ?? NaN, 6) as number));
});

test("a maximum of 0 is none: 200 seats are not above it", () => {
  const { arithmetic } = checksOf(rows.Checks);
  expect(arithmetic.find(({ label }) => label === "No workspace is above its maximum")?.result).toBe(true);
});
