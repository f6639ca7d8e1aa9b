/** A stream of numbers that is the same in every run (mulberry32). */
export function randomStream(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    /** from 0 to 1 */
    next,
    /** a whole number from 0 up to, not including, the limit */
    below,
    pick: <T>(choices: readonly T[]): T => choices[below(choices.length)]!,
    often: (share: number): boolean => next() < share,
    list: <T>(length: number, make: () => T): T[] => Array.from({ length }, make),
  };
}

export type RandomStream = ReturnType<typeof randomStream>;
