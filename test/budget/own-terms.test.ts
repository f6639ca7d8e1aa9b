import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const budgetOf = (parts: Partial<Record<keyof Budget, unknown>>): Budget =>
  parseBudget({ ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")), months: 3, ...parts });
const costs = (budget: Budget) => runBudget(budget, priceBook).lines.map(({ cost }) => cost);
const start = "2027-01-01";

describe("a list price that the budget keeps", () => {
  const plus = { name: "Writers", plan: "chatgpt-plus", start, base: 2 };

  test("holds in its month only", () => {
    const keptPrices = [{ item: "ChatGPT Plus", component: "seat monthly", month: "2027-02-01", price: 30 }];
    expect(costs(budgetOf({ subscriptions: [plus], keptPrices }))).toEqual([[40, 60, 40]]);
  });

  test("may be no price at all", () => {
    const keptPrices = [{ item: "chatgpt-plus", component: "seat monthly", month: "2027-03-01", price: null }];
    expect(costs(budgetOf({ subscriptions: [plus], keptPrices }))).toEqual([[40, 40, null]]);
  });

  test("in a mode is kept apart from the standard price", () => {
    const line = { name: "Night", item: "gpt-6-luna", mode: "batch", start, base: 1_000_000, inputTokens: 1 };
    const [usual] = costs(budgetOf({ api: [line] }));
    const kept = { item: "gpt-6-luna", month: "2027-02-01" };
    const own = (component: string) => costs(budgetOf({ api: [line], keptPrices: [{ ...kept, component, price: 7 }] }));
    expect(own("input batch")).toEqual([[usual?.[0], 7, usual?.[2]]]);
  });

  test("lies under a negotiated rate", () => {
    const keptPrices = [{ item: "chatgpt-plus", component: "seat monthly", month: "2027-02-01", price: 30 }];
    const rates = [{ item: "chatgpt-plus", rate: 15, from: "2027-02-01" }];
    expect(costs(budgetOf({ subscriptions: [plus], keptPrices, rates }))).toEqual([[40, 30, 30]]);
  });
});

test("a workspace's own minimum counts instead of the vendor's", () => {
  const workspace = { name: "Paris", fillerPlan: "claude-team-standard" };
  const seats = [{ name: "Three", plan: "claude-team-standard", workspace: "Paris", start, base: 3 }];
  const shortfall = (minimumSeats: number | null) =>
    costs(budgetOf({ workspaces: [{ ...workspace, minimumSeats }], seats })).at(-1);
  expect(shortfall(null)).toEqual([50, 50, 50]);
  expect(shortfall(4)).toEqual([25, 25, 25]);
  expect(shortfall(0)).toEqual([0, 0, 0]);
});

test("a workspace's own maximum counts instead of the vendor's 150; 0 is none at all", () => {
  const workspace = { name: "Paris", fillerPlan: "claude-team-standard" };
  const seats = [{ name: "Many", plan: "claude-team-standard", workspace: "Paris", start, base: 200 }];
  const first = (maximumSeats: number | null) =>
    costs(budgetOf({ workspaces: [{ ...workspace, maximumSeats }], seats }))[0]?.[0];
  expect(first(null)).toBeNull();
  expect(first(199)).toBeNull();
  expect(first(200)).toBe(200 * 25);
  expect(first(0)).toBe(200 * 25);
});

test("a pool's own terms count instead of the plan's", () => {
  const pool = { name: "Video", plan: "runway-standard", start, seats: 1, base: 1000 };
  const total = (terms: object) =>
    costs(budgetOf({ credits: [{ ...pool, ...terms }] }))[0]?.reduce((sum: number, cost) => sum + (cost ?? NaN), 0);
  const usual = total({}) ?? NaN;
  expect(total({ allowance: 1000 })).toBeLessThan(usual);
  expect(total({ packSize: 500 })).toBeGreaterThan(usual);
  expect(total({ packSize: 0 })).toBeNaN();
});

test("an allowance of nothing, and whether it rolls over, leaves a plan that is sold without seats as it is", () => {
  const pool = { name: "Workspace", plan: "chatgpt-workspace-credits", start, seats: 0, base: 1000 };
  const cost = (terms: object) => costs(budgetOf({ credits: [{ ...pool, ...terms }] }));
  expect(cost({})).toEqual([[40, 40, 40]]);
  for (const terms of [{ rollover: 1 }, { rollover: 0 }, { allowance: 0 }, { allowance: 0, rollover: 1 }])
    expect(cost(terms)).toEqual(cost({}));
  expect(cost({ allowance: 5 })).toEqual([[null, null, null]]);
});
