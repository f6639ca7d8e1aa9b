import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { findInput } from "../../src/whatif/inputs";
import { compile } from "../../src/whatif/program/compile";
import { programOf } from "../../src/whatif/program/program";
import { uniforms } from "../../src/whatif/random";
import { HOUSE_RATE } from "./house";

/** One line of each kind whose cost has steps: seats under a minimum and a term, packs of credits, a model of two prices. */

const start = "2027-01-01";

export const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-27")),
  months: 6,
  rates: [
    HOUSE_RATE,
    { item: "House team", component: "", rate: 25, minimum: 5, vendor: "House", route: "seats" },
    ...Object.entries({ input: 3, "cache read": 0.3, output: 15 }).map(([component, rate]) => ({
      ...{ item: "House reader", component, rate, vendor: "House" },
    })),
    { item: "House pool", component: "credit pack", rate: 40, per: 2000, vendor: "House" },
  ],
  workspaces: [{ name: "Team", fillerPlan: "House team" }],
  seats: [{ name: "Heads", plan: "House team", workspace: "Team", start, base: 8, addedPerMonth: 0.7 }],
  api: [
    { name: "Answers", item: "House model", meter: "request", unitsPerRequest: 1, start, base: 100, growth: 0.03 },
    {
      name: "Reading",
      item: "House reader",
      start,
      base: 5000,
      inputTokens: 3000,
      outputTokens: 400,
      cachedShare: 0.4,
    },
  ],
  credits: [{ name: "Pool", plan: "House pool", start, base: 3000, growth: 0.1 }],
});

/** What is moved, and where it stands in the workbook. */
export const INPUTS = [
  { line: "Heads", field: "base", sheet: "Seats", heading: "Seats", low: 1, high: 14 },
  { line: "Answers", field: "base", sheet: "API usage", heading: "Requests a month", low: 0, high: 400 },
  { line: "Reading", field: "cachedShare", sheet: "API usage", heading: "Read from cache", low: 0, high: 1 },
  { line: "Pool", field: "base", sheet: "Credits", heading: "Credits a month", low: 0, high: 9000 },
] as const;

export const POINTS = 10;

/** Values of the inputs, by point, of four digits as people type them. */
export const points = ((): number[][] => {
  const uniform = uniforms(1, "points in the grid");
  return Array.from({ length: POINTS }, () =>
    INPUTS.map(({ low, high }) => Number((low + uniform() * (high - low)).toPrecision(4))),
  );
})();

/** What the simulation's program says that all lines cost together, by point and month. */
export function programAtPoints(): number[][] {
  const inputs = INPUTS.map(({ line, field }) => findInput(budget, { line, field }));
  const { tape, rows, byEngine } = compile(budget, priceBook, inputs);
  if (byEngine.length > 0) throw new Error(`The engine prices ${byEngine.join(", ")}.`);
  const outputs = rows.flatMap(({ months }) => months);
  const found = outputs.map(() => new Float64Array(POINTS));
  const given = INPUTS.map((_, k) => Float64Array.from(points, (point) => point[k] ?? NaN));
  programOf(tape, outputs).run(given, found, POINTS);
  return points.map((_, point) =>
    Array.from({ length: budget.months }, (__, month) =>
      rows.reduce((sum, ___, row) => sum + (found[row * budget.months + month]?.[point] ?? NaN), 0),
    ),
  );
}
