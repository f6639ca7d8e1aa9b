import { num } from "./at";
import { percentileBy } from "./statistics";

/** Values are told apart by so many bins of one width before any of them is compared with another. */
const BINS = 2048;

/**
 * Several percentiles of values in any order, the same as of sorted ones, in a tenth of the time: only those values are put in order
 * that are near their places.
 *
 * @param shares from 0 to 1
 */
export function percentilesOf(values: Float64Array, shares: readonly number[]): number[] {
  let [least, most] = [Infinity, -Infinity];
  for (let run = 0; run < values.length; run++) {
    const value = num(values, run);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return percentilesWithin(values, shares, least, most);
}

/** The same where it is known already from where to where the values go. */
export function percentilesWithin(
  values: Float64Array,
  shares: readonly number[],
  least: number,
  most: number,
): number[] {
  const last = values.length - 1;
  const places = shares.flatMap((share) => [Math.floor(last * share), Math.min(last, Math.floor(last * share) + 1)]);
  const wanted = [...new Set(places)].sort((a, b) => a - b);
  const found = valuesAt(values, wanted, least, BINS / (most - least));
  return shares.map((share) => percentileBy((place) => found.get(place) ?? NaN, last, share));
}

/** What sorting would put at some places, which rise. */
function valuesAt(
  values: Float64Array,
  wanted: readonly number[],
  least: number,
  scale: number,
): ReadonlyMap<number, number> {
  // fewer values than bins, or all of them so near to each other or so far apart that no bins can be told
  if (values.length < BINS || !(scale > 0 && scale < Infinity)) {
    const own = values.slice();
    settle(own, wanted, 0, wanted.length, 0, own.length - 1);
    return new Map(wanted.map((place) => [place, num(own, place)]));
  }
  // a larger value is never in a lower bin: a difference and a product are rounded, but never into another order
  const counts = new Uint32Array(BINS + 1);
  for (let run = 0; run < values.length; run++) {
    const bin = ((num(values, run) - least) * scale) | 0;
    counts[bin] = (counts[bin] as number) + 1;
  }
  // a place for those bins only in which something is wanted, one behind the other
  const next = new Int32Array(BINS + 1).fill(-1);
  const shifts: number[] = [];
  let [before, kept, k] = [0, 0, 0];
  for (let bin = 0; bin <= BINS; bin++) {
    const count = counts[bin] as number;
    const isWanted = k < wanted.length && (wanted[k] as number) < before + count;
    if (isWanted) next[bin] = kept;
    for (; k < wanted.length && (wanted[k] as number) < before + count; k++) shifts.push(before - kept);
    before += count;
    if (isWanted) kept += count;
  }
  const near = new Float64Array(kept);
  for (let run = 0; run < values.length; run++) {
    const value = num(values, run);
    const bin = ((value - least) * scale) | 0;
    const place = next[bin] as number;
    if (place < 0) continue;
    near[place] = value;
    next[bin] = place + 1;
  }
  const placesNear = wanted.map((place, at) => place - (shifts[at] as number));
  settle(near, placesNear, 0, placesNear.length, 0, kept - 1);
  return new Map(wanted.map((place, at) => [place, num(near, placesNear[at] as number)]));
}

/** Hoare's selection for several places at once: puts there what sorting would put there. */
function settle(values: Float64Array, wanted: readonly number[], from: number, to: number, low: number, high: number) {
  while (from < to && low < high) {
    const pivot = middleOf(num(values, low), num(values, (low + high) >>> 1), num(values, high));
    let [rising, falling] = [low, high];
    while (rising <= falling) {
      while (num(values, rising) < pivot) rising++;
      while (num(values, falling) > pivot) falling--;
      if (rising > falling) break;
      const swapped = num(values, rising);
      values[rising++] = num(values, falling);
      values[falling--] = swapped;
    }
    let cut = from;
    while (cut < to && (wanted[cut] as number) <= falling) cut++;
    settle(values, wanted, from, cut, low, falling);
    while (cut < to && (wanted[cut] as number) < rising) cut++;
    [from, low] = [cut, rising];
  }
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, c), Math.min(Math.max(a, c), b));
