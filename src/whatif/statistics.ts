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

export const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** As Excel's STDEV.S: of a sample. 0 for a single value. */
export function deviationOf(values: Float64Array, mean = meanOf(values)): number {
  if (values.length < 2) return 0;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Places from 1 on in rising order; what is equal shares the mean of its places. */
export function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, k) => k).sort((a, b) => at(values, a) - at(values, b));
  const result = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && values[at(order, last + 1)] === values[at(order, first)]) last += 1;
    for (let place = first; place <= last; place++) result[at(order, place)] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return result;
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
