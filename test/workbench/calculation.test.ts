/** @jest-environment ./test/excel-environment.ts */
import { sync, syncSheet } from "./sync";

const values = async (sheet: string, address: string): Promise<unknown[][]> =>
  (await syncSheet(sheet, (found) => found.getRange(address).load("values"))).values as unknown[][];

test("what depends on a changed cell is recalculated before it can be read", async () => {
  await syncSheet("Sheet1", (sheet) => {
    sheet.getRange("A1:A3").formulas = [[2], ["=A1*10"], ["=A2+1"]];
  });
  expect(await values("Sheet1", "A3")).toEqual([[21]]);
  await syncSheet("Sheet1", (sheet) => {
    sheet.getRange("A1").values = [[5]];
  });
  expect(await values("Sheet1", "A2:A3")).toEqual([[50], [51]]);
});

test("written and read in one batch, too", async () => {
  const range = await syncSheet("Sheet1", (sheet) => {
    sheet.getRange("B1").formulas = [["=A1+1"]];
    return sheet.getRange("B1").load("values");
  });
  expect(range.values).toEqual([[6]]);
});

test("a chain of five thousand formulas is waited for", async () => {
  await sync(({ worksheets }) => {
    const sheet = worksheets.add("Chain");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2:A5000").formulas = Array.from({ length: 4999 }, (_, row) => [`=A${row + 1}+1`]);
  });
  expect(await values("Chain", "A5000")).toEqual([[5000]]);
  await syncSheet("Chain", (sheet) => {
    sheet.getRange("A1").values = [[101]];
  });
  expect(await values("Chain", "A5000")).toEqual([[5100]]);
}, 60_000);

test("many small batches in a row end with the right figures", async () => {
  for (let seats = 1; seats <= 20; seats += 1)
    await syncSheet("Sheet1", (sheet) => {
      sheet.getRange("A1").values = [[seats]];
    });
  expect(await values("Sheet1", "A1:A3")).toEqual([[20], [200], [201]]);
});

test("a cell may stand in a range of its own formula where only the range's size counts", async () => {
  await sync(({ worksheets }) => {
    const sheet = worksheets.add("Lines");
    sheet.getRange("D5:D8").values = [["a"], ["b"], ["c"], ["d"]];
    sheet.getRange("A5:B7").formulas = [5, 6, 7].map((row) => [
      `=ROWS($A$5:$A${row})`,
      `=IFERROR(INDEX($D$5:$D$8,$A${row})&"","")`,
    ]);
  });
  expect(await values("Lines", "A5:B7")).toEqual([
    [1, "a"],
    [2, "b"],
    [3, "c"],
  ]);
});

test("in manual mode nothing is calculated until it is asked for", async () => {
  await sync((workbook) => {
    workbook.application.calculationMode = "Manual";
    workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[7]];
  });
  expect(await values("Sheet1", "A1:A2")).toEqual([[7], [200]]);
  await sync(({ application }) => {
    application.calculate("Full");
  });
  expect(await values("Sheet1", "A1:A2")).toEqual([[7], [70]]);
  await sync((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[8]];
    workbook.application.calculationMode = "Automatic";
  });
  expect(await values("Sheet1", "A1:A2")).toEqual([[8], [80]]);
});
