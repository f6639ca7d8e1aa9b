/** @jest-environment ./test/excel-environment.ts */

const write = (formulas: string[][]): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("Sheet1")
      .getRange("A1")
      .getResizedRange(0, formulas[0]!.length - 1);
    range.formulas = formulas;
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });

const target = (column: number) => {
  const [sheet] = excelHost.book.sheets();
  return excelHost.links.target(sheet!.id, 0, column);
};

test("a link shows its name, which formulas can read, and leads to its address", async () => {
  expect(await write([[`=HYPERLINK("#'Sheet1'!B"&(2+1),"Office staff")`, "=LEN(A1)"]])).toEqual([["Office staff", 12]]);
  expect(target(0)).toBe("#'Sheet1'!B3");
  expect(target(1)).toBeUndefined();
});

test("without a name the address is shown", async () => {
  expect(await write([['=HYPERLINK("https://example.com")']])).toEqual([["https://example.com"]]);
});

test("a name that is a figure or an error of another cell stays what it is", async () => {
  expect(await write([['=HYPERLINK("#A1",C1)', "=A1*2", "21"]])).toEqual([[21, 42, 21]]);
  expect(await write([['=HYPERLINK("#A1",C1)', "=A1*2", "=NA()"]])).toEqual([["#N/A", "#N/A", "#N/A"]]);
});
