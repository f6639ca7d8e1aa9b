import type { MistakeAnswer } from "../budget";
import { isRefusal } from "../problems";
import { valueAt } from "../sheet";
import { failedChecks, MASTER_CHECK } from "../workbook";
import { type Mend, mendOf } from "./mends";
import { type WorthALook, worthALook } from "./mistakes";
import { readOpenBudget } from "./open-budget";
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
    /** absent: one value does not do, or the budget cannot be read */
    mend?: Mend;
  }[];
  /** usual mistakes that the budget may have made, and what was answered; none while its cells cannot be read */
  worthALook: readonly WorthALook[];
  answers: readonly MistakeAnswer[];
}

/**
 * What the checks of the budget say that the user is on, and what one value would put right. Reads only.
 *
 * @throws Refused when there is no budget, or none with checks
 */
export async function readChecks(): Promise<ChecksRead> {
  const { budget, sheet, values } = await readSheet("checks");
  const failed = failedChecks(values);
  const { mendFor, ...mistakes } = await inBudget(budget.prefix);
  return {
    master: String(valueAt(values, MASTER_CHECK.row, MASTER_CHECK.column)),
    sheet: sheet.name,
    failed: failed.map(({ label, means, at }) => {
      const mend = mendFor(label);
      return { label, means, sheet: (at && budget.sheets[at]?.name) ?? sheet.name, ...(mend && { mend }) };
    }),
    ...mistakes,
  };
}

interface InBudget extends Pick<ChecksRead, "worthALook" | "answers"> {
  mendFor: (label: string) => Mend | undefined;
}

/** Of cells that cannot be read the checks that fail tell by themselves. */
async function inBudget(prefix: string): Promise<InBudget> {
  try {
    const { open, read } = await readOpenBudget(undefined, prefix);
    return {
      mendFor: (label) => mendOf(label, read.budget, open.values.verify),
      worthALook: worthALook(read.budget),
      answers: read.budget.answers.filter(({ answer }) => answer !== ""),
    };
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return { mendFor: () => undefined, worthALook: [], answers: [] };
  }
}
