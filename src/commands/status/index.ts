/** What the pane says of the budget on every page, and at home: little, and read whenever the pane is shown. */
import { presentBudgets, readWorkbook, valueOfName } from "../../excel";
import * as messages from "../../messages";
import { Refused } from "../../problems";
import { checkCount, type Headlines, readHeadlines, SHEET } from "../../workbook";

export { calculationState, selectedRow, watchSelection, watchWorkbook } from "../../excel";
export type { Decision, Due, Headlines, SideHeadline } from "../../workbook";

/** The budget that the user is on, in two words. */
export interface BudgetStatus {
  /** how many checks hold or fail, as every sheet shows it; undefined without Checks */
  checks: { words: string; fail: boolean } | undefined;
  /** the scenario that the sheets follow */
  scenario: string;
}

/**
 * Reads only.
 *
 * @returns undefined when the workbook has no budget
 * @throws Refused or BadArgument when what is left of one cannot be read
 */
export async function readStatus(): Promise<BudgetStatus | undefined> {
  const [budget] = await presentBudgets();
  if (!budget) return undefined;
  const { checks } = budget.sheets;
  const [open, scenario] = await Promise.all([
    checks && readWorkbook({ ...budget, sheets: { checks } }),
    valueOfName(budget.names.scenario).catch(() => ""),
  ]);
  return {
    checks: open?.values.checks && checkCount(open.values.checks),
    scenario: typeof scenario === "string" ? scenario : "",
  };
}

/**
 * What Overview and Summary of the budget say that the user is on. Reads only.
 *
 * @throws Refused when there is no budget, or no Overview and Summary as they were written
 */
export async function readHome(): Promise<Headlines> {
  const [budget] = await presentBudgets();
  if (!budget) throw new Refused(messages.noBudgetHere);
  const { overview, summary } = budget.sheets;
  if (!overview) throw new Refused(messages.sheetMissing(SHEET.overview));
  if (!summary) throw new Refused(messages.sheetMissing(SHEET.summary));
  const { values } = await readWorkbook({ ...budget, sheets: { overview, summary } });
  const headlines = readHeadlines(values);
  if (!headlines) throw new Refused(messages.overviewChanged);
  return headlines;
}
