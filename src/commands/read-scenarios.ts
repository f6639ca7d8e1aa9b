import { presentBudgets, readWorkbook, valueOfName } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { readScenarioFigures, type ScenarioFigures, SHEET } from "../workbook";

export interface ScenariosRead {
  /** the fiscal year that comparison begins with */
  year: number;
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
  const [budget] = await presentBudgets();
  if (!budget) throw new Refused(messages.noBudgetHere);
  const { comparison } = budget.sheets;
  if (!comparison) throw new Refused(messages.sheetMissing(SHEET.comparison));
  const { values } = await readWorkbook({ ...budget, sheets: { comparison } });
  const figures = values.comparison && readScenarioFigures(values.comparison);
  if (!figures) throw new Refused(messages.comparisonIsOld);
  return { ...figures, currency: String(await valueOfName(budget.names.currency)), sheet: comparison.name };
}
