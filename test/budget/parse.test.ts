import sample from "../../assets/sample-budget.json";
import { checkBudget, emptyBudget, linesOf, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { BadArgument } from "../../src/problems";

const withChange = (change: (budget: typeof sample) => void) => {
  const copy = structuredClone(sample);
  change(copy);
  return () => parseBudget(copy);
};

test("the sample uses all five routes and six vendors in about 30 lines", () => {
  const budget = parseBudget(sample);
  expect([...linesOf(budget)]).toHaveLength(30);
  for (const route of ["subscriptions", "seats", "api", "credits", "enterprise"] as const) {
    expect(budget[route].length).toBeGreaterThan(2);
  }
  expect(budget.months).toBe(24);
  expect(budget.scenarios.map(({ name }) => name)).toEqual(["Base", "Low", "High"]);
});

test("an empty budget is a budget", () => {
  const empty = emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"));
  expect(parseBudget(empty)).toEqual(empty);
});

test("defaults are filled in, nothing else is changed", () => {
  const [line] = parseBudget(sample).subscriptions;
  expect(line).toMatchObject({ name: "Freelance writers", base: 6, billing: "monthly", alertAt: 0.8, driver: "" });
});

describe("a budget that cannot be used is refused, naming the fault", () => {
  test.each([
    ["a month that is no first of a month", withChange((b) => (b.startMonth = "2027-01-15")), "startMonth"],
    ["a negative amount", withChange((b) => ((b.api[0] as { base: number }).base = -1)), "api.0.base"],
    [
      "a line that shrinks by all of itself",
      withChange((b) => ((b.api[0] as { growth: number }).growth = -1)),
      "api.0.growth",
    ],
    ["a field nobody knows", withChange((b) => Object.assign(b, { discount: 1 })), "discount"],
    [
      "a share written as 70",
      withChange((b) => ((b.api[0] as { cachedShare: number }).cachedShare = 70)),
      "cachedShare",
    ],
    ["a workspace that is not there", withChange((b) => (b.seats[0]!.workspace = "Nowhere")), '"Nowhere"'],
    ["a driver that is not there", withChange((b) => Object.assign(b.api[0]!, { driver: "Moon" })), '"Moon"'],
    ["a scenario that is not there", withChange((b) => (b.scenario = "Best")), '"Best"'],
    ["two lines of one name", withChange((b) => (b.api[1]!.name = b.api[0]!.name)), "twice"],
    [
      "a line and a workspace of one name, whatever its case",
      withChange((b) => (b.api[0]!.name = b.workspaces[0]!.name.toUpperCase())),
      "twice",
    ],
    [
      "rates by month that are fewer than the months",
      withChange((b) => Object.assign(b.exchangeRates[1]!, { byMonth: Array(b.months - 1).fill(1.1) })),
      "exchange rate EUR",
    ],
    [
      "rates by month that are more than the months",
      withChange((b) => Object.assign(b.exchangeRates[1]!, { byMonth: Array(b.months + 1).fill(1.1) })),
      "exchange rate EUR",
    ],
    ["a change of no line", withChange((b) => (b.changes[0]!.line = "Nobody")), '"Nobody"'],
    ["an end before the start", withChange((b) => Object.assign(b.seats[0]!, { end: "2026-01-01" })), "ends before"],
    ["a currency without a rate", withChange((b) => (b.currency = "CHF")), '"CHF"'],
  ])("%s", (_, parse, part) => {
    expect(parse).toThrow(BadArgument);
    expect(parse).toThrow(part);
  });
});

test.each([
  ["a control character", "Wri\u0007ters", "no workbook can hold"],
  ["half of a character", "Writers \ud83d", "no workbook can hold"],
  ["more text than a cell holds", "x".repeat(32_768), "longer than 32767 characters"],
])("%s is refused with the place where it stands", (_what, note, sentence) => {
  const found = checkBudget({ ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")), purpose: note });
  expect(found).toEqual({ faults: [{ where: "purpose", what: expect.stringContaining(sentence) as string }] });
});

test("line breaks and characters beyond the first plane are text like any other", () => {
  const purpose = "One\n\ttwo 🚀";
  expect(parseBudget({ ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")), purpose }).purpose).toBe(
    purpose,
  );
});
