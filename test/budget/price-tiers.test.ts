import { type Budget, checkBudget, editLines, parseBudget, runBudget } from "../../src/budget";
import * as messages from "../../src/messages";
import { priceBook } from "../../src/pricebook";

const month = "2027-01-01";
const asked = (priceTiers: object[], terms: object = {}, more: object = {}) => ({
  ...{ format: "ai-budget/1", title: "Tiers", startMonth: month, months: 3, pricesKnownOn: "2026-11-27" },
  ...{ scenario: "Base", scenarios: [{ name: "Base" }] },
  enterprise: [{ name: "Deal", plan: "claude-enterprise", start: month, usage: 1500, ...terms }],
  priceTiers: priceTiers.map((tier) => ({ line: "Deal", ...tier })),
  ...more,
});
const side = (budget: Budget, asks: "access" | "metered") =>
  runBudget(budget, priceBook).lines.find((line) => line.side === asks)?.cost;

const usage = { counts: "usage", readAs: "graduated", period: "month" };
const units = { counts: "units", readAs: "volume", period: "month" };
const seats = { counts: "seats", readAs: "graduated" };
const year = { ...usage, period: "contract year" };
const discounts = (shared: object) => [
  { ...shared, from: 0, discount: 0.1 },
  { ...shared, from: 1000, discount: 0.2 },
];

test("usage at list price by tier: 1,000 at 10 % off and 500 at 20 % off are 1,300", () => {
  expect(side(parseBudget(asked(discounts(usage))), "metered")).toEqual([1300, 1300, 1300]);
});

test("by contract year, more of it is in the higher tier: 1,300, then 1,200", () => {
  expect(side(parseBudget(asked(discounts(year))), "metered")).toEqual([1300, 1200, 1200]);
});

test("units by volume, with a flat fee: 1,500 × 0.5 + 20", () => {
  const tiers = [
    { ...units, from: 0, price: 1 },
    { ...units, from: 1000, price: 0.5, fee: 20 },
  ];
  expect(side(parseBudget(asked(tiers)), "metered")).toEqual([770, 770, 770]);
});

test("seats: 10 at 30 and 5 at 20, beside use without tiers", () => {
  const tiers = [
    { ...seats, from: 0, price: 30 },
    { ...seats, from: 10, price: 20 },
  ];
  const budget = parseBudget(asked(tiers, { base: 15, usageDiscount: 0.1 }));
  expect([side(budget, "access"), side(budget, "metered")]).toEqual([
    [400, 400, 400],
    [1350, 1350, 1350],
  ]);
});

test("a tier that use reaches without a price is not known, and says which one", () => {
  const budget = parseBudget(
    asked(
      [
        { ...units, from: 0, price: 1 },
        { ...units, from: 1000 },
      ],
      { growth: -0.5 },
    ),
  );
  const { lines, problems } = runBudget(budget, priceBook);
  expect(lines.at(-1)?.cost).toEqual([null, 750, 375]);
  expect(problems.map(({ problem }) => problem.message)).toEqual([messages.tierPrice(1000)]);
});

describe("a closed month of which only the amount is known", () => {
  const closed = { lastActualMonth: month, actuals: [{ line: "Deal", part: "Metered", month, amount: 900 }] };
  test("says nothing of the months after it where tiers count by month", () => {
    expect(side(parseBudget(asked(discounts(usage), {}, closed)), "metered")).toEqual([900, 1300, 1300]);
  });
  test("leaves them unknown where tiers count by contract year, with the sentence that says what is missing", () => {
    const { lines, problems } = runBudget(parseBudget(asked(discounts(year), {}, closed)), priceBook);
    expect(lines.at(-1)?.cost).toEqual([900, null, null]);
    expect(problems[0]?.problem.message).toBe(messages.tiersPaidOnly);
  });
  test("draws a commitment by its amount", () => {
    const terms = { commitment: 10_000, end: "2027-03-01" };
    expect(side(parseBudget(asked(discounts(usage), terms, closed)), "metered")).toEqual([900, 1300, 1300 + 6500]);
  });
});

