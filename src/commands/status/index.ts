/** What the pane says of the budget on every page: little, and read whenever the pane is shown. */
import { presentBudgets, readWorkbook, valueOfName } from "../../excel";
import { checkCount } from "../../workbook";

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
