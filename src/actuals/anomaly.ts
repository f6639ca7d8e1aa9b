/** A day's spend against the same weekday of the four weeks before. */
export interface Anomaly {
  /** index of the day */
  day: number;
  amount: number;
  median: number;
}

const WEEK = 7;
const WEEKS = 4;
/** The median's distance that a normal spread has in one standard deviation, and how many of them are still usual. */
const [DEVIATION, USUAL] = [1.4826, 3];
/** What is always usual: so much of the median. */
const SHARE = 0.2;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/**
 * The days that cost far more than their weekday usually does: above the median of four by three robust deviations and by a fifth, and by
 * the floor. Days before the fifth week have nothing to be held against.
 * @param amounts one a day, without gaps
 * @param floor least excess over the median that is worth a word, in the same money
 */
export function anomalies(amounts: readonly number[], floor: number): Anomaly[] {
  return amounts.flatMap((amount, day) => {
    if (day < WEEK * WEEKS) return [];
    const before = Array.from({ length: WEEKS }, (_, k) => amounts[day - WEEK * (k + 1)] ?? 0);
    const median = medianOf(before);
    const deviation = medianOf(before.map((value) => Math.abs(value - median)));
    const band = Math.max(USUAL * DEVIATION * deviation, SHARE * median);
    return amount > median + band && amount - median >= floor ? [{ day, amount, median }] : [];
  });
}
