/** What a budget costs at values of its inputs; null where a price is unknown. */
export type Cost = (values: readonly number[]) => number | null;

export interface Range {
  label: string;
  now: number;
  low: number;
  high: number;
}

export interface Bar extends Range {
  costAtLow: number | null;
  costAtHigh: number | null;
  /** least and most of the range: other than at its ends where the cost does not only rise or only fall */
  least: number | null;
  most: number | null;
  isMonotone: boolean;
}

export interface Tornado {
  base: number | null;
  /** widest first; of equal ones the first given */
  bars: Bar[];
  /** inputs whose whole range costs the same */
  withoutEffect: Bar[];
}

/** A middle that lies outside the ends by more than this is no rounding. */
const NO_ROUNDING = 1e-9;
const SCANNED = 21;

/**
 * Each input at the low and at the high end of its range, all others as they are now. Where the middle of a range costs less or more
 * than both ends, the whole range is looked at and the bar spans what was found.
 */
export function tornadoOf(cost: Cost, ranges: readonly Range[]): Tornado {
  const now = ranges.map((range) => range.now);
  const bars = ranges.map((range, k) =>
    barOf((value) => cost(now.map((own, other) => (other === k ? value : own))), range),
  );
  const swing = ({ least, most }: Bar): number => (least === null || most === null ? Infinity : most - least);
  const [effective, withoutEffect] = [bars.filter((bar) => swing(bar) > 0), bars.filter((bar) => swing(bar) === 0)];
  return { base: cost(now), bars: effective.sort((a, b) => swing(b) - swing(a)), withoutEffect };
}

function barOf(costAt: (value: number) => number | null, range: Range): Bar {
  const { low, high } = range;
  const [costAtLow, costAtHigh, middle] = [costAt(low), costAt(high), costAt((low + high) / 2)];
  const bar = { ...range, costAtLow, costAtHigh };
  if (costAtLow === null || costAtHigh === null || middle === null)
    return { ...bar, least: null, most: null, isMonotone: true };
  const [least, most] = [Math.min(costAtLow, costAtHigh), Math.max(costAtLow, costAtHigh)];
  const slack = NO_ROUNDING * Math.max(1, Math.abs(most));
  if (middle >= least - slack && middle <= most + slack) return { ...bar, least, most, isMonotone: true };
  const scanned = scan(low, high, SCANNED).map(costAt);
  const known = scanned.filter((value) => value !== null);
  if (known.length < scanned.length) return { ...bar, least: null, most: null, isMonotone: false };
  return { ...bar, least: Math.min(...known, middle), most: Math.max(...known, middle), isMonotone: false };
}

/** So many values from low to high, both included, at equal distances. */
export const scan = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => (k === count - 1 ? high : low + ((high - low) * k) / (count - 1)));

export interface Sensitivity {
  rows: number[];
  /** a single column without a value where one input is moved */
  columns: (number | undefined)[];
  /** by row and column */
  costs: (number | null)[][];
}

/** The cost at every value of one input, or at every pair of values of two. */
export function sensitivityOf(
  cost: (row: number, column: number | undefined) => number | null,
  rows: readonly number[],
  columns: readonly number[] = [],
): Sensitivity {
  const across = columns.length === 0 ? [undefined] : [...columns];
  return { rows: [...rows], columns: across, costs: rows.map((row) => across.map((column) => cost(row, column))) };
}
