import { parseBudget } from "../../src/budget";

const month = "2027-01-01";
const start = { start: month };
const shared = {
  format: "ai-budget/1",
  startMonth: month,
  pricesKnownOn: "2026-11-23",
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", seats: 1.5, usage: 2, credits: 2, price: 1.1 }],
};
const owned = { owner: "E", costCentre: "C" };

/** A contract with a vendor that the price book does not have: its terms are all it needs. */
export const unknownVendorContract = parseBudget({
  ...shared,
  title: "Unknown vendor",
  months: 3,
  enterprise: [
    {
      ...{ name: "Copilot", plan: "GitHub Copilot Business", vendor: "GitHub", ...start, ...owned },
      ...{ base: 50, usage: 400, seatPrice: 19 },
    },
  ],
});

/** Items of the budget's own on every route, beside items of the price book. */
export const ownItems = parseBudget({
  ...shared,
  title: "Own items",
  months: 6,
  exchangeRates: [{ currency: "EUR", usdPerUnit: 1.2 }],
  rates: [
    { item: "Cursor Teams", component: "", rate: 40, source: "offer of 3 November" },
    { item: "Cursor Teams", component: "seat annual", rate: 32, from: "2027-03-01", vendor: "Anysphere" },
    { item: "Mistral Large 9", component: "input", rate: 2, currency: "EUR", vendor: "Mistral" },
    { item: "mistral large 9", component: "output", rate: 6 },
    { item: "Mistral Large 9", component: "cache read", rate: 0.2 },
    { item: "Mistral Large 9", component: "input batch", rate: 1 },
    { item: "Mistral Large 9", component: "output batch", rate: 3 },
    { item: "Mistral Large 9", component: "image", rate: 4, per: 100 },
    { item: "Mistral Large 9", component: "image", rate: 3, from: "2027-04-01", to: "2027-06-01" },
    { item: "Suno Team", component: "", rate: 30, allowance: 500 },
    { item: "Suno Team", component: "credit pack", rate: 8, per: 1000 },
    { item: "claude-sonnet-4-5", component: "input", rate: 2.5 },
  ],
  subscriptions: [
    { name: "Editors", plan: "Cursor Teams", ...start, ...owned, base: 3, billing: "annual" },
    { name: "Testers", plan: "cursor teams", ...start, ...owned, base: 2 },
    { name: "Writers", plan: "ChatGPT Plus", ...start, ...owned, base: 2 },
  ],
  workspaces: [{ name: "Studio", fillerPlan: "Suno Team", ...owned }],
  seats: [{ name: "Musicians", plan: "Suno Team", workspace: "Studio", ...start, ...owned, base: 2 }],
  api: [
    {
      ...{ name: "Search", item: "Mistral Large 9", ...start, ...owned, base: 1000 },
      ...{ inputTokens: 1000, outputTokens: 500, cachedShare: 0.5 },
    },
    {
      ...{ name: "Night run", item: "Mistral Large 9", mode: "batch", ...start, ...owned, base: 1000 },
      ...{ inputTokens: 1000, outputTokens: 500 },
    },
    { name: "Pictures", item: "Mistral Large 9", meter: "image", unitsPerRequest: 2, ...start, ...owned, base: 100 },
    {
      ...{ name: "Support", item: "us.anthropic.claude-opus-4-5-20251101-v1:0", ...start, ...owned, base: 1000 },
      ...{ inputTokens: 1000, outputTokens: 500 },
    },
    { name: "Chat", item: "claude-sonnet-4-5", ...start, ...owned, base: 1000, inputTokens: 1000, outputTokens: 500 },
  ],
  credits: [{ name: "Songs", plan: "Suno Team", ...start, ...owned, base: 2500, seats: 4 }],
  enterprise: [
    {
      ...{ name: "Copilot", plan: "GitHub Copilot Business", vendor: "GitHub", ...start, ...owned },
      ...{ base: 50, usage: 400, seatPrice: 19 },
    },
  ],
});

/**
 * Three items that the price book lacks, as people type them: a seat plan with a fee for the workspace beside its seats, with a minimum and a
 * maximum; a meter paid in euros; a pool of credits.
 */
export const threeOwnItems = parseBudget({
  ...shared,
  title: "Three own items",
  months: 6,
  exchangeRates: [{ currency: "EUR", usdPerUnit: 1.2 }],
  rates: [
    { item: "Acme Team", component: "", rate: 80, vendor: "Acme", workspace: "Acme", source: "offer of 3 November" },
    { item: "Acme seat", component: "", rate: 40, workspace: "Acme", vendor: "Acme", minimum: 6, maximum: 50 },
    { item: "Acme seat", component: "", rate: 36, from: "2027-04-01" },
    { item: "Pages", component: "page", rate: 15, per: 1000, currency: "EUR", vendor: "Leser GmbH" },
    { item: "Songs", component: "", rate: 30, allowance: 500, vendor: "Acme" },
    { item: "Songs", component: "credit pack", rate: 8, per: 1000 },
    { item: "Songs", component: "song", rate: 10, currency: "credits" },
  ],
  workspaces: [{ name: "Acme", fillerPlan: "Acme seat", ...owned }],
  seats: [
    { name: "Acme, workspace", plan: "Acme Team", workspace: "Acme", ...start, ...owned, base: 1 },
    { name: "Acme, people", plan: "acme seat", workspace: "Acme", ...start, ...owned, base: 3, addedPerMonth: 1 },
  ],
  api: [{ name: "Pages read", item: "Pages", meter: "page", unitsPerRequest: 4, ...start, ...owned, base: 1000 }],
  credits: [{ name: "Songs", plan: "Songs", ...start, ...owned, base: 2500, seats: 4 }],
});
