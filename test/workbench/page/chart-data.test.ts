/** @jest-environment ./test/excel-environment.ts */
import { chartData, chartInWords } from "../../../src/workbench/page/chart-data";

const chart = () => excelHost.book.activeSheet().extras.charts[0]!;

beforeAll(() =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D4").formulas = [
      ["", 46388, "=EDATE(B1,1)", "=EDATE(C1,1)"],
      ["Seats", 1000, 2000, "=C2*2"],
      ["Usage", -10, "=NA()", 30],
      ["Limit", 5000, 5000, 5000],
    ];
    sheet.getRange("B1:D1").numberFormat = "mmm-yy" as unknown as string[][];
    const drawn = sheet.charts.add("ColumnStacked", sheet.getRange("B2:D2"), "Rows");
    drawn.title.text = "Cost by month";
    for (const [index, row] of [2, 3, 4].entries()) {
      const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add("");
      series.name = ["Seats", "Usage", "Limit"][index]!;
      series.setValues(sheet.getRange(`B${row}:D${row}`));
      series.setXAxisValues(sheet.getRange("B1:D1"));
    }
    drawn.series.getItemAt(0).format.fill.setSolidColor("#123456");
    drawn.series.getItemAt(2).chartType = "Line";
    await context.sync();
  }),
);

test("a chart shows the figures of the cells that its series name; a cell without one leaves a gap", async () => {
  await excelHost.executor.settled();
  expect(chartData(excelHost.book, chart())).toEqual({
    title: "Cost by month",
    isStacked: true,
    categories: ["Jan-27", "Feb-27", "Mar-27"],
    series: [
      { name: "Seats", color: "#123456", isLine: false, values: [1000, 2000, 4000], hasError: false },
      { name: "Usage", color: "#D98E04", isLine: false, values: [-10, null, 30], hasError: true },
      { name: "Limit", color: "#4472C4", isLine: true, values: [5000, 5000, 5000], hasError: false },
    ],
  });
});

test("in words it says which part is incomplete, what it is of, from when to when, and how much each series is", () => {
  expect(chartInWords(chartData(excelHost.book, chart()))).toBe(
    "Cost by month, incomplete: Usage, Jan-27 to Mar-27. Seats: 7,000 in all; Usage: 20 in all; Limit: 5,000 at the end.",
  );
});

test("it follows an edit, and a sheet that is renamed", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C2").values = [[100]];
    sheet.name = "Figures of '27";
    await context.sync();
  });
  await excelHost.executor.settled();
  expect(chartData(excelHost.book, chart()).series[0]?.values).toEqual([1000, 100, 200]);
});
