/** CI asks everything; at the desk a part of what is much alike is left to it. FULL=1 asks everything there too. */
const { CI, FULL } = process.env;
export const inFull = Boolean(CI ?? FULL);

/** Of many alike, every nth at the desk. @param first counted from 0 */
export const everyNth = <T>(n: number, all: readonly T[], first = 0): readonly T[] =>
  inFull ? all : all.filter((_, index) => index % n === first);

/** Random cases: as many in CI, so many at the desk. */
export const runs = (full: number, atTheDesk: number): number => (inFull ? full : atTheDesk);
