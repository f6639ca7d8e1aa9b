import { parseBudget } from "../../src/budget";

const month = "2027-01-01";
const owned = { owner: "E", costCentre: "C", start: month };

/**
 * Pools that were granted credits: free ones and paid ones, dated and for ever, from before the first month and later, beside packs that live
 * a year or for ever, a cap, lines that share a pool, and closed months of which more or less is known.
 */
export const granted = parseBudget({
  format: "ai-budget/1",
  title: "Granted credits",
  startMonth: month,
  months: 14,
  pricesKnownOn: "2026-11-27",
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", credits: 1.5, price: 1.1 }],
  lastActualMonth: month,
  actuals: [
    { line: "Held and granted", month, amount: 0, quantity: 1200 },
    { line: "Capped", month, amount: 60 },
  ],
  credits: [
    { name: "Programme", plan: "runway-pro", ...owned, seats: 1, base: 4000 },
    {
      name: "Held and granted",
      plan: "chatgpt-workspace-credits",
      ...owned,
      base: 700,
      growth: 0.02,
      creditsHeld: 3000,
    },
    { name: "Too quiet", plan: "chatgpt-workspace-credits", ...owned, base: 150 },
    { name: "Business", plan: "github-copilot-business", ...owned, seats: 10, base: 30_000, growth: 0.02 },
    { name: "Enterprise", plan: "github-copilot-enterprise", ...owned, seats: 5, base: 9000, sharesWith: "Business" },
    { name: "Capped", plan: "runway-pro", ...owned, seats: 1, base: 4600, cap: 25 },
    { name: "Without", plan: "runway-standard", ...owned, seats: 2, base: 2100 },
  ],
  grants: [
    { line: "Programme", source: "Trade fair", credits: 500, from: "2027-02-01", expires: "2027-03-01", paid: 0 },
    { line: "Programme", source: "Agreement", credits: 2000, from: "2027-02-01", paid: 15 },
    { line: "Programme", source: "Start-ups", credits: 3000, from: "2026-11-01", expires: "2027-04-01", paid: 0 },
    // what is held at opening is gone in 2028: between the first and the second
    { line: "Held and granted", source: "Soon", credits: 900, from: "2027-02-01", expires: "2027-06-01", paid: 20 },
    { line: "Held and granted", source: "Late", credits: 4000, from: "2027-03-01", expires: "2028-02-01", paid: 0 },
    { line: "Held and granted", source: "For ever", credits: 600, from: "2027-03-01", paid: 6 },
    { line: "Too quiet", source: "Prepaid", credits: 2000, from: "2027-01-01", expires: "2027-07-01", paid: 80 },
    // ends with the one before, and a credit of it cost more
    { line: "Too quiet", source: "Dear", credits: 100, from: "2027-01-01", expires: "2027-07-01", paid: 8 },
    { line: "Too quiet", source: "Left over", credits: 50, from: "2026-01-01", expires: "2027-01-01" },
    { line: "business", source: "Partner", credits: 20_000, from: "2027-03-01", expires: "2027-09-01", paid: 0 },
    { line: "Capped", source: "Trial", credits: 1500, from: "2027-03-01", expires: "2027-05-01", paid: 0 },
    { line: "Capped", source: "Used in a closed month", credits: 100, from: "2026-12-01", paid: 0 },
  ],
});
