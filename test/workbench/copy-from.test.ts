/** @jest-environment ./test/excel-environment.ts */

beforeAll(async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Rates").getRange("A1:H1").values = [[1, 2, 3, 4, 5, 6, 7, 8]];
    context.workbook.worksheets.add("O'Brien");
    await context.sync();
  });
});

let nextSheet = 0;

/** Writes a formula into D4, copies it and reads the formula at the place asked for. */
const copied = (formula: string, to: string, read = to, what: Excel.RangeCopyType | "Formulas" = "Formulas") =>
  Excel.run(async (context) => {
    nextSheet += 1;
    const sheet = context.workbook.worksheets.add(`Copy ${nextSheet}`);
    sheet.getRange("D4").formulas = [[formula]];
    sheet.getRange(to).copyFrom("D4", what);
    const range = sheet.getRange(read).load("formulas");
    await context.sync();
    return range.formulas[0]?.[0] as unknown;
  });

describe("relative references move along, absolute ones stay", () => {
  test.each([
    ["=A1+$A1+A$1+$A$1", "=C2+$A2+C$1+$A$1"],
    ["=SUM(B2:$C3)", "=SUM(D3:$C4)"],
    ["=Rates!A1*2", "=Rates!C2*2"],
    ["='O''Brien'!$A1", "='O''Brien'!$A2"],
    ['=IF(A1="B2","C3",LOG10(A1))', '=IF(C2="B2","C3",LOG10(C2))'],
    [
      '=SUMIFS($M$21:$M$30,$B$21:$B$30,$B34,$K$21:$K$30,"<="&Z$4)',
      '=SUMIFS($M$21:$M$30,$B$21:$B$30,$B35,$K$21:$K$30,"<="&AB$4)',
    ],
    ["=SUM(A:A)+SUM($B:C)", "=SUM(C:C)+SUM($B:E)"],
    ["=A1:INDEX(B1:B9,2)", "=C2:INDEX(D2:D10,2)"],
  ])("%s two right and one down is %s", async (formula, expected) => {
    expect(await copied(formula, "F5")).toBe(expected);
  });
});

test("a larger target is filled by repeating the source", async () => {
  expect(await copied("=C4+1", "E4:Z4", "Z4")).toBe("=Y4+1");
  expect(await copied("=$C4*D$3", "E4:G10", "G10")).toBe("=$C10*G$3");
});

test("copies calculate, each from its own neighbours", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Series");
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*2"],
      [5, "=A2+Rates!B$1"],
    ];
    sheet.getRange("C1:F2").copyFrom("B1:B2", "Formulas");
    const range = sheet.getRange("A1:F2").load("values");
    await context.sync();
    expect(range.values).toEqual([
      [1, 2, 4, 8, 16, 32],
      [5, 7, 10, 14, 19, 25],
    ]);
  });
});

test("a copy stays right when the cell it came from is overwritten", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Overwritten");
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    sheet.getRange("C1:E1").copyFrom("B1", "Formulas");
    await context.sync();
    sheet.getRange("B1").values = [[100]];
    const range = sheet.getRange("B1:E1").load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([[100, 101, 102, 103]]);
    expect(range.formulas).toEqual([[100, "=B1+1", "=C1+1", "=D1+1"]]);
  });
});

describe("what is copied is what was asked for", () => {
  const copyOf = (what: "All" | "Values" | "Formats" | "Formulas") =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(`Copy of ${what}`);
      const source = sheet.getRange("A1:B1");
      source.formulas = [["=1+1", "'007"]];
      source.format.font.bold = true;
      sheet.getRange("A3:B3").copyFrom("A1:B1", what);
      const range = sheet.getRange("A3:B3").load("formulas,format/font/bold");
      await context.sync();
      return [...(range.formulas[0] as unknown[]), range.format.font.bold];
    });

  test.each([
    ["All" as const, ["=1+1", "007", true]],
    ["Formulas" as const, ["=1+1", "007", false]],
    ["Values" as const, [2, "007", false]],
    ["Formats" as const, ["", "", true]],
  ])("%s", async (what, expected) => {
    expect(await copyOf(what)).toEqual(expected);
  });

  test("from another sheet, formulas too", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Elsewhere");
      context.workbook.worksheets.getItem("Rates").getRange("A3").formulas = [["=SUM(A1:B1)"]];
      sheet.getRange("A1:C1").values = [[10, 20, 30]];
      sheet.getRange("B3").copyFrom(context.workbook.worksheets.getItem("Rates").getRange("A3"));
      const cell = sheet.getRange("B3").load("formulas,values");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["=SUM(B1:C1)"]], [[50]]]);
    });
  });
});

export {};
