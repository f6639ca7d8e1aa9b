import { sampleBudget } from "../../src/commands";
import { countCells } from "../../src/sheet";
import { describeWorkbook } from "../../src/workbook";
import { SCENARIO_TITLE } from "../../src/workbook/sheets/scenario";

const { sheets } = describeWorkbook(sampleBudget());
const formulasOn = (wanted: typeof sheets): number =>
  wanted.reduce((sum, sheet) => sum + countCells(sheet).formulas, 0);
const isScenario = ({ title }: { title: string }): boolean => title === SCENARIO_TITLE;

/** Every formula is one to calculate, to send and to understand; docs and issues give lower figures as goals. */
test("the sample's 38 lines and 24 months take no more formulas than they did", () => {
  expect(formulasOn(sheets)).toBeLessThanOrEqual(46_500);
  expect(formulasOn(sheets.filter((sheet) => !isScenario(sheet)))).toBeLessThanOrEqual(32_000);
});

test.each([
  ["Rates", 1_800],
  ["Summary", 3_900],
  ["Scenario Base", 4_850],
])("%s stays below %i", (name, most) => {
  expect(formulasOn(sheets.filter((sheet) => sheet.name === name))).toBeLessThanOrEqual(most);
});
