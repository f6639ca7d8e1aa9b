import { type Cell, countCells, expandRows, expandSheet, type SheetDescription } from "../../src/sheet";
import { describeWorkbook } from "../../src/workbook";
import { storedBudget } from "../workbook/ten-budgets";
import { formula, number, sheet, text } from "../xlsx/descriptions";

const months = { firstColumn: 5, count: 3 };
const small = sheet("Small", {
  cells: [text(3, 1, "below"), number(1, 9, 9), text(1, 1, "first"), formula(1, 2, "=A1")],
  months,
  series: [{ row: 1, formula: "=D1+$A$3", style: "money" }],
  seriesValues: [{ row: 2, values: [1, null, 3], style: "rate" }],
});

const inRows = (description: SheetDescription): Cell[] =>
  [...expandRows(description)].flatMap(({ row, runs }) =>
    runs.flatMap(({ column, count, style, contentOf }) =>
      Array.from({ length: count }, (_, k) => ({ row, column: column + k, content: contentOf(k), style })),
    ),
  );
const inOrder = (cells: Cell[]) => cells.sort((a, b) => a.row - b.row || a.column - b.column);

test("rows come from the top, and their cells from the left", () => {
  const written = inRows(small).map(({ row, column, content }) => [row, column, Object.values(content)[1]]);
  expect(written).toEqual([
    [1, 1, "first"],
    [1, 2, "=A1"],
    [1, 5, "=D1+$A$3"],
    [1, 6, "=E1+$A$3"],
    [1, 7, "=F1+$A$3"],
    [1, 9, 9],
    [2, 5, 1],
    [2, 6, "=NA()"],
    [2, 7, 3],
    [3, 1, "below"],
  ]);
});

test("row by row or all at once, a workbook has the same cells, as many as are counted", () => {
  for (const description of describeWorkbook(storedBudget("one-per-route").budget).sheets) {
    const cells = expandSheet(description);
    expect(inRows(description)).toEqual(inOrder(cells));
    const formulas = cells.filter(({ content }) => content.kind === "formula").length;
    expect(countCells(description)).toEqual({ cells: cells.length, formulas });
  }
});

test.each([
  ["two cells", { cells: [number(1, 1, 1), text(1, 1, "x")] }, "Two contents for Twice!A1."],
  ["a cell among months", { cells: [number(1, 6, 1)] }, "Two contents for Twice!F1."],
])("%s in one place are refused both ways", (_name, parts, sentence) => {
  const series = [{ row: 1, formula: "=D2", style: "money" as const }];
  const twice = sheet("Twice", { ...parts, months, series });
  expect(() => expandSheet(twice)).toThrow(sentence);
  expect(() => inRows(twice)).toThrow(sentence);
});
