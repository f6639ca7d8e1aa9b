import { belongsTo, type Budget, type LineRun, linesOf, ROUTE_ROWS } from "../budget";
import * as messages from "../messages";
import { BadArgument, isProblem } from "../problems";
import { at } from "./at";
import { correlated, type Pair } from "./correlation";
import { type Drawn, drawsOf } from "./draws";
import type { Model } from "./model";

export interface Simulation {
  runs: number;
  seed: number;
  /** one draw from each stratum, or each from the whole range */
  sampling: "latin hypercube" | "random";
  correlations: readonly Pair[];
}

export const FEWEST_RUNS = 100;
export const MOST_RUNS = 100_000;
/** With more runs without a price than this share nothing is said of money. */
const MOST_WITHOUT_PRICE = 0.2;

/** What one route or one limited line costs in one month, in every run that has a price. */
export interface Column {
  of: string;
  month: number;
  base: number;
  values: Float64Array;
}

export interface Runs {
  /** by input, then run */
  draws: { name: string; clipped: number; values: Float64Array }[];
  routes: Column[];
  limitedLines: Column[];
  /** share of the runs in which a price is unknown or the engine refuses; they count nowhere else */
  withoutPrice: number;
}

/**
 * Prices the model at every draw.
 *
 * @param onProgress told after every tenth of a percent of the runs
 * @throws BadArgument where the budget itself has no price in some month, or too many runs have none
 */
export function simulate(
  budget: Budget,
  model: Model,
  inputs: readonly Drawn[],
  { runs, seed, sampling, correlations }: Simulation,
  onProgress: (done: number) => void = () => undefined,
): Runs {
  if (!Number.isInteger(runs) || runs < FEWEST_RUNS || runs > MOST_RUNS)
    throw new BadArgument(messages.runsRange(FEWEST_RUNS, MOST_RUNS));
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) throw new BadArgument(messages.seedRange);
  const drawn = inputs.map((input) => ({
    name: input.name,
    ...drawsOf(input, runs, seed, sampling === "latin hypercube"),
  }));
  const arranged = correlated(drawn, correlations, seed);
  const draws = drawn.map((input, k) => ({ ...input, values: at(arranged, k) }));
  const [routes, limitedLines] = [routeColumns(budget, runs), lineColumns(budget, runs)];
  const all = [...routes, ...limitedLines];
  fill(all, model.base, (column, amount) => (column.base = amount));
  const unknown = all.find(({ base }) => Number.isNaN(base));
  if (unknown) throw new BadArgument(messages.budgetWithoutPrice(unknown.of));

  let kept = 0;
  for (let run = 0; run < runs; run++) {
    const lines = linesAt(model, draws, run);
    if (lines && fill(all, lines, (column, amount) => (column.values[kept] = amount))) {
      for (const { values } of draws) values[kept] = at(values, run);
      kept += 1;
    }
    if (run % Math.ceil(runs / 1000) === 0) onProgress(run);
  }
  const withoutPrice = (runs - kept) / runs;
  if (withoutPrice > MOST_WITHOUT_PRICE) throw new BadArgument(messages.runsWithoutPrice(withoutPrice));
  for (const column of [...all, ...draws]) column.values = column.values.subarray(0, kept);
  return { draws, routes, limitedLines, withoutPrice };
}

/** Undefined where the engine refuses what was drawn, such as more seats than a plan has. */
function linesAt(model: Model, draws: Runs["draws"], run: number): readonly LineRun[] | undefined {
  try {
    return model.at(draws.map(({ values }) => at(values, run)));
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

type Summed = Column & { isIn: (line: LineRun) => boolean };

const columnsFor = (of: string, months: number, runs: number, isIn: Summed["isIn"]): Summed[] =>
  Array.from({ length: months }, (_, month) => ({ of, month, base: 0, values: new Float64Array(runs), isIn }));

const routeColumns = ({ months }: Budget, runs: number): Summed[] =>
  ROUTE_ROWS.flatMap(({ key, label }) => columnsFor(label, months, runs, (line) => belongsTo(line, key)));

const lineColumns = (budget: Budget, runs: number): Summed[] =>
  [...linesOf(budget)]
    .filter(({ limit }) => limit > 0)
    .flatMap(({ name }) => columnsFor(name, budget.months, runs, (line) => line.name === name));

/** Sums up the lines of every column; says whether every amount is known. */
function fill(
  columns: readonly Summed[],
  lines: readonly LineRun[],
  put: (column: Summed, amount: number) => void,
): boolean {
  let isKnown = true;
  let own: readonly LineRun[] = [];
  for (const column of columns) {
    if (column.month === 0) own = lines.filter(column.isIn);
    let sum = 0;
    for (const { cost } of own) sum += cost[column.month] ?? NaN;
    if (Number.isNaN(sum)) isKnown = false;
    put(column, sum);
  }
  return isKnown;
}
