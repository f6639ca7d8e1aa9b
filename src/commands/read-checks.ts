import { presentBudgets, readWorkbook } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { valueAt } from "../sheet";
import { failedChecks, MASTER_CHECK, SHEET } from "../workbook";

export interface ChecksRead {
  /** as all sheets show it */
  master: string;
  /** the sheet of checks, under the name it has */
  sheet: string;
  failed: {
    label: string;
    /** what is wrong and what to do about it */
    means: string;
    /** the sheet on which it is put right, under the name it has */
    sheet: string;
  }[];
}

/**
 * What the checks of the budget say that the user is on. Reads only.
 *
 * @throws Refused when there is no budget, or none with checks
 */
export async function readChecks(): Promise<ChecksRead> {
  const [budget] = await presentBudgets();
  if (!budget) throw new Refused(messages.noBudgetHere);
  const { checks } = budget.sheets;
  if (!checks) throw new Refused(messages.sheetMissing(SHEET.checks));
  const { values } = await readWorkbook({ ...budget, sheets: { checks } });
  if (!values.checks) throw new Refused(messages.sheetMissing(SHEET.checks));
  return {
    master: String(valueAt(values.checks, MASTER_CHECK.row, MASTER_CHECK.column)),
    sheet: checks.name,
    failed: failedChecks(values.checks).map(({ label, means, at }) => ({
      label,
      means,
      sheet: (at && budget.sheets[at]?.name) ?? checks.name,
    })),
  };
}
