import { type Budget, parseBudget } from "../../src/budget";

const claude = { plan: "claude-enterprise", owner: "IT", costCentre: "CC100", start: "2027-01-01" };
const month = "month";
const year = "contract year";

/** Rows of one contract's tiers: what each adds to what they share. */
const tiers = (shared: object, ...rows: object[]) => rows.map((row) => ({ ...shared, ...row }));

const all = parseBudget({
  format: "ai-budget/1",
  title: "Contracts with price tiers",
  startMonth: "2027-01-01",
  months: 15,
  currency: "USD",
  pricesKnownOn: "2026-11-23",
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", usage: 2.5, seats: 1.6, exchangeRate: 1.1 }],
  exchangeRates: [{ currency: "EUR", usdPerUnit: 1.2 }],
  enterprise: [
    { ...claude, name: "Graduated by month", usage: 9000, growth: 0.15 },
    { ...claude, name: "Volume by month", usage: 9000, growth: 0.15 },
    { ...claude, name: "Graduated by year", usage: 9000, growth: 0.05, commitment: 100_000, start: "2027-02-01" },
    { ...claude, name: "Volume by year", usage: 9000, growth: 0.05, commitment: 100_000, base: 10, seatPrice: 30 },
    { ...claude, name: "Begun before", usage: 9000, commitment: 120_000, drawnBefore: 40_000, start: "2026-10-01" },
    { ...claude, name: "Nobody knows", usage: 9000, start: "2026-10-01" },
    { ...claude, name: "Units in euro", usage: 800, growth: 0.1, currency: "EUR", minimumMonth: 70, end: "2027-12-01" },
    { ...claude, name: "Units by volume", usage: 800, growth: 0.1 },
    { ...claude, name: "No price above", usage: 700, growth: 0.1, commitment: 900, end: "2027-10-01" },
    {
      ...claude,
      name: "Seats",
      base: 40,
      usage: 300,
      commitment: 20_000,
      commitmentCovers: "usage and seats",
      minimumSeats: 45,
    },
    { ...claude, name: "Seats by volume", base: 50 },
    { ...claude, name: "Plain", base: 5, seatPrice: 20, usage: 400, usageDiscount: 0.1, commitment: 3000 },
    { ...claude, name: "Closed", usage: 500, commitment: 9000 },
    { ...claude, name: "Closed in its year", usage: 500 },
  ],
  priceTiers: [
    ...tiers(
      { line: "Graduated by month", counts: "usage", readAs: "graduated", period: month },
      { from: 0, discount: 0.05 },
      { from: 10_000, discount: 0.1, fee: 100 },
      { from: 30_000, discount: 0.25, fee: 50 },
    ),
    ...tiers(
      { line: "Volume by month", counts: "usage", readAs: "volume", period: month },
      { from: 0, discount: 0.05, fee: 20 },
      { from: 10_000, discount: 0.1, fee: 100 },
      { from: 30_000, discount: 0.25 },
    ),
    ...tiers(
      { line: "Graduated by year", counts: "usage", readAs: "graduated", period: year },
      { from: 0, discount: 0, fee: 500 },
      { from: 40_000, discount: 0.1 },
      { from: 110_000, discount: 0.2, fee: 300 },
    ),
    ...tiers(
      { line: "Volume by year", counts: "usage", readAs: "volume", period: year },
      { from: 0, discount: 0 },
      { from: 40_000, discount: 0.1, fee: 70 },
      { from: 110_000, discount: 0.2 },
    ),
    ...tiers(
      { line: "Begun before", counts: "usage", readAs: "graduated", period: year },
      { from: 0, discount: 0, fee: 500, usedBefore: 35_000 },
      { from: 40_000, discount: 0.1, fee: 80 },
    ),
    ...tiers(
      { line: "Nobody knows", counts: "usage", readAs: "volume", period: year },
      { from: 0, discount: 0 },
      { from: 40_000, discount: 0.1 },
    ),
    ...tiers(
      { line: "Units in euro", counts: "units", readAs: "graduated", period: month },
      { from: 0, price: 0.08, fee: 12 },
      { from: 1000, price: 0.05, fee: 8 },
      { from: 2500.5, price: 0 },
    ),
    ...tiers(
      { line: "Units by volume", counts: "units", readAs: "volume", period: month },
      { from: 0, price: 0.001, fee: 10 },
      { from: 1000, price: 0.0008, fee: 10 },
    ),
    ...tiers(
      { line: "No price above", counts: "units", readAs: "graduated", period: year },
      { from: 0, price: 0.1 },
      { from: 2000 },
      { from: 4500, price: 0.02 },
    ),
    ...tiers(
      { line: "Seats", counts: "seats", readAs: "graduated" },
      { from: 0, price: 30, fee: 100 },
      { from: 20, price: 25 },
      { from: 44, price: 22, fee: 10 },
    ),
    ...tiers(
      { line: "Seats by volume", counts: "seats", readAs: "volume", period: month },
      { from: 0, price: 30, fee: 15 },
      { from: 51, price: 25 },
      { from: 90 },
    ),
    ...tiers(
      { line: "Closed", counts: "usage", readAs: "graduated", period: month },
      { from: 0, discount: 0.1 },
      { from: 400, discount: 0.2 },
    ),
    ...tiers(
      { line: "Closed in its year", counts: "usage", readAs: "graduated", period: year },
      { from: 0, discount: 0.1 },
      { from: 2000, discount: 0.2 },
    ),
  ],
  lastActualMonth: "2027-02-01",
  actuals: [
    { line: "Closed", part: "Metered", month: "2027-01-01", amount: 430 },
    { line: "Closed", part: "Metered", month: "2027-02-01", amount: 470, quantity: 510 },
    { line: "Closed in its year", part: "Metered", month: "2027-02-01", amount: 460 },
    { line: "Volume by year", part: "Metered", month: "2027-01-01", amount: 8800, quantity: 8900 },
  ],
});

/** What nobody knows: use before the budget, the price of a tier, and the use of a closed month. */
const UNKNOWN = new Set(["Nobody knows", "No price above", "Closed in its year"]);

const only = (isIncluded: (name: string) => boolean): Budget => ({
  ...all,
  enterprise: all.enterprise.filter(({ name }) => isIncluded(name)),
  priceTiers: all.priceTiers.filter(({ line }) => isIncluded(line)),
  actuals: all.actuals.filter(({ line }) => isIncluded(line)),
});

/** Contracts with price tiers: of usage, units and seats, graduated and volume, with fees, commitments and closed months. */
export const tieredContracts = only((name) => !UNKNOWN.has(name));

/** And such of which some months cannot be known. */
export const unknownTiers = only((name) => UNKNOWN.has(name));
