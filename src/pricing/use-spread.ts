/** The value that uncertain use stays below with probability p, 0 < p < 1. */
export type UseAt = (p: number) => number;

/**
 * Spreads of use between two ends. A simulation draws from the same ones by faster ways (src/whatif); functions.js has a limit, so these
 * are the shortest, exact to thirteen digits. `low` is below `high`, and `likely` lies between them.
 */
export const SPREADS = {
  /** a beta variable whose mode weighs four times as much as an end: Malcolm and others (1959) */
  pert: (low: number, likely: number, high: number): UseAt => {
    const turn = (likely - low) / (high - low);
    const [a, b] = [1 + 4 * turn, 5 - 4 * turn];
    const whole = betaUpTo(a, b, 0.5) + betaUpTo(b, a, 0.5);
    const share = (x: number): number => (x > 0.5 ? 1 - betaUpTo(b, a, 1 - x) / whole : betaUpTo(a, b, x) / whole);
    return (p) => low + (high - low) * inverse(share, 0, 1, p);
  },
  triangular: (low: number, likely: number, high: number): UseAt => {
    const turn = (likely - low) / (high - low);
    return (p) => low + (high - low) * (p < turn ? Math.sqrt(p * turn) : 1 - Math.sqrt((1 - p) * (1 - turn)));
  },
  /** one in ten is below `low`, which is above 0, and one in ten above `high` */
  lognormal: (low: number, _likely: number, high: number): UseAt => {
    const half = (Math.log(high) - Math.log(low)) / 2;
    return (p) => Math.sqrt(low) * Math.sqrt(high) * Math.exp((half * normalAt(p)) / normalAt(0.9));
  },
};

/** The incomplete beta function up to x, which is a half at most, by its power series. */
function betaUpTo(a: number, b: number, x: number): number {
  let [term, sum] = [1, 1 / a];
  for (let n = 1; n < 60; n++) {
    term *= ((n - b) / n) * x;
    sum += term / (a + n);
  }
  return sum * x ** a;
}

const normalAt = (p: number): number => inverse(normalShare, -9, 9, p);

/** The probability that a standard normal variable stays below z, by its power series. */
function normalShare(z: number): number {
  let [term, sum] = [z, z];
  for (let n = 3; n < 300; n += 2) sum += term *= (z * z) / n;
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Where what rises from `low` to `high` reaches p, by halves. */
function inverse(rising: (x: number) => number, low: number, high: number, p: number): number {
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}
