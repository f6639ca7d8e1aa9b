import { parseBudget } from "../../src/budget";

const month = "2027-01-01";
const owned = { owner: "E", costCentre: "C", start: month };

/** Caps of every kind beside lines without one: on tokens, on a meter with free units, on packs, of nothing, in closed months. */
export const capped = parseBudget({
  format: "ai-budget/1",
  title: "Caps",
  startMonth: month,
  months: 6,
  pricesKnownOn: "2026-11-27",
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", usage: 2, credits: 2, price: 1.1, exchangeRate: 1.3 }],
  exchangeRates: [{ currency: "EUR", usdPerUnit: 1.2 }],
  rates: [
    { item: "Large", component: "input", rate: 4, currency: "EUR", vendor: "Any" },
    { item: "Large", component: "output", rate: 20 },
  ],
  lastActualMonth: "2027-02-01",
  actuals: [
    { line: "Bot", month, amount: 11, quantity: 700 },
    { line: "Bot", month: "2027-02-01", amount: 12 },
    { line: "Copilot", month, amount: 205, quantity: 20_500 },
  ],
  api: [
    // 1,000 requests at $0.015 are $15: two thirds of them are paid for
    {
      ...{ name: "Bot", item: "claude-sonnet-5-5", ...owned, base: 1000, growth: 0.1 },
      ...{ inputTokens: 5000, outputTokens: 500, cap: 10 },
    },
    { name: "Uncapped", item: "claude-sonnet-5-5", ...owned, base: 100, inputTokens: 5000, outputTokens: 500 },
    // the free searches are used first, and $14 pay for 1,000 more
    {
      name: "Search 1",
      item: "gemini-3.8-flash",
      ...owned,
      base: 4000,
      meter: "grounding search 3.x",
      unitsPerRequest: 1,
    },
    {
      ...{ name: "Search 2", item: "gemini-3.8-flash", ...owned, base: 3000, cap: 14 },
      ...{ meter: "grounding search 3.x", unitsPerRequest: 1 },
    },
    // tokens are paid for from the first request on
    {
      ...{ name: "Search 3", item: "gemini-3.8-flash", ...owned, base: 500, inputTokens: 2000, cap: 0.3 },
      ...{ meter: "grounding search 3.x", unitsPerRequest: 2 },
    },
    { name: "Off", item: "claude-haiku-5-5", ...owned, base: 50, inputTokens: 1000, cap: 0 },
    { name: "Euro", item: "Large", ...owned, base: 1000, inputTokens: 1000, outputTokens: 100, cap: 3 },
  ],
  credits: [
    // 10 seats include 19,000 credits; $25 buy 2,500 more
    { name: "Copilot", plan: "github-copilot-business", ...owned, seats: 10, base: 20_000, growth: 0.1, cap: 25 },
    // whole packs of 1,000: $25 buy two of them
    { name: "Clips", plan: "runway-pro", ...owned, seats: 1, base: 4600, growth: 0.05, cap: 25 },
    { name: "No packs", plan: "runway-standard", ...owned, seats: 1, base: 700, cap: 0 },
    { name: "Open", plan: "runway-standard", ...owned, seats: 1, base: 700 },
    // nobody publishes what a pack costs, and none may be bought
    { name: "Flow", plan: "google-ai-ultra-5x", ...owned, seats: 1, base: 30_000, cap: 0 },
  ],
});
