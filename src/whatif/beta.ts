import { at } from "./at";
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function of a number of at least 0.5, by Lanczos' series (g = 7, nine terms). */
function logGamma(x: number): number {
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = LANCZOS.slice(1).reduce((sum, term, k) => sum + term / (shifted + k + 1), at(LANCZOS, 0));
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

const TINY = 1e-300;
const safe = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction of the incomplete beta function, by Lentz's way. */
function fraction(alpha: number, beta: number, x: number): number {
  let c = 1;
  let d = 1 / safe(1 - ((alpha + beta) * x) / (alpha + 1));
  let value = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    value *= d * c;
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}

/** A beta variable of alpha and beta, both at least 1. */
export interface Beta {
  alpha: number;
  beta: number;
  /** logarithm of the beta function of both, worked out once */
  logBeta: number;
}

export const betaOf = (alpha: number, beta: number): Beta => ({
  alpha,
  beta,
  logBeta: logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta),
});

/** The probability that a beta variable stays below x: the regularised incomplete beta function. */
export function betaShare({ alpha, beta, logBeta }: Beta, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta);
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * fraction(alpha, beta, x)) / alpha
    : 1 - (front * fraction(beta, alpha, 1 - x)) / beta;
}

/**
 * The value below which a beta variable stays with probability p: Newton's steps, kept between bounds that close in.
 *
 * @param start where to begin; the answer to the p before saves most steps
 */
export function betaQuantile(variable: Beta, p: number, start?: number): number {
  const { alpha, beta, logBeta } = variable;
  let [low, high] = [0, 1];
  let x = start ?? alpha / (alpha + beta);
  for (let step = 0; step < 200; step++) {
    const over = betaShare(variable, x) - p;
    if (over > 0) high = x;
    else low = x;
    const slope = Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logBeta);
    const newton = x - over / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * Math.max(x, 1e-3)) return next;
    x = next;
  }
  return x;
}
