import fc from "fast-check";
import { address } from "../../src/sheet/a1";
import { shiftFormula } from "../../src/sheet/shift-formula";

describe("copied one column to the right and two rows down", () => {
  test.each([
    ["=A1", "=B3"],
    ["=$A1+A$1+$A$1", "=$A3+B$1+$A$1"],
    ["=SUM(Y10:AV10)", "=SUM(Z12:AW12)"],
    ["=aa7", "=AB9"],
    ["=Assumptions!$E$21*Y5", "=Assumptions!$E$21*Z7"],
    ["='API usage'!Y32", "='API usage'!Z34"],
    ["='It''s A1'!B2", "='It''s A1'!C4"],
    ["=SUM(A:A)", "=SUM(B:B)"],
    ["=SUM($A:C)", "=SUM($A:D)"],
    ["=SUM(Rates!1:$3)", "=SUM(Rates!3:$3)"],
    ["=Q1!A1", "=Q1!B3"],
  ])("%s becomes %s", (formula, copied) => {
    expect(shiftFormula(formula, 1, 2)).toBe(copied);
  });
});

describe("what only looks like a reference stays", () => {
  test.each([
    '="A1 says ""B2"""&"C3"',
    "=LOG10(100)+BIN2DEC(1)",
    "=AIB_Scenario+AIB.A1",
    "=1E5+2.5E3+1E+5",
    "=IF(TRUE,#REF!,#N/A)",
    "=Table1[A1]+Table1[[#All],[B2]]",
    "=XFE1+A1048577+A0",
    "=ABCD12",
    "=_xldudf_AIB_PRICE(1)",
  ])("%s", (formula) => {
    expect(shiftFormula(formula, 3, 4)).toBe(formula);
  });
});

test("a reference that leaves the sheet is lost, as in Excel", () => {
  expect(shiftFormula("=A1+B2", -1, 0)).toBe("=#REF!+A2");
  expect(shiftFormula("=Rates!A1", 0, -1)).toBe("=Rates!#REF!");
  expect(shiftFormula("=SUM(A:B)", -1, 0)).toBe("=SUM(#REF!)");
  expect(shiftFormula("=XFC1+XFD1", 1, 0)).toBe("=XFD1+#REF!");
  expect(shiftFormula("=SUM(A:XFD)", 1, 0)).toBe("=SUM(#REF!)");
  expect(shiftFormula("=A1048575+A1048576", 0, 1)).toBe("=A1048576+#REF!");
});

test("a block formula keeps what is fixed and moves the rest", () => {
  expect(
    shiftFormula("=(Z$4>=$K34)*MAX(0,$M34+$O34*INDEX(Assumptions!Z$30:Z$33,$U34))-Y46*(MOD(Z$3-$Q46,$R46)>0)", 1, 0),
  ).toBe("=(AA$4>=$K34)*MAX(0,$M34+$O34*INDEX(Assumptions!AA$30:AA$33,$U34))-Z46*(MOD(AA$3-$Q46,$R46)>0)");
});

const cell = fc.record({ row: fc.integer({ min: 1, max: 9000 }), column: fc.integer({ min: 1, max: 9000 }) });
const step = fc.integer({ min: 0, max: 60 });
const text = fc.string({ maxLength: 12 });

test("every relative reference moves by exactly the distance, whatever stands between", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), text, step, step, (cells, between, right, down) => {
      const glue = `&"${between.replaceAll('"', '""')}"&`;
      const formula = (dx: number, dy: number) =>
        "=" + cells.map(({ row, column }) => address(row + dy, column + dx)).join(glue);
      expect(shiftFormula(formula(0, 0), right, down)).toBe(formula(right, down));
    }),
  );
});

test("two copies in a row are one copy over the whole way, and copying back restores", () => {
  const formula = '=SUMIFS(B$2:B9,\'A1 x\'!$C$1:$C$9,"<="&Z$4)+LOG10(D4)*AIB.PRICE("A1",E5)';
  fc.assert(
    fc.property(step, step, step, step, (a, b, c, d) => {
      expect(shiftFormula(shiftFormula(formula, a, b), c, d)).toBe(shiftFormula(formula, a + c, b + d));
      expect(shiftFormula(shiftFormula(formula, a, b), -a, -b)).toBe(formula);
    }),
  );
});
