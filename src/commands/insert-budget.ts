import type { Budget } from "../budget";
import { type Clashes, clashesOf, type InsertResult, insertWorkbook, type Progress } from "../excel";
import { describeWorkbook } from "../workbook";

export interface InsertOptions {
  onProgress?: (progress: Progress) => void;
  /** put before the name of every sheet, for a workbook that already has sheets of these names */
  sheetPrefix?: string;
}

/**
 * Adds a budget's sheets to the open workbook and shows the first of them. Sheets that are already there are never
 * touched: where a name is taken nothing is written and the answer says which names clash and which prefix is free.
 *
 * @throws Error what Excel reported, when writing fails; the workbook is then as it was before.
 */
export const insertBudget = (budget: Budget, options: InsertOptions = {}): Promise<InsertResult> =>
  insertWorkbook(describeWorkbook(budget), options);

/** Asks, without writing anything, which sheets and names of a budget the open workbook already has. */
export const findClashes = (budget: Budget, sheetPrefix = ""): Promise<Clashes> =>
  clashesOf(describeWorkbook(budget), sheetPrefix);
