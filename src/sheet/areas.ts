import type { Area } from "./a1";

interface Place {
  row: number;
  column: number;
}

/** Cells next to each other in one row become one run. */
function runsOf(places: readonly Place[]): Area[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

/**
 * Covers the cells with few rectangles, each cell once: what can be said of a whole rectangle needs one call where
 * single cells would need thousands. Runs of equal width directly below each other are joined.
 */
export function areasOf(places: readonly Place[]): Area[] {
  const open = new Map<string, Area>();
  const areas: Area[] = [];
  for (const run of runsOf(places)) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) {
      above.rows += 1;
      continue;
    }
    open.set(key, run);
    areas.push(run);
  }
  return areas;
}
