import { parseBudget } from "../../src/budget";

const claude = { plan: "claude-enterprise", owner: "IT", costCentre: "CC100" };
const budgetOf = (title: string, more: object) =>
  parseBudget({
    ...{ format: "ai-budget/1", title, startMonth: "2027-01-01", months: 15, currency: "USD" },
    ...{ pricesKnownOn: "2026-11-23", scenario: "Base", scenarios: [{ name: "Base" }] },
    exchangeRates: [{ currency: "EUR", usdPerUnit: 1.2 }],
    ...more,
  });

const year = { plan: "claude-enterprise", owner: "IT", costCentre: "CC100", usage: 500, commitment: 9000 };
const begun = { ...year, start: "2026-10-01" };
const here = { ...year, start: "2027-01-01" };
const byYear = { counts: "usage", readAs: "graduated", period: "contract year", from: 0, discount: 0.1 };

/** Contracts begun before the budget, with it and after it, and what is told of what they had drawn and counted until then. */
export const begunContracts = budgetOf("Contracts begun before the budget", {
  enterprise: [
    { ...begun, name: "Not told" },
    { ...begun, name: "Nothing drawn", drawnBefore: 0 },
    { ...begun, name: "Drawn", drawnBefore: 2000 },
    { ...begun, name: "No commitment", commitment: 0 },
    { ...begun, name: "Seldom used", usage: 0, platformFee: 1200 },
    { ...begun, name: "By seats", base: 4, seatPrice: 50, usage: 0, commitmentCovers: "usage and seats" },
    { ...begun, name: "With a minimum", usage: 0, minimumMonth: 100, minimumDraws: "yes" },
    { ...begun, name: "With a maximum", usage: 0, maximumMonth: 400 },
    { ...begun, name: "Free units", usageDiscount: 0 },
    { ...begun, name: "Ends soon", end: "2027-02-01" },
    { ...begun, name: "Ended", end: "2026-12-01", usage: 0, drawnBefore: 10 },
    { ...here, name: "Begins here" },
    { ...here, name: "Begins here, drawn", drawnBefore: 2000 },
    { ...here, name: "Begins here, nothing drawn", drawnBefore: 0 },
    { ...here, name: "No commitment, drawn", commitment: 0, drawnBefore: 2000 },
    { ...year, start: "2026-01-01", name: "Anniversary" },
    { ...year, start: "2025-01-01", name: "Anniversary, drawn", drawnBefore: 2000 },
    { ...year, start: "2027-05-01", name: "Begins later", usage: 100 },
    { ...year, start: "2027-05-01", name: "Begins later, drawn", usage: 100, drawnBefore: 2000 },
    { ...year, start: "2028-02-01", name: "Begins in a year, drawn", usage: 100, drawnBefore: 2000 },
    { ...begun, name: "Tiers, not told", commitment: 0 },
    { ...begun, name: "Tiers, told", commitment: 0 },
    { ...here, name: "Tiers begin here", drawnBefore: 0 },
    { ...here, name: "Tiers begin here, used", commitment: 0 },
    { ...year, start: "2027-03-01", name: "Tiers begin later, used", commitment: 0 },
  ],
  priceTiers: [
    { line: "Free units", counts: "units", readAs: "graduated", period: "month", from: 0, price: 0 },
    { line: "Tiers, not told", ...byYear },
    { line: "Tiers, told", ...byYear, usedBefore: 700, fee: 40 },
    { line: "Tiers, told", ...byYear, from: 1000, discount: 0.2, fee: 60 },
    { line: "Tiers begin here", ...byYear, usedBefore: 0, fee: 40 },
    { line: "Tiers begin here", ...byYear, from: 1000, discount: 0.2, fee: 60 },
    { line: "Tiers begin here, used", ...byYear, usedBefore: 700 },
    { line: "Tiers begin later, used", ...byYear, usedBefore: 700 },
  ],
});

const fees = { ...claude, platformFee: 1200, support: 600 };
const both = { ...fees, base: 4, seatPrice: 50, usage: 500, usageDiscount: 0.1 };

/** Contracts that end before a contract year does: its fees and its commitment are whole. */
export const shortContracts = budgetOf("Contracts that end before their year", {
  enterprise: [
    { ...both, name: "Half a year", start: "2027-01-01", end: "2027-06-01", commitment: 6000 },
    { ...both, name: "A month", start: "2027-05-01", end: "2027-05-01", currency: "EUR", commitment: 6000 },
    { ...both, name: "A year and three months", start: "2027-01-01", end: "2028-03-01" },
    { ...both, name: "Begun before", start: "2026-10-01", end: "2027-03-01", commitment: 6000, drawnBefore: 500 },
    { ...both, name: "Ends after", start: "2027-12-01", end: "2028-06-01" },
    { ...both, name: "Whole years", start: "2026-04-01", end: "2028-03-01" },
    { ...both, name: "Open", start: "2027-02-01" },
    { ...both, name: "Over", start: "2024-05-01", end: "2026-06-01", base: 0, usage: 0 },
    {
      ...{ ...both, name: "Closed", start: "2027-01-01", end: "2027-04-01" },
      ...{ commitment: 6000, commitmentCovers: "usage and seats" },
    },
  ],
  lastActualMonth: "2027-02-01",
  actuals: [
    { line: "Closed", part: "Access", month: "2027-01-01", amount: 700 },
    { line: "Closed", part: "Access", month: "2027-02-01", amount: 800, quantity: 5 },
    { line: "Half a year", part: "Access", month: "2027-01-01", amount: 450 },
  ],
});
