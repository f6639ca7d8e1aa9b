import { ROUTES } from "../../src/budget";
import { SHEET } from "../../src/workbook";

test("a route's lines are on the sheet that is called as the budget says", () => {
  for (const { lines, sheet } of ROUTES) expect(SHEET[lines]).toBe(sheet);
});
