/** A part of stacked columns: a value for each column. */
export interface BarPart {
  name: string;
  color: string;
  values: readonly number[];
}

interface Said {
  /** of the two whole columns */
  ends: string;
  less: string;
  more: string;
  /** the colour of what is less */
  below: string;
}

/** What carries a floating bar is drawn in the paper's colour. */
export const UNSEEN = "FFFFFF";
const [LEVEL, ABOVE] = ["7A8794", "D08C3F"];

/**
 * A bridge from one amount to another as stacked columns: the first amount, a floating bar for each step, the last amount.
 *
 * @param steps what each step adds, below 0 where it takes away
 * @returns the parts from the bottom up; undefined where a step passes below 0, for bars that float cannot show that
 */
export function floatingBars(
  { start, steps, end }: { start: number; steps: readonly number[]; end: number },
  { ends, less, more, below }: Said,
): BarPart[] | undefined {
  const levels = steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], [start]);
  if (levels.some((level) => level < 0)) return undefined;
  const ofSteps = (valueOf: (before: number, after: number) => number): number[] => [
    0,
    ...steps.map((_, k) => valueOf(levels[k] ?? 0, levels[k + 1] ?? 0)),
    0,
  ];
  return [
    { name: "up to here", color: UNSEEN, values: ofSteps(Math.min) },
    { name: ends, color: LEVEL, values: [start, ...steps.map(() => 0), end] },
    { name: less, color: below, values: ofSteps((before, after) => Math.max(0, before - after)) },
    { name: more, color: ABOVE, values: ofSteps((before, after) => Math.max(0, after - before)) },
  ];
}
