/** @jest-environment ./test/excel-environment.ts */
import { dependentsOn } from "../../src/excel";

const names = { scenario: "A", startMonth: "B", pricesKnownOn: "C", currency: "D" };

test("sheets of the user's own with charts and rules are found, those of the budget and plain ones are not", async () => {
  const id = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const ours = worksheets.add("Summary");
    ours.load("id");
    ours.getRange("A1:B2").values = [
      ["Jan", "Feb"],
      [1, 2],
    ];
    ours.charts.add("ColumnStacked", ours.getRange("A1:B2"), "Rows");
    const board = worksheets.add("Board");
    board.charts.add("ColumnStacked", ours.getRange("A1:B2"), "Rows");
    board.getRange("D5:D9").conditionalFormats.add("Custom").custom.rule.formula = "=Summary!$A$2>1";
    worksheets.add("Form").getRange("C3").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=Summary!$A$1:$B$1" },
    };
    await context.sync();
    return ours.id;
  });
  const { objects } = await dependentsOn({
    prefix: "",
    sheets: {},
    others: [{ id, name: "Summary", header: [] }],
    names,
  });
  expect(objects).toEqual([
    { sheet: "Board", charts: true, validations: false, conditionalFormats: true },
    { sheet: "Form", charts: false, validations: true, conditionalFormats: false },
  ]);
});
