import { type Budget, checkSize } from "../budget";
import { type Clashes, clashesOf, type InsertResult, insertWorkbook, type Progress } from "../excel";
import { describeWorkbook } from "../workbook";

export interface InsertOptions {
  onProgress?: (progress: Progress) => void;
  /** put before the name of every sheet, for a workbook that already has sheets of these names */
  sheetPrefix?: string;
}

/** Lines times months: 500 lines by 60 months. Excel takes every cell in requests, some millions beyond this. */
const MOST = 30_000;

const described = (budget: Budget) => {
  checkSize(budget, MOST);
  return describeWorkbook(budget);
};

/**
 * Adds a budget's sheets to the open workbook and shows the first of them. Sheets that are already there are never
 * touched: where a name is taken nothing is written and the answer says which names clash and which prefix is free.
 *
 * @throws BadArgument when it is too large to be inserted
 * @throws Error what Excel reported, when writing fails; the workbook is then as it was before.
 */
export const insertBudget = async (budget: Budget, options: InsertOptions = {}): Promise<InsertResult> =>
  insertWorkbook(described(budget), options);

/** Asks, without writing anything, which sheets and names of a budget the open workbook already has. */
export const findClashes = async (budget: Budget, sheetPrefix = ""): Promise<Clashes> =>
  clashesOf(described(budget), sheetPrefix);
