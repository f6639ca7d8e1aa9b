import { type Budget, CONTROLLED, fiscalYears, linesOf, ROUTE_ROWS } from "../budget";
import { at } from "./at";
import type { Pair } from "./correlation";
import { ALL_MONTHS, MEMO, monthName } from "./measures";
import type { Column, Runs, Simulation } from "./simulate";
import { deviationOf, meanOf, percentile, rankCorrelation, ranks, sorted } from "./statistics";

/** What all runs say of one amount of money. P10 is the low one: 10 % of the runs cost less. */
export interface Spread {
  base: number;
  /** share of the runs that cost no more than the budget does now */
  baseAt: number;
  mean: number;
  sd: number;
  min: number;
  p5: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p95: number;
  max: number;
}

export interface LimitOdds {
  limit: number;
  /** share of the runs above the limit, and 1.96 standard errors of it */
  probability: number;
  plusMinus: number;
  /** what is spent above the limit, on average over all runs */
  expectedExcess: number;
  /** what would have to be added to the limit for a probability of 10 %; 0: nothing */
  reserve: number;
}

export interface Driver {
  input: string;
  /** part in the variance: squared rank correlations, signed, which add up to 1 without their signs */
  share: number;
  /** least and most mean of the money over twenty bins of the input */
  meanFrom: number;
  meanTo: number;
}

interface Place {
  of: string;
  period: string;
}

export interface MonteCarlo extends Omit<Simulation, "correlations"> {
  withoutPrice: number;
  inputs: { name: string; mean: number; clipped: number }[];
  correlations: (Pair & { achieved: number })[];
  spreads: (Place & Spread)[];
  limits: (Place & LimitOdds)[];
  /** of all months, for each of both sides and the memo total */
  drivers: { of: string; drivers: Driver[] }[];
  /** runs after which P90 of the memo total moved by less than 0.5 % three times in a row; null: it still moves */
  stableAfter: number | null;
}

/** What the runs of a simulation say: spreads by route and period, odds of breaking limits, and what drives both. */
export function summarise(budget: Budget, simulation: Simulation, runs: Runs): MonteCarlo {
  const places = placesOf(budget);
  const spreads = places.map(({ of, period, keys, months }) => {
    const summed = sumOf(runs.routes, (column) => keys.includes(column.of) && months.includes(column.month));
    return { of, period, ...summed };
  });
  const whole = (of: string): Float64Array =>
    spreads.find((spread) => spread.of === of && spread.period === ALL_MONTHS)?.values ?? new Float64Array(0);
  return {
    runs: simulation.runs,
    seed: simulation.seed,
    sampling: simulation.sampling,
    withoutPrice: runs.withoutPrice,
    inputs: runs.draws.map(({ name, values, clipped }) => ({ name, mean: meanOf(values), clipped })),
    correlations: simulation.correlations.map((pair) => ({ ...pair, achieved: achieved(pair, runs) })),
    spreads: spreads.map(({ of, period, base, values }) => ({ of, period, ...spreadOf(base, values) })),
    limits: [...routeLimits(budget, spreads), ...lineLimits(budget, runs)],
    drivers: ["Access", "Metered", MEMO].map((of) => ({ of, drivers: driversOf(runs, whole(of)) })),
    stableAfter: stableAfter(whole(MEMO)),
  };
}

interface Summed {
  base: number;
  values: Float64Array;
}

/** Memo, sides and routes over all months, by fiscal year and by month. */
function placesOf(budget: Budget): (Place & { keys: string[]; months: number[] })[] {
  const years = fiscalYears(budget);
  const all = years.map((_, k) => k);
  const periods = [
    { period: ALL_MONTHS, months: all },
    ...[...new Set(years)].map((year) => ({ period: `FY${year}`, months: all.filter((k) => years[k] === year) })),
    ...all.map((k) => ({ period: monthName(budget, k), months: [k] })),
  ];
  const labels = (isIn: (row: (typeof ROUTE_ROWS)[number]) => boolean): string[] =>
    ROUTE_ROWS.filter(isIn).map(({ label }) => label);
  const sums = [
    { of: MEMO, keys: labels(() => true) },
    ...CONTROLLED.map(({ key, label }) => ({ of: label, keys: labels((row) => row.key === key || row.side === key) })),
  ];
  return sums.flatMap((sum) => periods.map((period) => ({ ...sum, ...period })));
}

