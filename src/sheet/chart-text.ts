import type { ChartDescription } from "./description";

/** What a chart shows, for people who cannot see it. */
export const chartText = ({ title, series }: ChartDescription): string =>
  `${title}, by month, as stacked columns of ${series.map(({ name }) => name).join(", ")}. The figures stand in the rows of the same names on this sheet.`;
