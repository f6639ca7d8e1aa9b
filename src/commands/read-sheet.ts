import { presentBudgets, readWorkbook } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import type { SheetValues } from "../sheet";
import { type PresentBudget, SHEET } from "../workbook";

type Key = keyof typeof SHEET;

/**
 * One sheet of the budget that the user is on, with what it shows.
 *
 * @throws Refused when there is no budget, or it has lost the sheet
 */
export async function readSheet(
  key: Key,
): Promise<{ budget: PresentBudget; sheet: { id: string; name: string }; values: SheetValues }> {
  const [budget] = await presentBudgets();
  if (!budget) throw new Refused(messages.noBudgetHere);
  const sheet = budget.sheets[key];
  if (!sheet) throw new Refused(messages.sheetMissing(SHEET[key]));
  const { values } = await readWorkbook({ ...budget, sheets: { [key]: sheet } });
  const own = values[key];
  if (!own) throw new Refused(messages.sheetMissing(SHEET[key]));
  return { budget, sheet, values: own };
}
