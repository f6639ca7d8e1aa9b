import { num } from "./at";
import { percentilesOf, percentilesWithin } from "./percentiles";
import { deviationOf } from "./statistics";

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

const HALF_A_CENT = 0.005;

export function spreadOf(base: number, values: Float64Array): Spread {
  const upTo = base + HALF_A_CENT;
  let [min, max, below, sum] = [Infinity, -Infinity, 0, 0];
  for (let run = 0; run < values.length; run++) {
    const value = num(values, run);
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value <= upTo) below += 1;
  }
  const mean = sum / values.length;
  const [p5, p10, p25, p50, p75, p90, p95] = percentilesWithin(values, SHARES, min, max) as Percentiles;
  const sd = deviationOf(values, mean);
  return { base, baseAt: below / values.length, mean, sd, min, p5, p10, p25, p50, p75, p90, p95, max };
}

const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
type Percentiles = [number, number, number, number, number, number, number];

/**
 * How likely a limit is broken: by more than it, not by as much.
 *
 * @param known the 90th percentile of the values, where it is known already
 */
export function oddsOf(values: Float64Array, limit: number, known?: number): LimitOdds {
  let [above, excess] = [0, 0];
  for (let run = 0; run < values.length; run++) {
    const value = num(values, run);
    if (value <= limit) continue;
    above += 1;
    excess += value - limit;
  }
  const probability = above / values.length;
  const p90 = known ?? percentilesOf(values, [0.9])[0] ?? NaN;
  return {
    limit,
    probability,
    plusMinus: 1.96 * Math.sqrt((probability * (1 - probability)) / values.length),
    expectedExcess: excess / values.length,
    reserve: Math.max(0, p90 - limit),
  };
}
