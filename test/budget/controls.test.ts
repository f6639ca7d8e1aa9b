import { type Budget, emptyBudget, parseBudget, routeStatuses, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const start = "2027-01-01";
/** Ten people with Claude Pro at 20 dollars: 200 a month, 2,400 a year. */
const subscriptions = [{ name: "People", plan: "claude-pro", start, base: 10 }];
const seats = { route: "Subscriptions", owner: "Ann" };

const budgetOf = (parts: Partial<Record<keyof Budget, unknown>>): Budget =>
  parseBudget({ ...emptyBudget(parseIso(start), parseIso("2026-11-23")), subscriptions, ...parts });
const statusOf = (control: object, parts: Partial<Record<keyof Budget, unknown>> = {}) => {
  const budget = budgetOf({ routes: [control], ...parts });
  return routeStatuses(budget, runBudget(budget, priceBook)).find(({ route }) => route === "subscriptions");
};

describe("a route against its own limits: the worst that any month or fiscal year says", () => {
  test.each<[string, object]>([
    ["noLimit", {}],
    ["within", { limitMonth: 300 }],
    ["within", { limitMonth: 200, alertAt: 0 }],
    ["alert", { limitMonth: 200 }],
    ["alert", { limitYear: 3000 }],
    ["noOwner", { limitYear: 3000, owner: "" }],
    ["approval", { limitYear: 3000, approvalAbove: 2399.99, owner: "" }],
    ["over", { limitMonth: 199.99, approvalAbove: 1 }],
    ["over", { limitYear: 2399 }],
  ])("%s: %j", (status, control) => {
    expect(statusOf({ ...seats, ...control })?.status).toBe(status);
  });

  test("a month without a price comes before every limit", () => {
    const unknown = { name: "Slip", plan: "claude-prp", start, base: 1 };
    const [found] = [statusOf({ ...seats, limitMonth: 1 }, { subscriptions: [...subscriptions, unknown] })];
    expect(found?.status).toBe("noPrice");
    expect(found?.months[0]).toEqual({ cost: null, level: null });
  });
});

test("a fiscal year from July: half a year each, and the limit holds for both", () => {
  expect(statusOf({ ...seats, limitYear: 1500 }, { fiscalYearStart: 7 })?.years).toEqual([
    { year: 2027, cost: 1200, level: 1, approvalDue: false },
    { year: 2028, cost: 1200, level: 1, approvalDue: false },
  ]);
});

test("access as a whole adds up its routes, metered has none of them", () => {
  const budget = budgetOf({ routes: [{ route: "Access", owner: "Ann", limitMonth: 100 }] });
  const found = routeStatuses(budget, runBudget(budget, priceBook));
  expect(found.find(({ route }) => route === "access")?.status).toBe("over");
  expect(found.find(({ route }) => route === "metered")?.months[0]?.cost).toBe(0);
});

test("a route that there is not, and one that stands there twice, are refused by name", () => {
  expect(() => budgetOf({ routes: [{ route: "Search" }] })).toThrow('"Enterprise: metered" or "Access"');
  expect(() => budgetOf({ routes: [seats, seats] })).toThrow('"Subscriptions" has two rows of owner and limits');
});
