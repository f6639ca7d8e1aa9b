import { type ChartDescription, type chartMonths } from "../sheet";
import { rangeOf } from "./areas";

/** Draws stacked columns over months and a line over them, or lines; series by series, because their rows need not be neighbours. */
export function writeChart(
  sheet: Excel.Worksheet,
  { title, drawnAs, series, line, categoriesRow, at }: ChartDescription,
  { sheet: name, firstColumn, count }: ReturnType<typeof chartMonths>,
): void {
  const source = sheet.context.workbook.worksheets.getItem(name);
  const overMonths = (row: number) => rangeOf(source, { row, column: firstColumn, rows: 1, columns: count });
  const [first] = series;
  if (!first) return;
  const chart = sheet.charts.add(drawnAs === "lines" ? "Line" : "ColumnStacked", overMonths(first.row), "Rows");
  // Office.js takes no alternative text for a chart: its name is what a screen reader says first
  chart.name = title;
  chart.title.text = title;
  chart.legend.position = "Bottom";
  series.forEach(({ row, name, color }, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    drawn.name = name;
    drawn.setValues(overMonths(row));
    drawn.setXAxisValues(overMonths(categoriesRow));
    if (drawnAs === "lines") asLine(drawn, color);
    else drawn.format.fill.setSolidColor(`#${color}`);
  });
  if (line) {
    const drawn = chart.series.add(line.name);
    drawn.setValues(overMonths(line.row));
    drawn.setXAxisValues(overMonths(categoriesRow));
    drawn.chartType = "Line";
    asLine(drawn, line.color);
  }
  const corner = (row: number, column: number) => rangeOf(sheet, { row, column, rows: 1, columns: 1 });
  chart.setPosition(corner(at.row, at.column), corner(at.row + at.rows - 1, at.column + at.columns - 1));
}

function asLine(drawn: Excel.ChartSeries, color: string): void {
  drawn.format.line.color = `#${color}`;
  drawn.markerStyle = "None";
}
