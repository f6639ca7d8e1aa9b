import { parseBudget } from "../../src/budget";

const month = "2027-01-01";
const owned = { owner: "E", costCentre: "C" };

/** Curves by name and typed, of lines that begin before, with and after the budget, monthly and yearly, beside lines without one. */
export const adopted = parseBudget({
  format: "ai-budget/1",
  title: "Adoption",
  startMonth: month,
  months: 8,
  pricesKnownOn: "2026-11-27",
  scenario: "Base",
  scenarios: [{ name: "Base" }, { name: "High", seats: 1.5, price: 1.1 }],
  drivers: [{ name: "Heads", unit: "people", opening: 100, growth: 0.05 }],
  lastActualMonth: month,
  actuals: [
    { line: "Writers", month, amount: 900, quantity: 41 },
    { line: "Office", month, amount: 1100 },
  ],
  subscriptions: [
    { name: "Writers", plan: "chatgpt-plus", start: month, ...owned, base: 40, adoption: "typical" },
    { name: "Plain", plan: "chatgpt-plus", start: month, ...owned, base: 5 },
    {
      ...{ name: "Late", plan: "claude-pro", start: "2027-03-01", end: "2027-06-01", ...owned, base: 10 },
      ...{ billing: "annual", adoptionCeiling: 0.5, adoptionSpeed: 2, adoptionMidpoint: 1.5 },
    },
  ],
  workspaces: [{ name: "Team", fillerPlan: "claude-team-standard", ...owned }],
  seats: [
    {
      ...{ name: "Office", plan: "claude-team-standard", workspace: "Team", start: "2026-11-01", ...owned },
      ...{ driver: "Heads", perDriver: 0.4, adoption: "Cautious", adoptionCeiling: 0.4 },
    },
    { name: "Developers", plan: "claude-team-premium", workspace: "Team", start: month, ...owned, base: 4 },
  ],
});