describe("a contract year that runs when the budget starts", () => {
  const terms = { start: "2026-10-01" };
  test("goes on from what was used before", () => {
    const [first, second] = discounts(year);
    expect(side(parseBudget(asked([{ ...first, usedBefore: 800 }, second!], terms)), "metered")).toEqual([
      200 * 0.9 + 1300 * 0.8,
      1200,
      1200,
    ]);
  });
  test("is not known without it", () => {
    expect(side(parseBudget(asked(discounts(year), terms)), "metered")).toEqual([null, null, null]);
  });
});

describe("what is refused, at its place", () => {
  const [first, second] = discounts(usage) as [object, object];
  test.each<[string, object[], object, [string, string]]>([
    ["no contract of this name", [{ ...first, line: "Dael" }], {}, ["0.line", messages.tierContract("Dael")]],
    ["not said how read", [{ ...first, readAs: "" }], {}, ["0.readAs", messages.tierReadAs(["graduated", "volume"])]],
    [
      "nor over what time",
      [{ ...first, period: "" }],
      {},
      ["0.period", messages.tierCountedOver(["month", "contract year"])],
    ],
    [
      "seats by the year",
      [{ ...seats, period: "contract year", from: 0, price: 1 }],
      {},
      ["0.period", messages.seatTierPeriod],
    ],
    ["a price of usage", [{ ...first, price: 1 }], {}, ["0.price", messages.tierHasPrice]],
    ["a discount of units", [{ ...units, from: 0, discount: 0.1 }], {}, ["0.discount", messages.tierHasDiscount]],
    ["out of order", [first, { ...second, from: 0 }], {}, ["1.from", messages.tiersRise]],
    ["no tier from 0", [second], {}, ["0.from", messages.tierFromZero]],
    [
      "in two ways",
      [first, { ...second, readAs: "volume" }],
      {},
      ["1.readAs", messages.tiersDiffer("volume", "graduated")],
    ],
    ["apart", [first, { ...seats, from: 0, price: 1 }, second], {}, ["2.line", messages.tiersApart]],
    ["used before by the month", [{ ...first, usedBefore: 3 }], {}, ["0.usedBefore", messages.tierUsedBefore]],
    [
      "beside a discount",
      [first, second],
      { usageDiscount: 0.1 },
      ["enterprise.0.usageDiscount", messages.tiersAndDiscount],
    ],
    [
      "beside an overage discount",
      [first],
      { overageDiscount: 0 },
      ["enterprise.0.overageDiscount", messages.tiersAndOverage],
    ],
    ["beside a maximum", [first], { maximumMonth: 9 }, ["enterprise.0.maximumMonth", messages.tiersAndMaximum]],
    [
      "volume beside a minimum",
      [{ ...first, readAs: "volume" }],
      { minimumMonth: 9 },
      ["enterprise.0.minimumMonth", messages.volumeLimits],
    ],
    [
      "of seats beside a seat price",
      [{ ...seats, from: 0, price: 1 }],
      { seatPrice: 9 },
      ["enterprise.0.seatPrice", messages.seatTiersAndPrice],
    ],
  ])("%s", (_name, tiers, terms, [where, what]) => {
    const checked = checkBudget(asked(tiers, terms));
    expect("faults" in checked && checked.faults).toContainEqual({
      where: where.replace(/^\d/, "priceTiers.$&"),
      what,
    });
  });
});

test("tiers follow a contract that is renamed, and go with one that is removed", () => {
  const budget = parseBudget(asked(discounts(usage)));
  const [line] = budget.enterprise;
  const renamed = editLines(budget, [
    { kind: "put", route: "enterprise", line: { ...line!, name: "New deal" }, replaces: "Deal" },
  ]);
  expect(renamed.budget.priceTiers.map((tier) => tier.line)).toEqual(["New deal", "New deal"]);
  expect(editLines(budget, [{ kind: "remove", name: "Deal" }]).budget.priceTiers).toEqual([]);
});
