import { at } from "./at";
/** Rises with what it holds. */
export const sorted = (values: Float64Array): Float64Array => values.slice().sort();

/**
 * The value below which a share p lies, as Excel's PERCENTILE.INC works it out: between the two nearest, in proportion.
 *
 * @param rising at least one value, in rising order
 */
export function percentile(rising: Float64Array, p: number): number {
  const place = (rising.length - 1) * p;
  const below = Math.floor(place);
  const [low, high] = [at(rising, below), at(rising, Math.min(below + 1, rising.length - 1))];
  return low + (high - low) * (place - below);
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** As Excel's STDEV.S: of a sample. 0 for a single value. */
export function deviationOf(values: Float64Array, mean = meanOf(values)): number {
  if (values.length < 2) return 0;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
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
  return values.map((value) => (countBelow(rising, value) + countBelow(rising, value, true) + 1) / 2);
}

/** Pearson's correlation; 0 where one of both never changes. */
export function correlationOf(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [both, ownA, ownB] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [at(a, k) - meanA, at(b, k) - meanB];
    both += x * y;
    ownA += x * x;
    ownB += y * y;
  }
  return ownA === 0 || ownB === 0 ? 0 : both / Math.sqrt(ownA * ownB);
}

/** Spearman's: the correlation of ranks. */
export const rankCorrelation = (a: Float64Array, b: Float64Array): number => correlationOf(ranks(a), ranks(b));
