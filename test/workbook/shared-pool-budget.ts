import { parseBudget } from "../../src/budget";

const month = "2027-01-01";
const owned = { owner: "E", costCentre: "C", start: month };

/** Plans with different allowances in one pool, beside a pool of one line: with packs, closed months, a cap, seats that come and go. */
export const sharedPool = parseBudget({
  format: "ai-budget/1",
  title: "Shared pools",
  startMonth: month,
  months: 6,
  pricesKnownOn: "2026-11-27",
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", credits: 1.5, price: 1.1 }],
  lastActualMonth: month,
  actuals: [{ line: "Runway", month, amount: 60, quantity: 5000 }],
  credits: [
    { name: "Enterprise", plan: "github-copilot-enterprise", ...owned, seats: 5, base: 8500, sharesWith: "business" },
    { name: "Business", plan: "github-copilot-business", ...owned, seats: 10, base: 30_000, growth: 0.1 },
    // the pool itself has ended, and those that share it are still there
    { name: "Runway", plan: "runway-pro", ...owned, seats: 1, base: 4000, end: "2027-04-01", cap: 15 },
    { name: "Runway Max", plan: "runway-max", ...owned, seats: 1, base: 9000, growth: 0.02, sharesWith: "Runway" },
    { name: "Alone", plan: "runway-standard", ...owned, seats: 2, base: 2100 },
  ],
});
