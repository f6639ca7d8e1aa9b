import { areaAddress, type ChartDescription, type SheetDescription } from "../sheet";

/** Draws stacked columns over months; series by series, because their rows need not be neighbours. */
export function writeChart(
  sheet: Excel.Worksheet,
  { title, series, categoriesRow, at }: ChartDescription,
  { firstColumn, count }: NonNullable<SheetDescription["months"]>,
): void {
  const overMonths = (row: number) =>
    sheet.getRange(areaAddress({ row, column: firstColumn, rows: 1, columns: count }));
  const [first] = series;
  if (!first) return;
  const chart = sheet.charts.add("ColumnStacked", overMonths(first.row), "Rows");
  // Office.js takes no alternative text for a chart: its name is what a screen reader says first
  chart.name = title;
  chart.title.text = title;
  chart.legend.position = "Bottom";
  series.forEach(({ row, name, color }, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    drawn.name = name;
    drawn.setValues(overMonths(row));
    drawn.setXAxisValues(overMonths(categoriesRow));
    drawn.format.fill.setSolidColor(`#${color}`);
  });
  const corner = (row: number, column: number) => sheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 }));
  chart.setPosition(corner(at.row, at.column), corner(at.row + at.rows - 1, at.column + at.columns - 1));
}
