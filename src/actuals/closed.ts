import { addMonths, firstOfMonth, type Serial } from "../dates";
import type { Fact, Receipt } from "./facts";

/** Days after the end of a month until its figures stand, by export; all others: 2. */
const LAG: Record<string, number> = {
  "google-reports": 5,
  "google-cost-table": 0,
  "google-bigquery": 5,
  "azure-costs": 5,
  "aws-cur": 5,
  focus: 5,
  "ai-budget-actuals": 5,
  ledger: 0,
};
const USUAL_LAG = 2;

export const lagOf = (source: string): number => LAG[source] ?? USUAL_LAG;

/**
 * Whether a month of a file can be a closed actual: the day it was exported lies past the month and the days in which the vendor
 * still changes it. Without that day only a month that later days of the same file follow is known to be whole.
 * @param exportedOn serial, or null where nobody said it
 */
export function isClosed(receipt: Receipt, month: Serial, exportedOn: Serial | null): boolean {
  const next = addMonths(month, 1);
  if (exportedOn !== null) return exportedOn >= next + lagOf(receipt.source);
  return receipt.to !== null && receipt.to > next;
}

/** Whether the last month of a file is one that may still change. */
export const isOpen = (receipt: Receipt, exportedOn: Serial | null): boolean =>
  receipt.to !== null && !isClosed(receipt, firstOfMonth(receipt.to - 1), exportedOn);

/** A range that a report was made for, such as 90 days, is nobody's to divide into months. */
export const isWithinMonth = ({ month, to }: Fact): boolean => to <= addMonths(month, 1);
