import sample from "../../assets/sample-budget.json";
import { type Budget, emptyBudget, parseBudget, runBudget, sumOf } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const budgetOf = (lines: Partial<Record<keyof Budget, unknown>>, months = 12): Budget =>
  parseBudget({ ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")), months, ...lines });
const cost = (budget: Budget, name: string) =>
  runBudget(budget, priceBook).lines.find((line) => line.name === name)?.cost;
const total = (budget: Budget) => sumOf(runBudget(budget, priceBook).lines);

const start = "2027-01-01";

test("annual seats cut in July stay paid until renewal: 60 seats, 14,400 a year", () => {
  const budget = budgetOf({
    workspaces: [{ name: "ChatGPT", fillerPlan: "ChatGPT Business", billing: "annual", renewal: start }],
    seats: [{ name: "Staff", plan: "ChatGPT Business", workspace: "ChatGPT", start, base: 60 }],
    changes: [{ line: "Staff", month: "2027-07-01", change: -40 }],
  });
  expect(total(budget)).toBeCloseTo(14400, 9);
});

test("60 seats, three more each month, eight leave in June: 17,380", () => {
  const budget = budgetOf({
    workspaces: [{ name: "ChatGPT", fillerPlan: "ChatGPT Business", billing: "annual", renewal: start }],
    seats: [{ name: "Staff", plan: "ChatGPT Business", workspace: "ChatGPT", start, base: 60, addedPerMonth: 3 }],
    changes: [{ line: "Staff", month: "2027-06-01", change: -8 }],
  });
  const { lines } = runBudget(budget, priceBook);
  expect(sumOf(lines)).toBeCloseTo(17380, 9);
  expect(lines[0]?.cash).toEqual([14400, 660, 600, 540, 480, 0, 0, 100, 240, 180, 120, 60]);
});

test("three and a half seats held are four heads, as those needed are", () => {
  const held = { plan: "claude-pro", billing: "annual", renewal: "2026-12-01", start, seatsHeld: 3.5 };
  const [line] = runBudget(budgetOf({ subscriptions: [{ name: "Writers", ...held, base: 1 }] }), priceBook).lines;
  expect(line?.cost.slice(0, 3)).toEqual([4, 4, 4].map((heads) => expect.closeTo((heads * 200) / 12, 9) as number));
});

test("three Claude Team seats are billed as five, the shortfall with the workspace", () => {
  const budget = budgetOf({
    workspaces: [{ name: "Team", fillerPlan: "Claude Team", billing: "monthly" }],
    seats: [{ name: "Three", plan: "Claude Team", workspace: "Team", start, base: 3 }],
  });
  expect(cost(budget, "Three")?.[0]).toBe(75);
  expect(cost(budget, "Team")?.[0]).toBe(50);
});

test("a closed month shows what it really cost; an open or untyped one keeps its forecast", () => {
  const budget = budgetOf({
    subscriptions: [{ name: "Plus", plan: "ChatGPT Plus", start, base: 2 }],
    lastActualMonth: "2027-02-01",
    actuals: [
      { line: "Plus", month: "2027-01-01", amount: 55.5 },
      { line: "Plus", month: "2027-01-01", amount: 1 },
      { line: "Plus", month: "2027-03-01", amount: 99 },
    ],
  });
  expect(cost(budget, "Plus")?.slice(0, 4)).toEqual([56.5, 40, 40, 40]);
});

test("a driver stands at its opening before the first month, in which it has grown once", () => {
  const drivers = [{ name: "Headcount", opening: 100, growth: 0.5 }];
  const byHead = { plan: "ChatGPT Plus", start, driver: "Headcount", perDriver: 0.02 };
  const budget = budgetOf({ drivers, subscriptions: [{ name: "Plus", ...byHead }] }, 3);
  // 150, 225 and 337.5 people, two of a hundred of them: 3, 4.5 and 6.75 heads at 20
  expect(cost(budget, "Plus")).toEqual([60, 100, 140]);
});

test("when more leave than are there nobody is left, and who joins later counts from what was said", () => {
  const moved = [
    { line: "Plus", month: "2027-02-01", change: -5 },
    { line: "Plus", month: "2027-03-01", change: 4 },
  ];
  const line = { name: "Plus", plan: "ChatGPT Plus", start, base: 2 };
  expect(cost(budgetOf({ subscriptions: [line], changes: moved }, 3), "Plus")).toEqual([40, 0, 20]);
  const shrinking = { ...line, addedPerMonth: -1.5 };
  expect(cost(budgetOf({ subscriptions: [shrinking] }, 3), "Plus")).toEqual([40, 20, 0]);
});

test("a pool that runs since last September and is paid yearly was paid then, and pays again next September", () => {
  const budget = budgetOf({
    credits: [{ name: "Film", plan: "runway-pro", billing: "annual", start: "2026-09-01", seats: 3, base: 1000 }],
  });
  const [pool] = runBudget(budget, priceBook).lines;
  expect(pool?.cost).toEqual(Array.from({ length: 12 }, () => 84));
  expect(pool?.cash).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1008, 0, 0, 0]);
});

