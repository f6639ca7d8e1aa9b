import type { CellValue } from "../../src/sheet";
import { brokenFormulas, lostFormulas, repairedFormula, type SheetState } from "../../src/workbook/upkeep/repair";
import { formula, number, sheet } from "../xlsx/descriptions";

const state = (cells: [formula: CellValue, value?: CellValue][]): SheetState => ({
  formulas: { name: "S", values: [cells.map(([text]) => text)] },
  values: { name: "S", values: [cells.map(([text, value]) => value ?? text)] },
});

test.each([
  ['=_xldudf_AIB_PRICE("claude-pro")', '=AIB.PRICE("claude-pro")'],
  ['=[2]!_xldudf_AIB_PRICE("claude-pro")+1', '=AIB.PRICE("claude-pro")+1'],
  ["='C:\\Users\\me\\[tools.xlam]Sheet1'!_xldudf_AIB_SEATCOST(A1,B1)", "=AIB.SEATCOST(A1,B1)"],
  ["=tools.xlam!_xldudf_aib_apicost(A1)", "=AIB.apicost(A1)"],
  ["=SUM(_xldudf_AIB_PRICE(A1),[3]!_xldudf_AIB_PRICE(A2))", "=SUM(AIB.PRICE(A1),AIB.PRICE(A2))"],
])("%s is %s again", (broken, whole) => {
  expect(repairedFormula(broken)).toBe(whole);
});

test.each(['="_xldudf_AIB_PRICE("', "=SUM('My sheet'!A1:A3)", "=_xldudf_OTHER_PRICE(A1)", "=[2]Sheet1!A1"])(
  "%s is nobody's to repair",
  (other) => {
    expect(repairedFormula(other)).toBe(other);
  },
);

test("a function entered before the add-in was there is entered again; other cells are left alone", () => {
  const cells = state([
    ['=AIB.PRICE("claude-pro")', "#NAME?"],
    ['=AIB.PRICE("claude-pro")', 20],
    ["=NOSUCH(1)", "#NAME?"],
    ["=A1+1", "#NAME?"],
    ["AIB.PRICE( is a function", "AIB.PRICE( is a function"],
    [12, 12],
  ]);
  expect(brokenFormulas(cells)).toEqual([
    { row: 1, column: 1, content: { kind: "formula", formula: '=AIB.PRICE("claude-pro")' } },
  ]);
  expect(brokenFormulas(cells, true).map(({ column }) => column)).toEqual([1, 2]);
});

describe("a formula that is lost", () => {
  const described = sheet("S", { cells: [formula(1, 1, "=B1+1"), number(1, 2, 5), formula(1, 3, "='Other'!A1")] });

  test("comes back from the description when all the others stand in their places", () => {
    expect(lostFormulas(state([["=#NAME?", "#NAME?"], [7], ["=Other!A1", 3]]), described)).toEqual([
      { row: 1, column: 1, content: { kind: "formula", formula: "=B1+1" } },
    ]);
  });

  test("comes back in a workbook from a file, where Excel shows an @ before what could be a range", () => {
    const looked = sheet("S", { cells: [formula(1, 1, "=B1+1"), formula(1, 2, "=INDEX($A$5:$A$9,2)")] });
    expect(lostFormulas(state([["#NAME?"], ["=@INDEX($A$5:$A$9,2)", 3]]), looked)).toEqual([
      { row: 1, column: 1, content: { kind: "formula", formula: "=B1+1" } },
    ]);
  });

  test.each<[string, [CellValue, CellValue?][]]>([
    ["rows have moved", [["=#NAME?", "#NAME?"], [7], ["=Other!A2", 3]]],
    ["somebody has typed something else", [[6], [7], ["=Other!A1", 3]]],
  ])("is not guessed when %s", (_, cells) => {
    expect(lostFormulas(state(cells), described)).toBeUndefined();
  });
});
