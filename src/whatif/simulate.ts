import { belongsTo, type Budget, linesOf, ROUTE_ROWS } from "../budget";
import * as messages from "../messages";
import type { PriceBook } from "../pricebook";
import { BadArgument } from "../problems";
import { at, num } from "./at";
import { correlated, type Pair } from "./correlation";
import { type Drawn, drawsOf } from "./draws";
import type { Input } from "./inputs";
import { arithmeticOn } from "./program/arithmetic";
import { compile, type Compiled } from "./program/compile";
import { programOf } from "./program/program";
import type { Value } from "./program/tape";
import { verify } from "./program/verify";

export interface Simulation {
  runs: number;
  seed: number;
  /** one draw from each stratum, or each from the whole range */
  sampling: "latin hypercube" | "random";
  correlations: readonly Pair[];
}

export const FEWEST_RUNS = 100;
export const MOST_RUNS = 1_000_000;
/** With more runs without a price than this share nothing is said of money. */
const MOST_WITHOUT_PRICE = 0.2;

/** So much is held of the runs at once. */
const MOST_BYTES = 120e6;
export const fitting = (runs: number): number => Math.max(1, Math.floor(MOST_BYTES / (8 * runs)));

/** What one route or one limited line costs in one month. */
export interface Amount {
  of: string;
  month: number;
  base: number;
  value: Value;
}

export interface Runs {
  /** by input, then run */
  draws: { name: string; clipped: number; values: Float64Array }[];
  /** by route as Summary calls it, then month */
  routes: Map<string, Amount[]>;
  limitedLines: Amount[];
  /**
   * Hands out amounts in every run that has a price, for as long as they are being used: their place goes to those that are asked for
   * next. Each is asked for once, and so many at a time as are `fitting`.
   */
  withValues: (amounts: readonly Amount[], use: (values: Float64Array[]) => void) => void;
  /** runs that have a price */
  kept: number;
  /** share of the runs in which a price is unknown or the engine refuses; they count nowhere else */
  withoutPrice: number;
  /** lines that the budget's engine prices in every run, which is slow */
  byEngine: string[];
}

/**
 * Prices the budget at every draw.
 *
 * @param onProgress told how many runs are done
 * @throws BadArgument where the budget itself has no price in some month, too many runs have none, or the budget's engine finds
 *   another figure than the program
 */
