import { type Budget, checkBudget, parseBudget, runBudget } from "../../src/budget";
import { minimumAboveMaximum, minimumDraws } from "../../src/messages";
import { priceBook } from "../../src/pricebook";

const month = "2027-01-01";
const asked = (terms: object, more: object = {}) => ({
  ...{ format: "ai-budget/1", title: "Contract", startMonth: month, months: 12, pricesKnownOn: "2026-11-27" },
  ...{ scenario: "Base", scenarios: [{ name: "Base" }] },
  enterprise: [{ name: "Deal", plan: "claude-enterprise", start: month, ...terms }],
  ...more,
});
const metered = (budget: Budget) =>
  runBudget(budget, priceBook)
    .lines.find(({ side }) => side === "metered")
    ?.cost.map((cost) => cost ?? NaN);

describe("a minimum a month", () => {
  const terms = { usage: 500, commitment: 10_000, minimumMonth: 700 };

  test("is charged where usage stays below it, after the discount", () => {
    const budget = parseBudget(asked({ usage: 500, growth: 1, usageDiscount: 0.5, minimumMonth: 700 }, { months: 3 }));
    expect(metered(budget)).toEqual([700, 700, 1000]);
  });

  // 12 × 700 of 10,000, or 12 × 500
  test.each([
    ["yes", 1600],
    ["no", 4000],
  ])("draws the commitment beside it: %s, and %d is short at the end of the year", (answer, short) => {
    const cost = metered(parseBudget(asked({ ...terms, minimumDraws: answer })));
    expect(cost).toEqual([...Array.from({ length: 11 }, () => 700), 700 + short]);
  });

  test("beside a commitment it has to be said whether it draws it", () => {
    expect(checkBudget(asked(terms))).toEqual({
      faults: [{ where: "enterprise.0.minimumDraws", what: minimumDraws }],
    });
  });

  // 600 were paid in January for all of its use, so no 100 more draw the commitment: 10,000 − 600 − 11 × 700
  test("of a closed month of which only the amount is known, the minimum is in it", () => {
    const closed = { lastActualMonth: month, actuals: [{ line: "Deal", part: "Metered", month, amount: 600 }] };
    const cost = metered(parseBudget(asked({ ...terms, minimumDraws: "yes" }, closed)));
    expect(cost?.[0]).toBe(600);
    expect(cost?.at(-1)).toBe(700 + 1700);
  });

  // 400 were used: the minimum makes 700 of it
  test("of a closed month whose use is known, it draws as in any other", () => {
    const actual = { line: "Deal", part: "Metered", month, amount: 700, quantity: 400 };
    const cost = metered(
      parseBudget(asked({ ...terms, minimumDraws: "yes" }, { lastActualMonth: month, actuals: [actual] })),
    );
    expect(cost?.at(-1)).toBe(700 + 1600);
  });
});

describe("a maximum a month", () => {
  const runOf = (terms: object, more: object = {}) => runBudget(parseBudget(asked(terms, more)), priceBook);

  test("stops use beyond it: 1,000 at list, 10 % off, are 900; 400 are not met and would have cost 360", () => {
    const run = runOf({ usage: 1400, usageDiscount: 0.1, maximumMonth: 900 }, { months: 1 });
    expect(run.lines.at(-1)?.cost).toEqual([900]);
    expect(run.unmet).toEqual([
      { route: "enterprise", name: "Deal", quantity: [expect.closeTo(400, 9)], amount: [expect.closeTo(360, 9)] },
    ]);
  });

  test("use that is just paid for is met", () => {
    const { unmet } = runOf({ usage: 1000, usageDiscount: 0.07, maximumMonth: 930 }, { months: 1 });
    expect(unmet).toEqual([{ route: "enterprise", name: "Deal", quantity: [0], amount: [0] }]);
  });

  // 12 × 500 of 10,000 are drawn, whatever was wanted
  test("what is stopped draws nothing of a commitment", () => {
    const [last] = runOf({ usage: 800, commitment: 10_000, maximumMonth: 500 }).lines.slice(-1);
    expect(last?.cost.at(-1)).toBe(500 + 4000);
  });

  // 1,000 of commitment pay for the first 1,000, 250 at list for overage at 20 % off up to 1,200
  test("holds for the drawdown and the overage of a month together", () => {
    const terms = { usage: 2000, commitment: 1000, overageDiscount: 0.2, maximumMonth: 1200 };
    const { lines, unmet } = runOf(terms, { months: 1 });
    expect(lines.at(-1)?.cost).toEqual([1200]);
    expect(unmet[0]?.quantity).toEqual([expect.closeTo(750, 9)]);
    expect(unmet[0]?.amount).toEqual([expect.closeTo(600, 9)]);
  });

  test("of a closed month stops nothing: what was used was used", () => {
    const actual = { line: "Deal", part: "Metered", month, amount: 700 };
    const terms = { usage: 800, commitment: 10_000, maximumMonth: 500 };
    const { lines, unmet } = runOf(terms, { lastActualMonth: month, actuals: [actual] });
    expect(unmet[0]?.quantity.slice(0, 2)).toEqual([0, 300]);
    expect(lines.at(-1)?.cost.at(-1)).toBe(500 + 3800);
  });

  test("below the minimum is refused", () => {
    expect(checkBudget(asked({ minimumMonth: 700, maximumMonth: 600 }))).toEqual({
      faults: [{ where: "enterprise.0.maximumMonth", what: minimumAboveMaximum }],
    });
  });
});
