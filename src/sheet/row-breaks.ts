import type { SheetDescription } from "./description";
import { largest } from "./largest";

/**
 * Rows that begin a printed page, so that no block is torn which has room on one: a block begins with its heading. A chart
 * begins a page of its own.
 *
 * @param capacity rows on a page, without the frozen ones that repeat on each
 */
export function rowBreaks({ cells, charts = [], freezeAt }: SheetDescription, capacity: number): number[] {
  const first = freezeAt?.row ?? 1;
  const lastRow = largest(cells.map(({ row }) => row));
  const headings = new Set(cells.filter(({ row, style }) => style === "heading" && row > first).map(({ row }) => row));
  const starts = [...headings].sort((a, b) => a - b);
  const breaks: number[] = [];
  let pageStart = first;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? lastRow + 1;
    if (end - pageStart > capacity) {
      breaks.push(start);
      pageStart = start;
    }
    // what is longer than a page goes on to the next by itself
    pageStart += Math.floor((end - 1 - pageStart) / capacity) * capacity;
  });
  return [...new Set([...breaks, ...charts.map(({ at }) => at.row)])];
}
