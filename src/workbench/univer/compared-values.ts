import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Univer remembers which cells of a column hold what, so that it need not compare them again. It remembers what was made of cells, too,
 * as if it stood in them: after `TRIM(B5:B14)=""` it takes the cells themselves for blank. So nothing is looked up there, and every
 * comparison looks at the cells. It is one for all workbooks.
 */
export function compareCellsThemselves(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}
