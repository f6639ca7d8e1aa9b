import type { SheetDescription, Span } from "./description";

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
  const starts = [...headings].sort((a, b) => a - b);
  const breaks: number[] = [];
  let pageStart = first;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? printed.to + 1;
    if (end - pageStart > capacity) {
      breaks.push(start);
      pageStart = start;
    }
    // what is longer than a page goes on to the next by itself
    pageStart += Math.floor((end - 1 - pageStart) / capacity) * capacity;
  });
  return [...new Set([...breaks, ...charts.map(({ at }) => at.row).filter(isBelow)])];
}
