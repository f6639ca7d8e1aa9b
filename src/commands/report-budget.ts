import type { Budget } from "../budget";
import { keepSetting, keptSetting, presentBudgets } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { absoluteAddress, COLUMN, onSheet, rowOf } from "../sheet";
import { type ActualsTable, actualsTableOn, MEMO, SHEET } from "../workbook";
import { type ReadBudget, readOpenBudget } from "./open-budget";

/** The budget that something is to be said of. */
export interface ReportBudget {
  budget: Budget;
  /** where its sheets say what it comes to in all its months: "Summary!$AO$20" */
  memoTotal: string;
  /** where they keep what closed months have cost; undefined: the table is not to be found */
  actualsTable: ActualsTable | undefined;
}

/**
 * Reads the budget that the user is on, as it stands now.
 *
 * @throws Refused when there is none, cells of it cannot be read, or Summary does not say what it comes to
 */
export async function readReportBudget(): Promise<ReportBudget> {
  const read = await readOpenBudget();
  const { actuals } = read.open.values;
  const actualsTable = actuals && actualsTableOn(actuals);
  return { budget: read.read.budget, memoTotal: memoTotalOf(read), actualsTable };
}

export function memoTotalOf({ open: { values } }: ReadBudget): string {
  const { summary } = values;
  if (!summary) throw new Refused(messages.sheetMissing(SHEET.summary));
  const row = rowOf(summary, COLUMN.label, MEMO);
  if (row === undefined) throw new Refused(messages.tableMissing(summary.name, MEMO));
  return onSheet(summary.name, absoluteAddress(row, COLUMN.total));
}

/** One for each budget of the workbook. */
async function mapKey(): Promise<string> {
  const [present] = await presentBudgets();
  if (!present) throw new Refused(messages.noBudgetHere);
  return `AIBudget.importMap${present.prefix === "" ? "" : `.${present.prefix.trim()}`}`;
}

/** The import map that is kept in the workbook with the budget, as JSON; undefined: none. @throws Refused when there is no budget */
export const readImportMap = async (): Promise<unknown> => keptSetting(await mapKey());

/**
 * Keeps an import map in the workbook with the budget: it is saved with the file.
 *
 * @throws Refused when there is no budget; Error what Excel reported, and then nothing has changed
 */
export const keepImportMap = async (map: unknown): Promise<void> => keepSetting(await mapKey(), map);
