/** @jest-environment ./test/excel-environment.ts */

let nextSheet = 0;

/** A new sheet for each test; what was asked to be loaded comes back after the sync. */
function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    nextSheet += 1;
    return work(context.workbook.worksheets.add(`Cells ${nextSheet}`), context);
  });
}

/** Writes into column A and reads values, formulas and shown text back. */
const typed = (
  entries: unknown[],
  numberFormat?: string,
): Promise<{ values: unknown[]; formulas: unknown[]; text: string[] }> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1").getResizedRange(entries.length - 1, 0);
    // One format for all cells is allowed; the type only knows the two-dimensional form.
    if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
    range.values = entries.map((entry) => [entry]);
    range.load("values,formulas,text");
    await context.sync();
    return { values: range.values.flat(), formulas: range.formulas.flat(), text: range.text.flat() };
  });

describe("what is written becomes what Excel makes of it", () => {
  test.each([
    ["a number", 1.5, 1.5],
    ["a truth value", true, true],
    ["plain text", "Seats", "Seats"],
    ["a number as text", "12", 12],
    ["a percentage", "70%", 0.7],
    ["an ISO date", "2027-01-31", 46418],
    ["the word true", "true", true],
    ["text after an apostrophe", "'=1+1", "=1+1"],
    ["digits after an apostrophe", "'012", "012"],
    ["a formula", "=1+1", 2],
    ["a plus sign: a formula too", "+1+1", 2],
    ["a minus sign: a formula too", "-(1+1)", -2],
    ["an at sign: a formula too", "@SUM(1,1)", 2],
    ["an error", "#N/A", "#N/A"],
    ["nothing", "", ""],
  ])("%s", async (_name, entry, value) => {
    expect((await typed([entry])).values).toEqual([value]);
  });

  test('in cells of the format "@" everything is text', async () => {
    expect((await typed(["=1+1", "-5", "012"], "@")).values).toEqual(["=1+1", "-5", "012"]);
  });

  test("null leaves a cell as it is", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["kept", "old"]];
      const range = sheet.getRange("A1:B1");
      range.values = [[null, "new"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["kept", "new"]]);
    });
  });
});

describe("what is read is what was calculated", () => {
  test("errors as their text, numbers raw whatever their format, the text as shown", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.numberFormat = [["#,##0.00", "0%", "yyyy-mm-dd", "General"]];
      range.formulas = [["=1000*2.5", 0.25, 46418, "=NA()"]];
      range.load("values,text,valueTypes,numberFormat");
      await context.sync();
      expect(range.values).toEqual([[2500, 0.25, 46418, "#N/A"]]);
      expect(range.text).toEqual([["2,500.00", "25%", "2027-01-31", "#N/A"]]);
      expect(range.valueTypes).toEqual([["Double", "Double", "Double", "Error"]]);
      expect(range.numberFormat).toEqual([["#,##0.00", "0%", "yyyy-mm-dd", "General"]]);
    });
  });

  test("a formula that spills fills the cells beside it", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2,3)"]];
      const range = sheet.getRange("A1:C2").load("values,formulas");
      const total = sheet.getRange("E1");
      total.formulas = [["=SUM(A1:C2)"]];
      total.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
      expect(range.formulas[0]?.[0]).toBe("=SEQUENCE(2,3)");
      expect(total.values).toEqual([[21]]);
    });
  });

  test("more cells than office.js sends at once arrive in their places", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 6 }, (_, column) => row * 10 + column));
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2:G401").values = rows;
      const range = sheet.getRange("B2:G401").load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });

  test("cells far out make the sheet grow", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("DA2000").values = [[7]];
      const used = sheet.getUsedRange().load("address,values");
      await context.sync();
      expect(used.address).toMatch(/DA2000$/);
      expect(used.values).toEqual([[7]]);
    });
  });
});

test("clearing takes contents, formats or both", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
    range.load("values");
    const bold = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).load("format/font/bold"));
    await context.sync();
    expect(range.values).toEqual([["", 2, ""]]);
    expect(bold.map((cell) => cell.format.font.bold)).toEqual([true, false, false]);
  });
});

test("formats are read as they were set", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    range.format.fill.color = "#FFEEDD";
    range.format.font.color = "#112233";
    range.format.font.italic = true;
    range.format.font.size = 14;
    range.format.horizontalAlignment = "Right";
    range.format.wrapText = true;
    range.format.indentLevel = 2;
    range.format.borders.getItem("EdgeBottom").style = "Double";
    range.format.protection.locked = false;
    const cell = sheet.getRange("C3");
    cell.load(
      "format/fill/color,format/font/color,format/font/italic,format/font/size,format/horizontalAlignment," +
        "format/wrapText,format/indentLevel,format/protection/locked",
    );
    const borders = ["B2", "C3"].map((address) =>
      sheet.getRange(address).format.borders.getItem("EdgeBottom").load("style"),
    );
    await context.sync();
    expect(cell.format.toJSON()).toMatchObject({
      fill: { color: "#FFEEDD" },
      font: { color: "#112233", italic: true, size: 14 },
      horizontalAlignment: "Right",
      wrapText: true,
      indentLevel: 2,
      protection: { locked: false },
    });
    expect(borders.map(({ style }) => style)).toEqual(["None", "Double"]);
  });
});

export {};
