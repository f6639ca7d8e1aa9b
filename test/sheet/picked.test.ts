import { picked } from "../../src/sheet";

test.each([
  ["a list of rows", "$B$11:$B$14", "INDEX($B$11:$B$14,$A26)"],
  ["a list across columns says that its row is the first", "Seats!$AG$4:$AU$4", "INDEX(Seats!$AG$4:$AU$4,1,$A26)"],
  ["one cell takes the row below along, which no position reaches", "$B$11:$B$11", "INDEX($B$11:$B$12,$A26)"],
  ["on another sheet, with a row that moves", "'Rates 9'!AF9:AF9", "INDEX('Rates 9'!AF9:AF10,$A26)"],
  ["a table is left as it is", "$B$11:$C$14", "INDEX($B$11:$C$14,$A26)"],
  ["a name, too", "months", "INDEX(months,$A26)"],
])("%s", (_name, range, formula) => {
  expect(picked(range, "$A26")).toBe(formula);
});
