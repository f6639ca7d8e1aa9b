import type { SheetDescription } from "./description";
import { isInput } from "./styles";

/**
 * Rows in which something can be typed. Both writers open them from end to end: on a protected sheet Excel deletes and sorts
 * only rows without a single closed cell.
 */
export const inputRows = ({ cells, series, seriesValues }: SheetDescription): Set<number> =>
  new Set([...cells, ...series, ...seriesValues].filter(({ style }) => isInput(style)).map(({ row }) => row));
