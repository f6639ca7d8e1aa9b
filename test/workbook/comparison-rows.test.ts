import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { type CellValue, expandSheet, type SheetDescription, type SheetValues } from "../../src/sheet";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { comparisonRows } from "../../src/workbook/upkeep/scenario-rows";

const [base, low] = sample.scenarios;
const third = { ...low!, name: "Third" };

/** Formulas, and values where there is none, of Comparison when it is inserted with these scenarios. */
function comparisonOf(scenarios: typeof sample.scenarios): SheetValues {
  const budget = parseBudget({ ...sample, months: 3, scenarios, scenario: base!.name });
  const sheet = describeWorkbook(budget).sheets.find(({ name }) => name === SHEET.comparison) as SheetDescription;
  const cells = expandSheet(sheet);
  const columns = Math.max(...cells.map(({ column }) => column));
  const values = Array.from({ length: Math.max(...cells.map(({ row }) => row)) }, () =>
    Array<CellValue>(columns).fill(null),
  );
  for (const { row, column, content } of cells)
    if (content.kind !== "empty")
      values[row - 1]![column - 1] =
        content.kind === "formula" ? content.formula : content.kind === "text" ? content.text : content.value;
  return { name: SHEET.comparison, values };
}

test("the rows of a scenario that is added are those of one that was there from the start", () => {
  const [before, inserted] = [comparisonOf([base!, low!]), comparisonOf([base!, low!, third])];
  const rows = comparisonRows(before, "Scenario Low", "Scenario Third", undefined);
  expect(rows).toHaveLength(6);
  for (const { row, edits } of rows) {
    const written = edits.filter(({ content }) => content.kind === "formula" && content.formula !== "=NA()");
    for (const { column, content } of written)
      expect([row, column, content]).toEqual([
        row,
        column,
        { kind: "formula", formula: inserted.values[row - 1]![column - 1] },
      ]);
    const formulas = inserted.values[row - 1]!.filter(
      (cell, k) => k + 1 >= COLUMN.label && typeof cell === "string" && cell.startsWith("="),
    );
    expect(written).toHaveLength(formulas.length);
  }
});