test("a yearly term that was bought before its price was on record has none until it renews", () => {
  const budget = budgetOf({
    credits: [{ name: "Film", plan: "runway-pro", billing: "annual", start: "2026-06-01", seats: 3, base: 1000 }],
  });
  const [pool] = runBudget(budget, priceBook).lines;
  expect(pool?.cost).toEqual([...Array.from({ length: 5 }, () => null), ...Array.from({ length: 7 }, () => 84)]);
});

test("a line starts and ends on the months said, the last one included", () => {
  const budget = budgetOf({
    subscriptions: [{ name: "Plus", plan: "ChatGPT Plus", start: "2027-03-01", end: "2027-05-01", base: 2 }],
  });
  expect(cost(budget, "Plus")).toEqual([0, 0, 40, 40, 40, 0, 0, 0, 0, 0, 0, 0]);
});

test("an announced price step moves the right month: Ultrafast doubles in March 2027", () => {
  const budget = budgetOf({
    api: [
      { name: "Desk", item: "gpt-6.2-sol", mode: "ultrafast", start, base: 1000, inputTokens: 1000, outputTokens: 100 },
    ],
  });
  const [, february, march] = cost(budget, "Desk") ?? [];
  expect(march).toBeCloseTo((february ?? 0) * 2, 9);
});

test("a month without a price is unknown, not zero, and so is every total with it", () => {
  const budget = budgetOf({
    api: [{ name: "Old", item: "gpt-4.1", start, base: 1000, inputTokens: 1000, outputTokens: 100 }],
  });
  const run = runBudget(budget, priceBook);
  expect(run.lines[0]?.cost.slice(0, 3)).toEqual([expect.any(Number), null, null]);
  expect(run.problems[0]).toMatchObject({ line: "Old", month: 1 });
  expect(sumOf(run.lines)).toBeNull();
});

test("scenario factors move quantities, not contracts' prices", () => {
  const contract = { name: "Deal", plan: "claude-enterprise", start, base: 20, seatPrice: 20 };
  const scenarios = [{ name: "Base" }, { name: "High", seats: 1.5, price: 2 }];
  const of = (scenario: string) => total(budgetOf({ enterprise: [contract], scenarios, scenario }));
  expect(of("Base")).toBe(20 * 20 * 12);
  expect(of("High")).toBe(30 * 20 * 12);
});

test("another currency is reported at its rate; the report currency itself at 1", () => {
  const contract = { name: "Deal", plan: "claude-enterprise", currency: "EUR", start, base: 10, seatPrice: 10 };
  const exchangeRates = [{ currency: "EUR", usdPerUnit: 1.25 }];
  const inCurrency = (currency: string) => total(budgetOf({ enterprise: [contract], exchangeRates, currency }));
  expect(inCurrency("EUR")).toBeCloseTo(1200, 9);
  expect(inCurrency("USD")).toBeCloseTo(1500, 9);
});

test("rates that differ by month hold each in its month, the other currency's and the report currency's alike", () => {
  const contract = { name: "Deal", plan: "claude-enterprise", currency: "EUR", start, base: 10, seatPrice: 10 };
  const euro = { currency: "EUR", usdPerUnit: 1.25, byMonth: [1.1, 1.2, 1.5] };
  const inCurrency = (currency: string, deal: string) =>
    cost(budgetOf({ enterprise: [{ ...contract, currency: deal }], exchangeRates: [euro], currency }, 3), "Deal");
  expect(inCurrency("USD", "EUR")).toEqual([1.1, 1.2, 1.5].map((rate) => expect.closeTo(100 * rate, 9) as number));
  expect(inCurrency("EUR", "USD")).toEqual([1.1, 1.2, 1.5].map((rate) => expect.closeTo(100 / rate, 9) as number));
});

test("the sample has a price for every month in every scenario", () => {
  for (const scenario of ["Base", "Low", "High"]) {
    expect(runBudget(parseBudget({ ...sample, scenario }), priceBook).problems).toEqual([]);
  }
});

describe("a blank term of a contract", () => {
  const contract = (terms: object) =>
    budgetOf({ enterprise: [{ name: "Deal", plan: "claude-enterprise", start, ...terms }] }, 2);
  const sideOf = (budget: Budget, side: string) =>
    runBudget(budget, priceBook).lines.find((line) => line.side === side && line.name === "Deal")?.cost;

  test("no seat price is no price: seats are not free", () => {
    const budget = contract({ base: 10 });
    expect(sideOf(budget, "access")).toEqual([null, null]);
    expect(runBudget(budget, priceBook).problems[0]?.problem.message).toContain('"Seat price"');
    expect(sideOf(contract({ base: 10, seatPrice: 0 }), "access")).toEqual([0, 0]);
  });

  test("overage without a discount of its own has that of the usage; 0% is a discount of its own", () => {
    const terms = { usage: 100, commitment: 60, usageDiscount: 0.4 };
    expect(sideOf(contract(terms), "metered")).toEqual([60, 60]);
    expect(sideOf(contract({ ...terms, overageDiscount: 0 }), "metered")).toEqual([60, 100]);
  });
});
