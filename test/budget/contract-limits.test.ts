import { type Budget, checkBudget, parseBudget, runBudget } from "../../src/budget";
import { minimumDraws } from "../../src/messages";
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
