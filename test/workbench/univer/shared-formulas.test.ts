import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { shiftFormula } from "../../../src/sheet";
import { expandSheet } from "../../../src/sheet/expand-sheet";
import { describeWorkbook } from "../../../src/workbook";
import { everyNth } from "../../thinned";
import { storedBudget } from "../../workbook/ten-budgets";

// The stand-in tells by shiftFormula which formulas share one that Univer moves: the two must mean the same by moving.
const lexer = new LexerTreeBuilder();
const [DOWN, RIGHT] = [9_000, 8_000];
const byUniver = (formula: string) => lexer.moveFormulaRefOffset(formula, RIGHT, DOWN);

test.each([
  `=SUM(A1:$B$2,C$3,$D4)`,
  `='It''s A1'!B2+Summary!$B$2`,
  `=IF(A1="B2 and C3",LOG10(D4),TRUE)`,
  `=SUM(A:A,$B:C)+SUM(3:3,$4:5)`,
  `=1E5*AIB_Rate+A1%`,
  `=INDEX(Rates!$C$5:$C$40,MATCH(1,Rates!A5:A40,0))`,
])("%s moves as Univer moves it", (formula) => {
  expect(shiftFormula(formula, RIGHT, DOWN)).toBe(byUniver(formula));
});

test("so does every formula of a budget with each route", () => {
  const { sheets } = describeWorkbook(storedBudget("one-per-route").budget);
  const formulas = sheets.flatMap((sheet) =>
    expandSheet(sheet).flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
  );
  expect(formulas.length).toBeGreaterThan(5000);
  const asked = everyNth(5, formulas);
  expect(asked.filter((formula) => shiftFormula(formula, RIGHT, DOWN) !== byUniver(formula))).toEqual([]);
});
