import fc from "fast-check";
import { parseRates, priceBook as book } from "../../src/pricebook";
import { apiCost, type ApiUse, breakEven, type BreakEvenCall, total } from "../../src/pricing";
import { day, each } from "./outcomes";

const use: ApiUse = { model: "gpt-6-sol", inputTokens: 2100, outputTokens: 350, cachedShare: 0.7 };
const requests = (request: ApiUse, more: Partial<BreakEvenCall> = {}) =>
  each(
    breakEven(book, { plans: ["ChatGPT Business"], billing: "annual", uses: [[request]], dates: [null], ...more }),
    (found) => found.requests,
  )[0];

describe("requests at which API use costs what the seat costs", () => {
  test("with and without the cache", () => {
    expect(requests(use)).toBeCloseTo(3957.26, 2);
    expect(requests({ ...use, cachedShare: 0 })).toBeCloseTo(2597.4, 2);
  });

  test("the size of a request decides whether it is long", () => {
    const long = { model: "gemini-2.5-pro", inputTokens: 400_000, outputTokens: 0 };
    expect(requests(long, { billing: "monthly" })).toBeCloseTo(25 / 1, 9);
  });

  test("rows are calls of the same request", () => {
    const half = { ...use, inputTokens: 1050, outputTokens: 175 };
    expect(requests(use, { uses: [[half], [half]] })).toBeCloseTo(requests(use) as number, 9);
  });

  test("API credits that the seat includes count against its price", () => {
    const cent = { model: "gpt-6-sol", inputTokens: 5000, outputTokens: 0 };
    const seat = (plan: string, billing: "monthly" | "annual" = "monthly", date: number | null = null) =>
      requests(cent, { plans: [plan], billing, dates: [date] });
    expect(seat("Claude Team Standard")).toBeCloseTo((25 - 20) / 0.01, 9);
    expect(seat("Claude Team Standard", "monthly", day("2026-10-06"))).toBeCloseTo(25 / 0.01, 9);
    expect(seat("Claude Team Premium", "annual")).toBe(0);
    expect(seat("Claude Max")).toBe(0);
    expect(seat("Claude Pro")).toBeCloseTo(20 / 0.01, 9);
  });
});

describe("at the answer, the API use and the seat's API credits cost what the seat costs", () => {
  const question = fc.record({
    plan: fc.constantFrom(
      "ChatGPT Business",
      "Claude Pro",
      "Claude Team Standard",
      "Claude Team Premium",
      "Claude Max",
    ),
    model: fc.constantFrom("gpt-6-sol", "claude-opus-5-5", "claude-haiku-5-5", "gemini-2.5-pro"),
    inputTokens: fc.integer({ min: 1, max: 1_000_000 }),
    outputTokens: fc.integer({ min: 0, max: 100_000 }),
    cachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    mode: fc.constantFrom("", "batch"),
  });

  test("to the last digit, in long context, with a cache and in every mode", () => {
    fc.assert(
      fc.property(question, ({ plan, ...request }) => {
        const [found] = breakEven(book, { plans: [plan], uses: [[request]], dates: [null] });
        if (!found || "problem" in found) throw found?.problem;
        const [cost] = apiCost(book, { uses: [[{ ...request, requests: found.requests }]], dates: [null] });
        if (!cost || "problem" in cost) throw cost?.problem;
        const together = total(cost.lines) + found.apiCredits;
        expect(Math.abs(together - found.seatPrice)).toBeLessThanOrEqual(8 * Number.EPSILON * found.seatPrice);
      }),
    );
  });
});

describe("there is no such number", () => {
  test.each([
    ["when a request costs nothing", requests({ ...use, inputTokens: 0, outputTokens: 0 }), "costs nothing"],
    ["when the seat has no price", requests(use, { plans: ["ChatGPT Enterprise"] }), "quote only"],
    [
      "when the credits are worth more than the seat",
      requests(use, { plans: ["Claude Max"], rates: parseRates(book, [["Claude Max", "", 90]]), billing: "monthly" }),
      "worth more than the seat",
    ],
    ["when the plan is not billed that way", requests(use, { plans: ["ChatGPT Plus"] }), 'use "monthly"'],
    ["when the model has ended", requests({ ...use, model: "gpt-5" }, { dates: [day("2027-01-01")] }), "2026-12-11"],
  ])("%s", (_when, shown, says) => {
    expect(shown).toContain("#N/A");
    expect(shown).toContain(says);
  });
});
