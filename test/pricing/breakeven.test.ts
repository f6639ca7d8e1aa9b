import fc from "fast-check";
import { priceBook as book } from "../../src/pricebook";
import { apiCost, breakEven, type ApiUse, type BreakEvenCall } from "../../src/pricing";
import { costs, day, each } from "./outcomes";

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

  test("the API use at the answer costs what the seat costs", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("gpt-6-sol", "claude-opus-5", "gemini-2.5-pro"),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, inputTokens, outputTokens, cachedShare) => {
          const request = { model, inputTokens, outputTokens, cachedShare };
          const answer = requests(request) as number;
          const [cost] = costs(apiCost(book, { uses: [[{ ...request, requests: answer }]], dates: [null] }));
          expect(cost).toBeCloseTo(20, 7);
        },
      ),
    );
  });
});

describe("there is no such number", () => {
  test.each([
    ["when a request costs nothing", requests({ ...use, inputTokens: 0, outputTokens: 0 }), "costs nothing"],
    ["when the seat has no price", requests(use, { plans: ["ChatGPT Enterprise"] }), "quote only"],
    ["when the plan is not billed that way", requests(use, { plans: ["ChatGPT Plus"] }), 'use "monthly"'],
    ["when the model has ended", requests({ ...use, model: "gpt-5" }, { dates: [day("2027-01-01")] }), "2026-12-11"],
  ])("%s", (_when, shown, says) => {
    expect(shown).toContain("#N/A");
    expect(shown).toContain(says);
  });
});
