/** @jest-environment ./test/excel-environment.ts */
import { syncSheet } from "./sync";

test.each([
  ['="ab"="a?"', false],
  ['="a?"="A?"', true],
  ['="ab"<>"a*"', true],
  ['=SUMPRODUCT(($A$1:$A$5="a*")*1)', 1],
  ['=MATCH("a~~b",$A$1:$A$5,0)', 3],
  ['=MATCH("~~~*",$A$1:$A$5,0)', 4],
  ['=MATCH("~*",$A$1:$A$5,0)', 5],
  ['=MATCH("?b",$A$1:$A$5,0)', 1],
  ['=COUNTIF($A$1:$A$5,"a*")', 3],
  ['=COUNTIF($A$1:$A$5,"<>a*")', 2],
])("texts compare as in Excel: %s", async (formula, expected) => {
  const found = await syncSheet("Sheet1", (sheet) => {
    sheet.getRange("A1:A5").values = [["ab"], ["a*"], ["a~b"], ["~*"], ["*"]];
    sheet.getRange("C1").formulas = [[formula]];
    return sheet.getRange("C1").load("values");
  });
  expect(found.values).toEqual([[expected]]);
});
