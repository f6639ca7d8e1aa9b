import { type Budget, CONTROLLED, fiscalYears, linesOf, ROUTE_ROWS } from "../budget";
import { at, num } from "./at";
import type { Pair } from "./correlation";
import { type Driver, driversBy } from "./driver-shares";
import { ALL_MONTHS, MEMO, monthName } from "./measures";
import { percentilesOf } from "./percentiles";
import { type Amount, fitting, type Runs, type Simulation } from "./simulate";
import { type LimitOdds, oddsOf, type Spread, spreadOf } from "./spread";
import { meanOf, rankCorrelation } from "./statistics";

interface Place {
  of: string;
  period: string;
}

export interface MonteCarlo extends Omit<Simulation, "correlations"> {
  withoutPrice: number;
  /** lines that the budget's engine priced in every run */
  byEngine: string[];
  inputs: { name: string; mean: number; clipped: number }[];
  correlations: (Pair & { achieved: number })[];
  spreads: (Place & Spread)[];
  limits: (Place & LimitOdds)[];
  /** of all months, for each of both sides and the memo total */
  drivers: { of: string; drivers: Driver[] }[];
  /** of the memo total in all months: how many runs fall into each of forty bins of one width */
  histogram: { from: number; width: number; counts: number[] };
  /** runs after which P90 of the memo total moved by less than 0.5 % three times in a row; null: it still moves */
  stableAfter: number | null;
}

/**
 * What the runs of a simulation say: spreads by route and period, odds of breaking limits, and what drives both.
 *
 * @param onTotals is told what memo, sides and routes cost in all months, run by run
 */
export function summarise(
  budget: Budget,
  simulation: Simulation,
  runs: Runs,
  onTotals?: (totals: { name: string; values: Float64Array }[]) => void,
): MonteCarlo {
  const { spreads, limits, wholes } = routesOf(budget, runs);
  const driversOf = driversBy(runs.draws);
  onTotals?.(sumsOf().map(({ of }) => ({ name: of, values: wholes(of) })));
  return {
    runs: simulation.runs,
    seed: simulation.seed,
    sampling: simulation.sampling,
    withoutPrice: runs.withoutPrice,
    byEngine: runs.byEngine,
    inputs: runs.draws.map(({ name, values, clipped }) => ({ name, mean: meanOf(values), clipped })),
    correlations: simulation.correlations.map((pair) => ({ ...pair, achieved: achieved(pair, runs) })),
    spreads,
    limits: [...limits, ...lineLimits(budget, runs)],
    drivers: ["Access", "Metered", MEMO].map((of) => ({ of, drivers: driversOf(wholes(of)) })),
    histogram: histogramOf(wholes(MEMO)),
    stableAfter: stableAfter(wholes(MEMO)),
  };
}

/** Memo, sides and routes with the routes that they are made of. */
function sumsOf(): { of: string; routes: string[] }[] {
  const labels = (isIn: (row: (typeof ROUTE_ROWS)[number]) => boolean): string[] =>
    ROUTE_ROWS.filter(isIn).map(({ label }) => label);
  return [
    { of: MEMO, routes: labels(() => true) },
    ...CONTROLLED.map(({ key, label }) => ({
      of: label,
      routes: labels((row) => row.key === key || row.side === key),
    })),
  ];
}

/** Money of a sum in some months, run by run. */
interface Total {
  base: number;
  values: Float64Array;
}

