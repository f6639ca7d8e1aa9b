import type { SheetDescription, Span } from "./description";

/** of a page: less is not worth keeping whole what is longer than a page */
const MUCH_USED = 1 / 3;

/**
 * Rows that begin a printed page, so that no block is torn which has room on one: a block begins with its heading. A chart
 * begins a page of its own.
 *
 * @param printed the rows that are printed
 * @param capacity rows on a page, without the frozen ones that repeat on each
 */
export function rowBreaks(
  { cells, charts = [], freezeAt }: SheetDescription,
  printed: Span,
  capacity: number,
): number[] {
  const first = Math.max(freezeAt?.row ?? 1, printed.from);
  const isBelow = (row: number) => row > first && row <= printed.to;
  const headings = new Set(cells.filter(({ row, style }) => style === "heading" && isBelow(row)).map(({ row }) => row));
  const chartRows = new Set(charts.map(({ at }) => at.row).filter(isBelow));
  const starts = [...new Set([...headings, ...chartRows])].sort((a, b) => a - b);
  const breaks: number[] = [];
  let pageStart = first;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? printed.to + 1;
    const isTornAnyhow = end - start > capacity && start - pageStart < capacity * MUCH_USED;
    if (chartRows.has(start) || (end - pageStart > capacity && !isTornAnyhow)) {
      breaks.push(start);
      pageStart = start;
    }
    // what is longer than a page goes on to the next by itself
    pageStart += Math.floor((end - 1 - pageStart) / capacity) * capacity;
  });
  return breaks;
}