export function simulate(
  budget: Budget,
  book: PriceBook,
  inputs: readonly (Input & Drawn)[],
  { runs, seed, sampling, correlations }: Simulation,
  onProgress: (done: number) => void = () => undefined,
): Runs {
  if (!Number.isInteger(runs) || runs < FEWEST_RUNS || runs > MOST_RUNS)
    throw new BadArgument(messages.runsRange(FEWEST_RUNS, MOST_RUNS));
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) throw new BadArgument(messages.seedRange);
  const compiled = compile(budget, book, inputs);
  const unknown = compiled.model.base.find(({ cost }) => cost.includes(null));
  if (unknown) throw new BadArgument(messages.budgetWithoutPrice(unknown.name));
  const drawn = inputs.map((input) => ({
    name: input.name,
    ...drawsOf(input, runs, seed, sampling === "latin hypercube"),
  }));
  const arranged = correlated(drawn, correlations, seed);
  const draws = drawn.map((input, k) => ({ ...input, values: at(arranged, k) }));
  const given = draws.map(({ values }) => values);
  verify(budget, book, inputs, compiled, given);

  const { placeFor, release } = placesOf(runs);
  const priced = (values: readonly Value[], onBlock?: (done: number) => void): Float64Array[] => {
    const found = values.map(placeFor);
    const isColumn = (_: unknown, k: number): boolean => typeof values[k] !== "number";
    programOf(compiled.tape, values.filter(isColumn)).run(given, found.filter(isColumn), runs, onBlock);
    return found;
  };
  const { sum } = arithmeticOn(compiled.tape);
  const routes = routeAmounts(budget, compiled, sum);
  const limitedLines = lineAmounts(budget, compiled, sum);
  const all = [...routes.values()].flat();
  const first = [...all, ...limitedLines].slice(0, fitting(runs));
  const [memo = new Float64Array(0), ...ready] = priced(
    [sum(all.map(({ value }) => value)), ...first.map(({ value }) => value)],
    onProgress,
  );
  const kept = runsWithPrice(memo);
  release(memo);
  const withoutPrice = (runs - kept.length) / runs;
  if (withoutPrice > MOST_WITHOUT_PRICE) throw new BadArgument(messages.runsWithoutPrice(withoutPrice));
  /** moves the kept runs to the beginning */
  const keptOf = (values: Float64Array): Float64Array => {
    if (kept.length === runs) return values;
    for (let k = 0; k < kept.length; k++) values[k] = values[kept[k] as number] as number;
    return values.subarray(0, kept.length);
  };
  const known = new Map(first.map((amount, k) => [amount, at(ready, k)]));
  const withValues: Runs["withValues"] = (amounts, use) => {
    const missing = amounts.filter((amount) => !known.has(amount));
    if (missing.length > 0) {
      const found = priced(missing.map(({ value }) => value));
      missing.forEach((amount, k) => known.set(amount, at(found, k)));
    }
    const places = amounts.map((amount) => known.get(amount) ?? new Float64Array(0));
    use(places.map(keptOf));
    for (const amount of amounts) known.delete(amount);
    for (const place of places) release(place);
  };
  return {
    draws: draws.map((input) => ({ ...input, values: keptOf(input.values) })),
    routes,
    limitedLines,
    withValues,
    kept: kept.length,
    withoutPrice,
    byEngine: compiled.byEngine,
  };
}

/**
 * Room for what a value is in every run. Room of what is no longer needed serves again, as a processor waits longer for fresh memory
 * than for the figures that go there; all that costs nothing in any run is in one place.
 */
function placesOf(runs: number) {
  const free: Float64Array[] = [];
  let nothing: Float64Array | undefined;
  const place = (): Float64Array => free.pop() ?? new Float64Array(runs);
  return {
    placeFor: (value: Value): Float64Array => {
      if (typeof value !== "number") return place();
      return value === 0 ? (nothing ??= new Float64Array(runs)) : place().fill(value);
    },
    release: (used: Float64Array): void => {
      if (used !== nothing) free.push(used);
    },
  };
}

function runsWithPrice(memo: Float64Array): Uint32Array {
  const found = new Uint32Array(memo.length);
  let count = 0;
  for (let run = 0; run < memo.length; run++) if (!Number.isNaN(num(memo, run))) found[count++] = run;
  return found.subarray(0, count);
}

type Sum = (values: readonly Value[]) => Value;

function amountsOf(of: string, rows: Compiled["rows"], months: number, sum: Sum): Amount[] {
  return Array.from({ length: months }, (_, month) => ({
    of,
    month,
    base: rows.reduce((all, { line }) => all + (line.cost[month] ?? NaN), 0),
    value: sum(rows.map((row) => row.months[month] ?? NaN)),
  }));
}

const routeAmounts = ({ months }: Budget, { rows }: Compiled, sum: Sum): Map<string, Amount[]> =>
  new Map(
    ROUTE_ROWS.map(({ key, label }) => {
      const own = rows.filter(({ line }) => belongsTo(line, key));
      return [label, amountsOf(label, own, months, sum)];
    }),
  );

const lineAmounts = (budget: Budget, { rows }: Compiled, sum: Sum): Amount[] =>
  [...linesOf(budget)]
    .filter(({ limit }) => limit > 0)
    .flatMap(({ name }) => {
      const own = rows.filter(({ line }) => line.name === name);
      return amountsOf(name, own, budget.months, sum);
    });
