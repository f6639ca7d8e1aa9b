/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../../src/budget";
import { parseIso } from "../../../src/dates";
import { budgetSameInGrid } from "../same-in-grid";

const start = "2027-01-01";
const renewal = "2026-11-01";
const control = { owner: "IT", costCentre: "CC100" };

// the price at which the years before began is on no record, and nothing in the horizon asks for it
budgetSameInGrid("seats held from a year whose price nobody knows, three and a half among them", () =>
  parseBudget({
    ...emptyBudget(parseIso(start), parseIso("2026-11-24")),
    months: 3,
    scenario: "Base",
    scenarios: [{ name: "Base" }],
    subscriptions: [
      { name: "Readers", plan: "google-ai-pro", billing: "annual", start, base: 4, seatsHeld: 3.5, ...control },
      { name: "Writers", plan: "claude-pro", billing: "annual", start, renewal, base: 1, seatsHeld: 3.5, ...control },
    ],
    workspaces: [{ name: "Team", fillerPlan: "claude-team-standard", billing: "annual", ...control }],
    seats: [
      { name: "Staff", plan: "claude-team-standard", workspace: "Team", start, base: 6, seatsHeld: 12, ...control },
    ],
  }),
);
