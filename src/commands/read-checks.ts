import { valueAt } from "../sheet";
import { failedChecks, MASTER_CHECK } from "../workbook";
import { readSheet } from "./read-sheet";

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
  const { budget, sheet, values } = await readSheet("checks");
  return {
    master: String(valueAt(values, MASTER_CHECK.row, MASTER_CHECK.column)),
    sheet: sheet.name,
    failed: failedChecks(values).map(({ label, means, at }) => ({
      label,
      means,
      sheet: (at && budget.sheets[at]?.name) ?? sheet.name,
    })),
  };
}
