/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../../src/budget";
import { parseIso } from "../../../src/dates";
import { budgetSameInGrid } from "../same-in-grid";

const start = "2027-01-01";
const people = { owner: "Design", costCentre: "100" };
const pool = (name: string, terms: object) => ({
  name,
  plan: "runway-pro",
  start,
  seats: 2,
  base: 5000,
  ...people,
  ...terms,
});

budgetSameInGrid(
  "pools with terms of their own, which no call can be told",
  () =>
    parseBudget({
      ...emptyBudget(parseIso(start), parseIso("2026-11-24")),
      months: 3,
      scenarios: [{ name: "Base" }],
      rates: [
        { item: "Suno", component: "", rate: 30, allowance: 500 },
        { item: "Suno", component: "credit pack", rate: 8, per: 1000 },
      ],
      credits: [
        pool("As listed", {}),
        pool("Without packs", { plan: "firefly-pro", base: 900 }),
        pool("More allowance", { allowance: 4000 }),
        pool("Smaller packs", { packSize: 250 }),
        pool("Short lives", { expiryMonths: 1 }),
        pool("Rolls over", { rollover: 1 }),
        pool("Own item", { plan: "Suno" }),
        pool("Own item, smaller packs", { plan: "Suno", packSize: 100 }),
      ],
    }),
  ["More allowance", "Smaller packs", "Short lives", "Rolls over", "Own item, smaller packs"],
);