function sumOf(columns: readonly Column[], isIn: (column: Column) => boolean): Summed {
  const own = columns.filter(isIn);
  const values = new Float64Array(columns[0]?.values.length ?? 0);
  for (const column of own)
    for (let run = 0; run < values.length; run++) values[run] = at(values, run) + at(column.values, run);
  return { base: own.reduce((sum, { base }) => sum + base, 0), values };
}

const HALF_A_CENT = 0.005;

function spreadOf(base: number, values: Float64Array): Spread {
  const rising = sorted(values);
  const mean = meanOf(values);
  const at = (p: number): number => percentile(rising, p);
  return {
    base,
    baseAt: values.filter((value) => value <= base + HALF_A_CENT).length / values.length,
    mean,
    sd: deviationOf(values, mean),
    ...{ min: at(0), p5: at(0.05), p10: at(0.1), p25: at(0.25), p50: at(0.5) },
    ...{ p75: at(0.75), p90: at(0.9), p95: at(0.95), max: at(1) },
  };
}

function oddsOf(values: Float64Array, limit: number): LimitOdds {
  const excess = values.map((value) => Math.max(0, value - limit));
  const probability = excess.filter((value) => value > 0).length / values.length;
  return {
    limit,
    probability,
    plusMinus: 1.96 * Math.sqrt((probability * (1 - probability)) / values.length),
    expectedExcess: meanOf(excess),
    reserve: Math.max(0, percentile(sorted(values), 0.9) - limit),
  };
}

function routeLimits(budget: Budget, spreads: readonly (Place & Summed)[]): (Place & LimitOdds)[] {
  const controls = new Map<string, { limitMonth: number; limitYear: number }>(
    budget.routes.map((control) => [control.route satisfies string, control]),
  );
  return spreads.flatMap(({ of, period, values }) => {
    const control = controls.get(of);
    if (control === undefined || period === ALL_MONTHS) return [];
    const limit = period.startsWith("FY") ? control.limitYear : control.limitMonth;
    return limit > 0 ? [{ of, period, ...oddsOf(values, limit) }] : [];
  });
}

function lineLimits(budget: Budget, { limitedLines }: Runs): (Place & LimitOdds)[] {
  const limits = new Map([...linesOf(budget)].map(({ name, limit }) => [name, limit]));
  return limitedLines.map(({ of, month, values }) => ({
    of,
    period: monthName(budget, month),
    ...oddsOf(values, limits.get(of) ?? 0),
  }));
}

const BINS = 20;

function driversOf({ draws }: Runs, money: Float64Array): Driver[] {
  const correlations = draws.map(({ values }) => rankCorrelation(values, money));
  const whole = correlations.reduce((sum, rank) => sum + rank * rank, 0);
  return draws
    .map(({ name, values }, k) => {
      const means = binMeans(values, money);
      const rank = at(correlations, k);
      const share = whole === 0 ? 0 : (Math.sign(rank) * rank * rank) / whole;
      return { input: name, share, meanFrom: Math.min(...means), meanTo: Math.max(...means) };
    })
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

/** Means of the money where the input is lowest, a little higher, … */
function binMeans(input: Float64Array, money: Float64Array): number[] {
  const [sums, counts] = [new Float64Array(BINS), new Float64Array(BINS)];
  ranks(input).forEach((rank, run) => {
    const bin = Math.min(BINS - 1, Math.floor(((rank - 0.5) / input.length) * BINS));
    sums[bin] = at(sums, bin) + at(money, run);
    counts[bin] = at(counts, bin) + 1;
  });
  return Array.from(sums, (sum, bin) => sum / at(counts, bin)).filter((mean) => !Number.isNaN(mean));
}

function achieved({ a, b }: Pair, { draws }: Runs): number {
  const valuesOf = (name: string): Float64Array =>
    draws.find((draw) => draw.name === name)?.values ?? new Float64Array(0);
  return rankCorrelation(valuesOf(a), valuesOf(b));
}

const STEPS = 10;
const STILL = 0.005;

function stableAfter(money: Float64Array): number | null {
  const step = Math.floor(money.length / STEPS);
  const p90 = Array.from({ length: STEPS }, (_, k) => percentile(sorted(money.subarray(0, (k + 1) * step)), 0.9));
  const isStill = (k: number): boolean => Math.abs(at(p90, k) - at(p90, k - 1)) < STILL * Math.abs(at(p90, k - 1));
  for (let k = 3; k < STEPS; k++) if ([k - 2, k - 1, k].every(isStill)) return (k + 1) * step;
  return null;
}
