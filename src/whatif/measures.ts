import { belongsTo, type Budget, CONTROLLED, fiscalYears, type LineRun, linesOf, sameName } from "../budget";
import { addMonths, parseIso, toIso } from "../dates";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { at } from "./at";

/** What is looked at: everything, a side, a route or a line, in all months, a fiscal year or a month. */
export interface Measure {
  of: string;
  period: string;
  /** @returns the money in the report currency; null where a price is unknown */
  in: (lines: readonly LineRun[]) => number | null;
}

export const MEMO = "Memo";
export const ALL_MONTHS = "all months";

/**
 * @param of "Memo", "Access", "Metered", a route as the Summary calls it, or the name of a line or workspace
 * @param period "all months", a fiscal year such as "FY2027", or a month such as "2027-03"
 * @throws BadArgument where the budget has no such thing, in a sentence that names what it has
 */
export function measureOf(budget: Budget, of: string, period: string = ALL_MONTHS): Measure {
  const isIn = linesFor(budget, of);
  const months = monthsOf(budget, period);
  return {
    of,
    period,
    in: (lines) => {
      let sum = 0;
      for (const line of lines) {
        if (!isIn(line)) continue;
        for (const k of months) {
          const cost = line.cost[k] ?? null;
          if (cost === null) return null;
          sum += cost;
        }
      }
      return sum;
    },
  };
}

function linesFor(budget: Budget, of: string): (line: LineRun) => boolean {
  if (sameName(of) === sameName(MEMO)) return () => true;
  const controlled = CONTROLLED.find(({ label }) => sameName(label) === sameName(of));
  if (controlled) return (line) => belongsTo(line, controlled.key);
  const names = [...linesOf(budget), ...budget.workspaces].map(({ name }) => name);
  const name = names.find((known) => sameName(known) === sameName(of));
  if (name === undefined)
    throw new BadArgument(messages.unknownTarget(of, [MEMO, ...CONTROLLED.map(({ label }) => label), ...names]));
  return (line) => line.name === name;
}

/** "2027-03" */
export const monthName = ({ startMonth }: Budget, k: number): string =>
  toIso(addMonths(parseIso(startMonth), k)).slice(0, 7);

function monthsOf(budget: Budget, period: string): readonly number[] {
  const all = Array.from({ length: budget.months }, (_, k) => k);
  if (sameName(period) === sameName(ALL_MONTHS)) return all;
  const years = fiscalYears(budget);
  const firstDays = all.map((k) => monthName(budget, k));
  const found = all.filter((k) => sameName(`FY${years[k]}`) === sameName(period) || firstDays[k] === period);
  if (found.length === 0) {
    const known = [ALL_MONTHS, ...new Set(years.map((year) => `FY${year}`)), at(firstDays, 0)];
    throw new BadArgument(messages.unknownTarget(period, known));
  }
  return found;
}
