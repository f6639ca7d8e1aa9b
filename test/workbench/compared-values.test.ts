/** @jest-environment ./test/excel-environment.ts */

/**
 * Univer remembers what formulas make of other cells as what stands in the first cells of the sheet; names that are called up further
 * down, a test of signs and two looks at the names were enough to lose one.
 */
test("cells are compared as they are after a formula has made something of other cells", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["a"], ["b"], ["c"]];
    sheet.getRange("A10:A12").formulas = [["=A1"], ["=A2"], ["=A3"]];
    sheet.getRange("F5:F8").values = [[1], [2], [3], [4]];
    // each waits for the one before it
    context.workbook.worksheets.add("Checks").getRange("C1:C4").formulas = [
      ["=SUMPRODUCT((Sheet1!F5:G8<0)*1)+0*COUNTA(Sheet1!A10:A12)"],
      ['=SUMPRODUCT((Sheet1!A1:A3<>"")*1)+0*C1'],
      ['=SUMPRODUCT((Sheet1!A1:A3<>"")*1)+0*C2'],
      ['=SUMPRODUCT((Sheet1!A1:A12<>"")*1)+0*C3'],
    ];
    await context.sync();
  });
  await excelHost.executor.settled();
  await Excel.run(async (context) => {
    const results = context.workbook.worksheets.getItem("Checks").getRange("C1:C4").load("values");
    await context.sync();
    expect(results.values).toEqual([[0], [3], [3], [6]]);
  });
});
