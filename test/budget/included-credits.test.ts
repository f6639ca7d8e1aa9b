import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { BadArgument } from "../../src/problems";

const start = "2027-01-01";
const team = (standard: number, premium: number) => ({
  workspaces: [{ name: "Team", fillerPlan: "Claude Team Standard", billing: "monthly" }],
  seats: [
    { name: "Engineers", plan: "Claude Team Standard", workspace: "Team", start, base: standard },
    { name: "Leads", plan: "Claude Team Premium", workspace: "Team", start, base: premium },
  ],
});
/** Output tokens of Claude Sonnet 5.5 for about $1 a request. */
const bot = (name: string, base: number, more: object = {}) => ({
  ...{ name, item: "claude-sonnet-5-5", start, base, outputTokens: 100_000, paysFrom: "Team" },
  ...more,
});

const budgetOf = (lines: object, months = 2): Budget =>
  parseBudget({ ...emptyBudget(parseIso(start), parseIso("2026-11-23")), months, ...lines });
function api(budget: Budget) {
  const { lines } = runBudget(budget, priceBook);
  const own = lines.filter(({ route }) => route === "api");
  return Object.fromEntries(own.map(({ name, part, cost }) => [part === "" ? name : part, cost]));
}

test("three Standard and two Premium seats give $260 a month, which pays for the line that names their workspace", () => {
  const { "Included API credits": credits, Bot: cost } = api(budgetOf({ ...team(3, 2), api: [bot("Bot", 1000)] }));
  expect(credits).toEqual([-260, -260]);
  expect(cost?.[0]).toBeGreaterThan(260);
});

test("never more than the line costs, and what is left is not carried over", () => {
  const quiet = bot("Bot", 10, { end: start });
  const { "Included API credits": credits, Bot: cost } = api(budgetOf({ ...team(3, 2), api: [quiet] }));
  expect(cost?.[0]).toBeLessThan(260);
  expect(credits?.map((amount) => 0 - (amount ?? NaN))).toEqual(cost);
});

test("an organisation gets at most $500 a month", () => {
  expect(api(budgetOf({ ...team(20, 10), api: [bot("Bot", 5000)] }))["Included API credits"]).toEqual([-500, -500]);
});

test("seats short of a minimum have nobody who gets credits", () => {
  expect(api(budgetOf({ ...team(2, 0), api: [bot("Bot", 1000)] }))["Included API credits"]).toEqual([-40, -40]);
});

test("two lines share the credits of their workspace; a line that names none gets none", () => {
  const lines = [bot("One", 10), bot("Two", 1000), bot("Other", 1000, { paysFrom: "" })];
  expect(api(budgetOf({ ...team(3, 2), api: lines }))["Included API credits"]).toEqual([-260, -260]);
  expect(api(budgetOf({ ...team(3, 2), api: lines.slice(2) }))["Included API credits"]).toBeUndefined();
});

test("credits pay for no other vendor's API", () => {
  const other = { name: "Bot", item: "gpt-6-sol", start, base: 1000, outputTokens: 100_000, paysFrom: "Team" };
  expect(api(budgetOf({ ...team(3, 2), api: [other] }))["Included API credits"]).toBeUndefined();
});

test("the price factor of a scenario raises what there is to pay, not the credits", () => {
  const scenarios = [{ name: "Base", price: 2 }];
  const small = api(budgetOf({ ...team(3, 2), scenarios, api: [bot("Bot", 10)] }));
  expect(small["Included API credits"]?.[0]).toBeCloseTo(-(small["Bot"]?.[0] ?? NaN), 9);
  expect(api(budgetOf({ ...team(3, 2), scenarios, api: [bot("Bot", 1000)] }))["Included API credits"]).toEqual([
    -260, -260,
  ]);
});

test("seats give their credits whatever they cost; that 203 are more than a workspace may have, its shortfall says", () => {
  const run = runBudget(budgetOf({ ...team(3, 200), api: [bot("Bot", 1000)] }), priceBook);
  const part = (name: string) => run.lines.find((line) => line.part === name)?.cost;
  expect(part("Included API credits")).toEqual([-500, -500]);
  expect(part("Shortfall")).toEqual([null, null]);
});

test("credits are unknown where a line that they pay for is, but not where there are none to draw", () => {
  const unknown = { name: "Own", item: "Unheard of model", start, base: 10, inputTokens: 1000, paysFrom: "Team" };
  const rates = [{ item: "Unheard of model", component: "input", rate: 1, vendor: "Anthropic", from: "2028-01-01" }];
  expect(api(budgetOf({ ...team(3, 2), rates, api: [unknown] }))["Included API credits"]).toEqual([null, null]);
  expect(api(budgetOf({ ...team(0, 0), rates, api: [unknown] }))["Included API credits"]).toEqual([0, 0]);
});

test("a workspace that does not exist is refused", () => {
  const parse = () => budgetOf({ ...team(3, 2), api: [bot("Bot", 10, { paysFrom: "Nobody" })] });
  expect(parse).toThrow(BadArgument);
  expect(parse).toThrow('"Nobody"');
});
