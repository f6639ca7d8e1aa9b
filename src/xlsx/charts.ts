import type { SheetChart } from "hucre/xlsx";
import { absoluteAreaAddress, chartMonths, chartText, onSheet, type SheetDescription } from "../sheet";

const STACKED = { type: "column", barGrouping: "stacked", overlap: 100, gapWidth: 60 } as const;
const LINES = { type: "line" } as const;

/** The sheet's charts in the terms of the file library. */
export function chartsOf(sheet: SheetDescription): SheetChart[] {
  return (sheet.charts ?? []).map((chart) => {
    const { title, drawnAs, series, line, categoriesRow, at } = chart;
    const { sheet: name, firstColumn, count } = chartMonths(sheet, chart);
    const overMonths = (row: number) =>
      onSheet(name, absoluteAreaAddress({ row, column: firstColumn, rows: 1, columns: count }));
    return {
      altText: chartText(chart),
      ...(drawnAs === "lines" ? LINES : STACKED),
      title,
      legend: "bottom",
      series: [...series, ...(line ? [line] : [])].map(({ row, name, color }) => ({
        name,
        color,
        ...(drawnAs === "lines" && { marker: { symbol: "none" as const } }),
        values: overMonths(row),
        categories: overMonths(categoriesRow),
      })),
      anchor: {
        from: { row: at.row - 1, col: at.column - 1 },
        to: { row: at.row - 1 + at.rows, col: at.column - 1 + at.columns },
      },
    };
  });
}
