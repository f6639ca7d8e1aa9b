import type { Area } from "./a1";
import { largest } from "./largest";

export interface CellPlace {
  row: number;
  column: number;
}

/** The smallest area that holds all places, of which there is one at least. */
export function areaAround(places: readonly CellPlace[]): Area {
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [row, column] = [smallest(rows), smallest(columns)];
  return { row, column, rows: largest(rows) - row + 1, columns: largest(columns) - column + 1 };
}

const smallest = (numbers: readonly number[]): number => numbers.reduce((least, each) => Math.min(least, each));

/** Cells next to each other in one row become one run. */
function runsOf(places: readonly CellPlace[]): Area[] {
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
 * Joins areas of the same columns where nothing stands between them: what is done to both may be done to the blank cells in
 * between, so that blocks below each other take one call.
 *
 * @param taken the places that hold something
 */
export function joinedOver(areas: readonly Area[], taken: readonly CellPlace[]): Area[] {
  const places = new Set(taken.map(({ row, column }) => `${row},${column}`));
  const isFree = (from: number, to: number, { column, columns }: Area): boolean => {
    for (let row = from; row < to; row++)
      for (let at = column; at < column + columns; at++) if (places.has(`${row},${at}`)) return false;
    return true;
  };
  const last = new Map<string, Area>();
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row)) {
    const key = `${area.column}:${area.columns}`;
    const above = last.get(key);
    if (above && isFree(above.row + above.rows, area.row, area)) above.rows = area.row + area.rows - above.row;
    else {
      const own = { ...area };
      last.set(key, own);
      joined.push(own);
    }
  }
  return joined;
}

/**
 * Covers the cells with few rectangles, each cell once: what can be said of a whole rectangle needs one call where
 * single cells would need thousands. Runs of equal width directly below each other are joined.
 */
export function areasOf(places: readonly CellPlace[]): Area[] {
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
