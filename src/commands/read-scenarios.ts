import { valueOfName } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { readScenarioFigures, type ScenarioFigures } from "../workbook";
import { readSheet } from "./read-sheet";

export interface ScenariosRead {
  /** "FY 2027" and "FY 2028, 6 mo.", as they head the figures */
  years: [string, string];
  currency: string;
  scenarios: ScenarioFigures[];
  /** the sheet that shows them, under the name it has */
  sheet: string;
}

/**
 * What the scenarios of the budget come to that the user is on. Reads only.
 *
 * @throws Refused when there is no budget, or Comparison is missing or older than its first block
 */
export async function readScenarios(): Promise<ScenariosRead> {
  const { budget, sheet, values } = await readSheet("comparison");
  const figures = readScenarioFigures(values);
  if (!figures) throw new Refused(messages.comparisonIsOld);
  return { ...figures, currency: String(await valueOfName(budget.names.currency)), sheet: sheet.name };
}
