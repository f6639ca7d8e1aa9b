import type { ChartDescription, SheetDescription } from "./description";
import { monthsOf } from "./expand-sheet";

/** The sheet and the columns of the months that a chart of this sheet draws. */
export function chartMonths(
  sheet: SheetDescription,
  { from }: ChartDescription,
): { sheet: string; firstColumn: number; count: number } {
  return from ?? { sheet: sheet.name, ...monthsOf(sheet) };
}

/** What a chart shows, for people who cannot see it. */
export const chartText = ({ title, drawnAs, series, line, from }: ChartDescription): string =>
  `${title}, by month, as ${drawnAs ?? "stacked columns"} of ${series.map(({ name }) => name).join(", ")}${line ? `, with ${line.name} as a line` : ""}. The figures stand in the rows of the same names on ${from ? from.sheet : "this sheet"}.`;
