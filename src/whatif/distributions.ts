import * as messages from "../messages";
import { BadArgument } from "../problems";
import { at } from "./at";
import { betaOf, betaQuantile } from "./beta";
import { normalQuantile } from "./normal";

/** What an uncertain input may be; see `distributionSchema` for the fields of each kind. */
export type Distribution =
  | { kind: "triangular"; min: number; likely: number; max: number }
  | { kind: "triangular"; p10: number; likely: number; p90: number }
  | { kind: "pert"; min: number; likely: number; max: number; lambda: number }
  | { kind: "uniform"; min: number; max: number }
  | { kind: "normal"; mean: number; sd: number }
  | { kind: "normal"; p10: number; p90: number }
  | { kind: "lognormal"; p10: number; p90: number }
  | { kind: "lognormal"; mean: number; sd: number }
  | { kind: "discrete"; values: readonly number[]; weights: readonly number[] }
  | { kind: "empirical"; values: readonly number[] }
  | { kind: "metalog"; a: readonly number[]; lower: number | null; upper: number | null };

/** The value that the input stays below with probability p, 0 < p < 1. */
export type Quantile = (p: number) => number;

const Z90 = normalQuantile(0.9);

/**
 * The quantile function of a distribution, by which each of its kinds is drawn.
 *
 * @throws BadArgument where the parameters make no distribution, in a sentence that names the rule
 */
export function quantileOf(given: Distribution): Quantile {
  switch (given.kind) {
    case "triangular":
      return triangular("min" in given ? given : fromPercentiles(given));
    case "pert":
      return pert(given);
    case "uniform": {
      const { min, max } = given;
      demand(min < max, messages.rangeOrder("min", "max"));
      return (p) => min + p * (max - min);
    }
    case "normal": {
      const { mean, sd } = "mean" in given ? given : { mean: (given.p10 + given.p90) / 2, sd: spread(given) };
      demand(sd > 0, messages.deviationPositive);
      return (p) => mean + sd * normalQuantile(p);
    }
    case "lognormal": {
      const { mu, sigma } = logParameters(given);
      return (p) => Math.exp(mu + sigma * normalQuantile(p));
    }
    case "discrete":
      return discrete(given);
    case "empirical": {
      demand(given.values.length >= 5, messages.tooFewValues(5));
      const rising = [...given.values].sort((a, b) => a - b);
      return (p) => at(rising, Math.ceil(p * rising.length) - 1);
    }
    case "metalog":
      return metalog(given);
  }
}

function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new BadArgument(sentence);
}

interface Triangle {
  min: number;
  likely: number;
  max: number;
}

function triangular({ min, likely, max }: Triangle): Quantile {
  demand(min <= likely && likely <= max && min < max, messages.likelyWithin("min", "max"));
  const turn = (likely - min) / (max - min);
  return (p) =>
    p < turn
      ? min + Math.sqrt(p * (max - min) * (likely - min))
      : max - Math.sqrt((1 - p) * (max - min) * (max - likely));
}

/** Ends of the triangle whose tenth and ninetieth percentile are given: each end follows from the other, until both stand still. */
function fromPercentiles({ p10, likely, p90 }: { p10: number; likely: number; p90: number }): Triangle {
  demand(p10 < likely && likely < p90, messages.likelyWithin("p10", "p90"));
  // With a = likely − min and b = max − likely: (a − (likely − p10))² = 0.1·a·(a + b), and alike on the other side.
  const [below, above] = [likely - p10, p90 - likely];
  const endFor = (distance: number, other: number): number => {
    // (a − d)² = 0.1·a² + 0.1·a·other, the root beyond d
    const half = (2 * distance + 0.1 * other) / 1.8;
    return half + Math.sqrt(half * half - (distance * distance) / 0.9);
  };
  let [a, b] = [endFor(below, above), endFor(above, below)];
  for (let step = 0; step < 500; step++) {
    const next = endFor(below, b);
    b = endFor(above, next);
    if (Math.abs(next - a) <= 1e-15 * a) break;
    a = next;
  }
  return { min: likely - a, likely, max: likely + b };
}

function pert({ min, likely, max, lambda }: Triangle & { lambda: number }): Quantile {
  demand(min <= likely && likely <= max && min < max, messages.likelyWithin("min", "max"));
  demand(lambda > 0, messages.lambdaPositive);
  const share = (likely - min) / (max - min);
  const variable = betaOf(1 + lambda * share, 1 + lambda * (1 - share));
  return (p) => min + (max - min) * betaQuantile(variable, p);
}

const spread = ({ p10, p90 }: { p10: number; p90: number }): number => {
  demand(p10 < p90, messages.rangeOrder("p10", "p90"));
  return (p90 - p10) / (2 * Z90);
};

function logParameters(given: Extract<Distribution, { kind: "lognormal" }>): { mu: number; sigma: number } {
  if ("p10" in given) {
    demand(given.p10 > 0, messages.lognormalPositive);
    const [p10, p90] = [Math.log(given.p10), Math.log(given.p90)];
    return { mu: (p10 + p90) / 2, sigma: spread({ p10, p90 }) };
  }
  demand(given.mean > 0, messages.lognormalPositive);
  demand(given.sd > 0, messages.deviationPositive);
  const variance = Math.log1p((given.sd / given.mean) ** 2);
  return { mu: Math.log(given.mean) - variance / 2, sigma: Math.sqrt(variance) };
}

function discrete({ values, weights }: Extract<Distribution, { kind: "discrete" }>): Quantile {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  demand(values.length > 0 && values.length === weights.length, messages.weightEach);
  demand(whole > 0 && weights.every((weight) => weight >= 0), messages.weightsPositive);
  const rows = values
    .map((value, k) => ({ value, weight: at(weights, k) / whole }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value);
  let sum = 0;
  const steps = rows.map(({ value, weight }) => ({ value, upTo: (sum += weight) }));
  return (p) => (steps.find(({ upTo }) => p <= upTo) ?? at(steps, steps.length - 1)).value;
}

/** Keelin's metalog, as SIPmath 3.0 writes it (Metalog_1_0): bounds by logarithm or logit. */
function metalog({ a, lower, upper }: Extract<Distribution, { kind: "metalog" }>): Quantile {
  demand(a.length >= 2, messages.tooFewValues(2));
  demand(lower === null || upper === null || lower < upper, messages.rangeOrder("lower", "upper"));
  const unbounded: Quantile = (p) => {
    const [centred, logit] = [p - 0.5, Math.log(p / (1 - p))];
    return a.reduce((sum, coefficient, k) => sum + coefficient * metalogTerm(k, centred, logit), 0);
  };
  const quantile: Quantile = (p) => {
    const m = unbounded(p);
    if (lower === null) return upper === null ? m : upper - Math.exp(-m);
    return upper === null ? lower + Math.exp(m) : lower + (upper - lower) / (1 + Math.exp(-m));
  };
  for (let k = 2; k <= 999; k++) demand(quantile(k / 1000) > quantile((k - 1) / 1000), messages.metalogRises);
  return quantile;
}

/** Terms 1 to 4 are 1, logit, centred × logit, centred; then powers of both in turn (Keelin 2016, eq. 6). */
function metalogTerm(k: number, centred: number, logit: number): number {
  if (k < 4) return at([1, logit, centred * logit, centred], k);
  return k % 2 === 0 ? centred ** (k / 2) : centred ** ((k - 1) / 2) * logit;
}
