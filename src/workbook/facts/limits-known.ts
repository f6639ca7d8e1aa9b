import type { Budget } from "../../budget";
import { addMonths, parseIso } from "../../dates";
import { type PriceBook, seatGroupOf } from "../../pricebook";
import type { RateRow } from "./rates-needed";

/** How many seats the vendor sells to one workspace of a plan; 0: no such limit. */
export interface LimitRow {
  /** what the sheets call the plan */
  name: string;
  /** month 0 (before the horizon) and every month */
  fewest: number[];
  most: number[];
}

/** One row for each plan on Rates that is sold to workspaces; one person's own plan has no limits. */
export function limitsKnown(budget: Budget, book: PriceBook, rates: readonly RateRow[]): LimitRow[] {
  const knownOn = parseIso(budget.pricesKnownOn);
  const start = parseIso(budget.startMonth);
  const dates = Array.from({ length: budget.months + 1 }, (_, k) => addMonths(start, k - 1));
  const plans = new Map(rates.map(({ item, name }) => [item, name]));
  return [...plans]
    .filter(([{ kind, individual, seatGroup }]) => kind === "plan" && !individual && seatGroup !== undefined)
    .map(([item, name]) => {
      const groups = dates.map((date) => seatGroupOf(book, item, { date, knownOn }));
      return {
        name,
        fewest: groups.map((group) => group?.minimumSeats ?? 0),
        most: groups.map((group) => group?.maximumSeats ?? 0),
      };
    });
}
