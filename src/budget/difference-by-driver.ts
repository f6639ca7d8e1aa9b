import type { PriceBook } from "../pricebook";
import { runBudget, sumOf } from "./run";
import type { Budget, Scenario } from "./schema";

/** What a scenario can move, in the order in which a difference is told apart. */
export const SCENARIO_DRIVERS = ["seats", "usage", "credits", "price", "exchangeRate"] as const;
export type ScenarioDriver = (typeof SCENARIO_DRIVERS)[number];

/** What each driver adds to the total of a scenario, the drivers before it moved already; null: a price is unknown. */
export type DriverDifference = Record<ScenarioDriver, number | null>;

/**
 * The difference between each scenario and the first, told apart by driver: from the first scenario's factors one after the
 * other takes the scenario's own value, in the order of SCENARIO_DRIVERS. The parts add up to the whole difference; what two
 * drivers do together counts with the later one.
 */
export function differencesByDriver(budget: Budget, book: PriceBook): DriverDifference[] {
  const known = remembered.get(budget);
  if (known?.book === book) return known.differences;
  const [base, ...others] = budget.scenarios;
  if (!base) return [];
  const total = (scenario: Scenario) =>
    sumOf(runBudget({ ...budget, scenarios: [scenario], scenario: scenario.name }, book).lines);
  const fromBase = total(base);
  const differences = others.map((scenario) => stepsBetween(base, scenario, fromBase, total));
  const result = [noDifference(), ...differences];
  remembered.set(budget, { book, differences: result });
  return result;
}

/** A budget is described more than once, to look for clashes and to be written, and large ones take seconds to run. */
const remembered = new WeakMap<Budget, { book: PriceBook; differences: DriverDifference[] }>();

function stepsBetween(
  base: Scenario,
  scenario: Scenario,
  fromBase: number | null,
  total: (scenario: Scenario) => number | null,
): DriverDifference {
  const difference = noDifference();
  let [before, moved] = [fromBase, base];
  for (const driver of SCENARIO_DRIVERS) {
    if (moved[driver] === scenario[driver]) continue;
    moved = { ...moved, [driver]: scenario[driver] };
    const after = total(moved);
    difference[driver] = after === null || before === null ? null : after - before;
    before = after;
  }
  return difference;
}

const noDifference = (): DriverDifference => ({ seats: 0, usage: 0, credits: 0, price: 0, exchangeRate: 0 });
