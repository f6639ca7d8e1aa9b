import {
  belongsTo,
  type Budget,
  CONTROLLED,
  type LineRun,
  ROUTE_ROWS,
  runBudget,
  type Scenario,
  SCENARIO_DRIVERS,
  type ScenarioDriver,
  SIDES,
} from "../budget";
import * as messages from "../messages";
import type { PriceBook } from "../pricebook";
import { BadArgument } from "../problems";
import { at } from "./at";
import { MEMO } from "./measures";

/** From one scenario to another. */
export interface BridgeRequest {
  from: string;
  to: string;
  /** drivers in the order in which they move, or "average": of all orders, so that none of them counts */
  order: readonly ScenarioDriver[] | "average";
  by: "memo" | "side" | "route";
}

/** Money of the memo total, of each side or of each route; cents that add up as they are printed. */
export interface Bridge {
  of: string[];
  from: (number | null)[];
  /** what each driver adds: what two do together counts with the later one, or by halves in the average */
  steps: { driver: ScenarioDriver; amounts: (number | null)[] }[];
  to: (number | null)[];
}

/**
 * Tells the difference of two scenarios apart by driver; the steps add up to it to the cent. The average of all orders is the Shapley
 * value (Shapley, Annals of Mathematics Studies 28, 1953).
 *
 * @throws BadArgument where the budget has no such scenario
 */
export function bridgeOf(budget: Budget, book: PriceBook, { from, to, order, by }: BridgeRequest): Bridge {
  const [base, target] = [scenarioOf(budget, from), scenarioOf(budget, to)];
  const groups = groupsBy(by);
  const known = new Map<string, number[]>();
  /** money where these drivers have the target's value */
  const at = (moved: readonly ScenarioDriver[]): number[] => {
    const key = SCENARIO_DRIVERS.filter((driver) => moved.includes(driver)).join();
    const found = known.get(key) ?? costsOf(budget, book, mixed(base, target, moved), groups);
    known.set(key, found);
    return found;
  };
  const drivers = [...new Set([...(order === "average" ? [] : order), ...SCENARIO_DRIVERS])];
  const changed = drivers.filter((driver) => base[driver] !== target[driver]);
  const parts =
    order === "average"
      ? changed.map((driver) => averageOf(driver, changed, at))
      : changed.map((_, k) => less(at(changed.slice(0, k + 1)), at(changed.slice(0, k))));
  const [start, end] = [at([]).map(toCents), at(changed).map(toCents)];
  const amounts = groups.map((_, group) =>
    inCents(
      parts.map((part) => part[group] ?? NaN),
      (end[group] ?? NaN) - (start[group] ?? NaN),
    ),
  );
  return {
    of: groups.map(({ of }) => of),
    from: start.map(orNull),
    steps: drivers.map((driver) => ({
      driver,
      amounts: groups.map((_, group) => {
        const place = changed.indexOf(driver);
        return place < 0 ? 0 : orNull(amounts[group]?.[place] ?? NaN);
      }),
    })),
    to: end.map(orNull),
  };
}

function scenarioOf({ scenarios }: Budget, name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found) return found;
  throw new BadArgument(
    messages.unknownTarget(
      name,
      scenarios.map((scenario) => scenario.name),
    ),
  );
}

type Group = { of: string; isIn: (line: LineRun) => boolean };

function groupsBy(by: BridgeRequest["by"]): Group[] {
  if (by === "memo") return [{ of: MEMO, isIn: () => true }];
  const wanted: readonly string[] = (by === "side" ? SIDES : ROUTE_ROWS).map(({ key }) => key);
  return CONTROLLED.filter(({ key }) => wanted.includes(key)).map(({ key, label }) => ({
    of: label,
    isIn: (line) => belongsTo(line, key),
  }));
}

const mixed = (base: Scenario, target: Scenario, moved: readonly ScenarioDriver[]): Scenario => ({
  ...base,
  ...Object.fromEntries(moved.map((driver) => [driver, target[driver]])),
});

function costsOf(budget: Budget, book: PriceBook, scenario: Scenario, groups: readonly Group[]): number[] {
  const { lines } = runBudget({ ...budget, scenarios: [scenario], scenario: scenario.name }, book);
  return groups.map(({ isIn }) =>
    lines.filter(isIn).reduce((sum, { cost }) => cost.reduce<number>((all, amount) => all + (amount ?? NaN), sum), 0),
  );
}

const less = (after: readonly number[], before: readonly number[]): number[] =>
  after.map((amount, k) => amount - at(before, k));

/** What a driver adds to each set of the others, by how many orders begin with that set. */
function averageOf(
  driver: ScenarioDriver,
  changed: readonly ScenarioDriver[],
  costs: (moved: readonly ScenarioDriver[]) => number[],
): number[] {
  const others = changed.filter((other) => other !== driver);
  const sets = others.reduce<ScenarioDriver[][]>(
    (known, other) => [...known, ...known.map((set) => [...set, other])],
    [[]],
  );
  return sets
    .map((set) => {
      const weight = (factorial(set.length) * factorial(others.length - set.length)) / factorial(changed.length);
      return less(costs([...set, driver]), costs(set)).map((amount) => amount * weight);
    })
    .reduce((sum, part) => sum.map((amount, k) => amount + at(part, k)));
}

const factorial = (of: number): number => (of < 2 ? 1 : of * factorial(of - 1));
const toCents = (amount: number): number => Math.round(amount * 100) / 100;
const orNull = (amount: number): number | null => (Number.isNaN(amount) ? null : amount);

/** Whole cents that add up to the whole: those that are cut off most get the cents that are left (largest remainder). */
function inCents(parts: readonly number[], whole: number): number[] {
  if ([...parts, whole].some(Number.isNaN)) return parts.map(() => NaN);
  const cents = parts.map((part) => Math.floor(part * 100));
  let left = Math.round(whole * 100) - cents.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts.map((_, k) => k).sort((a, b) => remainder(at(parts, b)) - remainder(at(parts, a)));
  for (let k = 0; left !== 0 && parts.length > 0; k = (k + 1) % parts.length) {
    const place = at(byRemainder, left > 0 ? k : parts.length - 1 - k);
    cents[place] = at(cents, place) + Math.sign(left);
    left -= Math.sign(left);
  }
  return cents.map((amount) => amount / 100 + 0);
}

const remainder = (part: number): number => part * 100 - Math.floor(part * 100);
