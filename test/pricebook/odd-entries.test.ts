import { parseIso, toIso } from "../../src/dates";
import { findItem, priceBook } from "../../src/pricebook";
import { amountOf, lookUp, problemOf } from "./book";

describe("Claude 3 on Google Cloud ends on the days that Google gave, not on Anthropic's", () => {
  test.each([
    ["google/claude-3-opus", "2025-07-31", "2025-08-01", 15],
    ["google/claude-3-5-sonnet", "2026-02-18", "2026-02-19", 3],
    ["google/claude-3-7-sonnet", "2026-05-10", "2026-05-11", 3],
    ["google/claude-3-5-haiku", "2026-07-04", "2026-07-05", 0.8],
    ["google/claude-3-haiku", "2026-08-22", "2026-08-23", 0.25],
  ])("%s: to be had on %s, not on %s", (name, last, end, amount) => {
    expect(amountOf(name, "input", { date: last })).toBe(amount);
    expect(problemOf(() => lookUp(name, "input", { date: end }))).toMatch(/^NoPrice: .* is not to be had from /);
  });
});

test.each([
  ["bedrock/claude-opus-4", "2026-05-31"],
  ["bedrock/claude-3-7-sonnet", "2026-07-30"],
  ["bedrock/claude-3-haiku", "2026-09-10"],
  ["bedrock/claude-sonnet-4", "2026-10-14"],
  ["bedrock/claude-opus-4-1", "2027-01-08"],
])("%s ends on the day that Amazon gave, %s", (name, end) => {
  expect(problemOf(() => lookUp(name, "input", { date: end }))).toMatch(/^NoPrice: .* is not to be had from /);
  expect(amountOf(name, "input", { date: toIso(parseIso(end) - 1) })).toBeGreaterThan(0);
});

test("a name of a reseller's is answered as such, not with full confidence", () => {
  expect(lookUp("gpt-4o:extended", "input", { date: "2026-11-27" })).toMatchObject({
    amount: 6,
    confidence: "medium",
    note: "a name of OpenRouter's, for GPT-4o with longer answers; no page of OpenAI's lists it",
  });
});

test("a name that no page of its vendor lists has no price", () => {
  for (const component of ["input", "cache read", "output", "cache write"])
    expect(problemOf(() => lookUp("gpt-5.1-mini", component, { date: "2026-11-27" }))).toMatch(
      /^NoPrice: No public price is known for the (input|cache read|output) of gpt-5.1-mini \(a name in OpenAI's client library; .*put your own rate in the rates argument\.$/,
    );
  const rates = [{ itemId: "gpt-5.1-mini", component: "input", rate: 0.25, from: null, to: null }];
  expect(amountOf("gpt-5.1-mini", "input", { rates })).toBe(0.25);
});

test("Gemini Advanced is the former name of Google AI Pro", () => {
  expect(findItem(priceBook, "Gemini Advanced").id).toBe("google-ai-pro");
});
