/** @jest-environment ./test/excel-environment.ts */
test("the real office.js is ready", () => {
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
});

test("a sheet calculates", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Seats");
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, "=SUM(A1:B1)"],
    ];
    const range = sheet.getRange("A1:B2");
    range.load("values,formulas,address");
    await context.sync();
    expect(range.address).toBe("Seats!A1:B2");
    expect(range.values).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });
});
