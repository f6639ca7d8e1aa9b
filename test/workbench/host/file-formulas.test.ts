import { FileFormulas, withIntersections } from "../../../src/workbench/host/file-formulas";

test.each([
  ["=INDEX($B$5:$B$9,2)", "=@INDEX($B$5:$B$9,2)"],
  ['=IFERROR(INDEX(A1:A9,1)&"","")', '=IFERROR(@INDEX(A1:A9,1)&"","")'],
  ["=SUM(INDEX(A1:A9,1),2)", "=SUM(INDEX(A1:A9,1),2)"],
  ["=SUM(2*INDEX(A1:A9,1))", "=SUM(2*@INDEX(A1:A9,1))"],
  ["=SUMPRODUCT((A1:A9=INDEX(B1:B9,1))*1)", "=SUMPRODUCT((A1:A9=INDEX(B1:B9,1))*1)"],
  ["=IFERROR(AIB.PRICE(A1)>=0,FALSE)", "=IFERROR(@AIB.PRICE(A1)>=0,FALSE)"],
  [`="INDEX("&'My INDEX(x)'!A1`, `="INDEX("&'My INDEX(x)'!A1`],
  ["=@INDEX(A1:A9,1)", "=@INDEX(A1:A9,1)"],
  ["=ROWS($A$5:$A5)", "=ROWS($A$5:$A5)"],
])("%s from a file is shown as %s", (formula, shown) => {
  expect(withIntersections(formula)).toBe(shown);
});

test("only what came from a file is shown so, and what was written with an @ keeps it", () => {
  const formulas = new FileFormulas();
  expect(formulas.shown("=INDEX(A1:A9,1)")).toBe("=INDEX(A1:A9,1)");
  expect(formulas.kept('=@INDEX(A1:A9,1)&"@"')).toBe('=INDEX(A1:A9,1)&"@"');
  expect(formulas.shown('=INDEX(A1:A9,1)&"@"')).toBe('=@INDEX(A1:A9,1)&"@"');
  expect(formulas.shown(5)).toBe(5);
});
