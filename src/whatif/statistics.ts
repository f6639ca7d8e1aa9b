import { num } from "./at";

/** Rises with what it holds. */
export const sorted = (values: Float64Array): Float64Array => values.slice().sort();

/**
 * The value below which a share p lies, as Excel's PERCENTILE.INC works it out: between the two nearest, in proportion.
 *
 * @param rising at least one value, in rising order
 */
export const percentile = (rising: Float64Array, p: number): number =>
  percentileBy((k) => num(rising, k), rising.length - 1, p);

/** The same of values that are told by their places in rising order, of which the last one is given. */
export function percentileBy(valueAt: (place: number) => number, last: number, p: number): number {
  const place = last * p;
  const below = Math.floor(place);
  const [low, high] = [valueAt(below), valueAt(Math.min(below + 1, last))];
  return low + (high - low) * (place - below);
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += num(values, k);
  return sum / values.length;
}

/** As Excel's STDEV.S: of a sample. 0 for a single value. */
export function deviationOf(values: Float64Array, mean = meanOf(values)): number {
  if (values.length < 2) return 0;
  let squares = 0;
  for (let k = 0; k < values.length; k++) {
    const apart = num(values, k) - mean;
    squares += apart * apart;
  }
  return Math.sqrt(squares / (values.length - 1));
}

/** How many of them are below a value; `orEqual`: or equal to it. */
export function countBelow(rising: Float64Array, value: number, orEqual = false): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = rising[middle] as number;
    if (found < value || (orEqual && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places from 1 on in rising order; what is equal shares the mean of its places. */
export function ranks(values: Float64Array): Float64Array {
  const rising = sorted(values);
  const places = new Float64Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const value = num(values, k);
    const below = countBelow(rising, value);
    // most values are there once: their end is the next place
    const upTo = rising[below + 1] === value ? countBelow(rising, value, true) : below + 1;
    places[k] = (below + upTo + 1) / 2;
  }
  return places;
}

/** Pearson's correlation; 0 where one of both never changes. */
export function correlationOf(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [both, ownA, ownB] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    const x = num(a, k) - meanA;
    const y = num(b, k) - meanB;
    both += x * y;
    ownA += x * x;
    ownB += y * y;
  }
  return ownA === 0 || ownB === 0 ? 0 : both / Math.sqrt(ownA * ownB);
}

/** Spearman's: the correlation of ranks. */
export const rankCorrelation = (a: Float64Array, b: Float64Array): number => correlationOf(ranks(a), ranks(b));
