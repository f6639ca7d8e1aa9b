import { type OpenBudget, presentBudgets, readWorkbook } from "../excel";
import * as messages from "../messages";
import { type PriceBook, priceBook } from "../pricebook";
import { Refused } from "../problems";
import { readBudget, type ReadResult } from "../workbook";

/** The budget of the open workbook that the user is on, else its first one, and what its sheets say. */
export interface ReadBudget {
  open: OpenBudget;
  read: Exclude<ReadResult, { faults: readonly string[] }>;
}

/**
 * Reads the workbook's budget.
 *
 * @param prefix absent: the one that the user is on; else the one whose sheets' names begin with it
 * @throws Refused when there is none, or when cells of it cannot be read: one sentence a line, at most MOST_FAULTS
 */
export async function readOpenBudget(book: PriceBook = priceBook, prefix?: string): Promise<ReadBudget> {
  const present = (await presentBudgets()).find((budget) => prefix === undefined || budget.prefix === prefix);
  if (!present) throw new Refused(messages.noBudgetHere);
  const open = await readWorkbook(present);
  const read = readBudget(open.values, book);
  if ("faults" in read) throw new Refused(faultText(read.faults));
  return { open, read };
}

const MOST_FAULTS = 5;

export const faultText = (faults: readonly string[]): string =>
  [
    ...faults.slice(0, MOST_FAULTS),
    ...(faults.length > MOST_FAULTS ? [messages.moreFaults(faults.length - MOST_FAULTS)] : []),
  ].join("\n");