/** Months are worked out as many at a time as there is room for; years and the whole gather what the months give. */
function routesOf(budget: Budget, runs: Runs) {
  const sums = sumsOf();
  const years = fiscalYears(budget);
  const periods = [ALL_MONTHS, ...new Set(years.map((year) => `FY${year}`))];
  const gathered = new Map(sums.map(({ of }) => [of, new Map(periods.map((period) => [period, noMoney(runs.kept)]))]));
  const limitOf = limitsOf(budget);
  const found = new Map<string, { spread: Spread; odds: LimitOdds | undefined }>();
  const tell = ({ of, period }: Place, { base, values }: Total): void => {
    const limit = limitOf(of, period);
    const spread = spreadOf(base, values);
    found.set(`${of}|${period}`, { spread, odds: limit > 0 ? oddsOf(values, limit, spread.p90) : undefined });
  };
  const together = Math.max(1, Math.floor(fitting(runs.kept) / ROUTE_ROWS.length));
  // one serves all months
  const total = noMoney(runs.kept);
  for (let first = 0; first < budget.months; first += together) {
    const amounts = [...runs.routes.values()].flatMap((months) => months.slice(first, first + together));
    runs.withValues(amounts, (values) => {
      for (let month = first; month < Math.min(first + together, budget.months); month++) {
        const own = amounts.flatMap((amount, k) =>
          amount.month === month ? [{ ...amount, values: at(values, k) }] : [],
        );
        for (const { of, routes } of sums) {
          total.base = 0;
          total.values.fill(0);
          for (const amount of own.filter((it) => routes.includes(it.of))) add(total, amount);
          tell({ of, period: monthName(budget, month) }, total);
          for (const period of [ALL_MONTHS, `FY${years[month]}`]) {
            const sum = gathered.get(of)?.get(period);
            if (sum) add(sum, total);
          }
        }
      }
    });
  }
  for (const [of, totals] of gathered) for (const [period, total] of totals) tell({ of, period }, total);
  const all = [...periods, ...years.map((_, k) => monthName(budget, k))];
  const places = sums.flatMap(({ of }) => all.map((period) => ({ of, period, ...found.get(`${of}|${period}`) })));
  return {
    spreads: places.flatMap(({ of, period, spread }) => (spread ? [{ of, period, ...spread }] : [])),
    limits: places.flatMap(({ of, period, odds }) => (odds ? [{ of, period, ...odds }] : [])),
    wholes: (of: string): Float64Array => gathered.get(of)?.get(ALL_MONTHS)?.values ?? new Float64Array(0),
  };
}

const noMoney = (runs: number): Total => ({ base: 0, values: new Float64Array(runs) });

function add(total: Total, { base, values }: Total): void {
  total.base += base;
  const sum = total.values;
  for (let run = 0; run < sum.length; run++) sum[run] = num(sum, run) + num(values, run);
}

/** Limits of routes and sides for a month and a fiscal year; 0: none. */
function limitsOf(budget: Budget): (of: string, period: string) => number {
  const controls = new Map<string, { limitMonth: number; limitYear: number }>(
    budget.routes.map((control) => [control.route satisfies string, control]),
  );
  return (of, period) => {
    const control = controls.get(of);
    if (control === undefined || period === ALL_MONTHS) return 0;
    return period.startsWith("FY") ? control.limitYear : control.limitMonth;
  };
}

function lineLimits(budget: Budget, { limitedLines, withValues, kept }: Runs): (Place & LimitOdds)[] {
  const limits = new Map([...linesOf(budget)].map(({ name, limit }) => [name, limit]));
  const together = fitting(kept);
  const odds: (Place & LimitOdds)[] = [];
  for (let first = 0; first < limitedLines.length; first += together) {
    const amounts: Amount[] = limitedLines.slice(first, first + together);
    withValues(amounts, (values) => {
      amounts.forEach(({ of, month }, k) => {
        odds.push({ of, period: monthName(budget, month), ...oddsOf(at(values, k), limits.get(of) ?? 0) });
      });
    });
  }
  return odds;
}

function achieved({ a, b }: Pair, { draws }: Runs): number {
  const valuesOf = (name: string): Float64Array =>
    draws.find((draw) => draw.name === name)?.values ?? new Float64Array(0);
  return rankCorrelation(valuesOf(a), valuesOf(b));
}

const HISTOGRAM_BINS = 40;

function histogramOf(money: Float64Array): MonteCarlo["histogram"] {
  let [from, to] = [Infinity, -Infinity];
  for (const value of money) {
    if (value < from) from = value;
    if (value > to) to = value;
  }
  const width = (to - from) / HISTOGRAM_BINS;
  const counts = Array.from({ length: HISTOGRAM_BINS }, () => 0);
  for (const value of money) {
    const bin = width === 0 ? 0 : Math.min(HISTOGRAM_BINS - 1, Math.floor((value - from) / width));
    counts[bin] = at(counts, bin) + 1;
  }
  return { from, width, counts };
}

const STEPS = 10;
const STILL = 0.005;

function stableAfter(money: Float64Array): number | null {
  const step = Math.floor(money.length / STEPS);
  const p90 = Array.from({ length: STEPS }, (_, k) => at(percentilesOf(money.subarray(0, (k + 1) * step), [0.9]), 0));
  const isStill = (k: number): boolean => Math.abs(at(p90, k) - at(p90, k - 1)) < STILL * Math.abs(at(p90, k - 1));
  for (let k = 3; k < STEPS; k++) if ([k - 2, k - 1, k].every(isStill)) return (k + 1) * step;
  return null;
}
