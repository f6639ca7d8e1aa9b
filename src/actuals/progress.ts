import type { Budget } from "../budget";
import { addMonths, type Serial } from "../dates";
import { lagOf } from "./closed";
import { nearly, ZERO } from "./decimal";
import type { Fact, Kind, Receipt } from "./facts";
import type { MapRule } from "./import-map";
import { isMoney, ratesIn, ruleFinder } from "./to-lines";

/** How far a line has come in a month by what its facts say, in the report currency. */
export interface Progress {
  line: string;
  part: MapRule["part"];
  month: Serial;
  toDate: number;
  /** by day of the month; null where a file tells of longer times only */
  days: readonly number[] | null;
  /** of the days: what is used, and so goes on; the rest was bought */
  used: readonly number[];
  /** days that the vendor no longer changes */
  completeDays: number;
}

/** Fewer say too little of a month. */
const LEAST_DAYS = 5;
const USED: readonly Kind[] = ["usage", "overage", "credit", "adjustment"];
/** A posting to a ledger says nothing of the day on which something was used. */
const BY_POSTING = "ledger";

export const isUsed = ({ kind }: Fact): boolean => USED.includes(kind);

/** A fact's days, if they are days of use. */
export const daysOf = ({ days, source }: Fact): Fact["days"] => (source === BY_POSTING ? null : days);

/**
 * Days of a month that stand: those before the file ends and before the vendor's lag.
 * @param exportedOn serial, or null: the day on which the file ends
 */
export function completeDays(receipt: Receipt, month: Serial, exportedOn: Serial | null): number {
  const end = receipt.to ?? month;
  const standing = Math.min(end, (exportedOn ?? end) - lagOf(receipt.source));
  return Math.max(0, Math.min(standing, addMonths(month, 1)) - month);
}

/** What the lines of a budget are known to have cost in each month that a file reaches, closed or not. */
export function progressOf(
  facts: readonly Fact[],
  rules: readonly MapRule[],
  budget: Budget,
  completeDaysOf: (fact: Fact) => number,
): Progress[] {
  const found = new Map<string, Progress & { days: number[] | null; used: number[] }>();
  const [rulesFor, rateOf] = [ruleFinder(rules), ratesIn(budget)];
  for (const fact of facts) {
    const rate = rateOf(fact);
    if (!isMoney(fact) || rate === undefined) continue;
    const complete = completeDaysOf(fact);
    for (const { line, part, share } of rulesFor(fact)) {
      const { month } = fact;
      const key = `${line}|${part}|${month}`;
      const none = { line, part, month, toDate: 0, days: [], used: [], completeDays: complete };
      const own = found.get(key) ?? none;
      found.set(key, own);
      const days = daysOf(fact);
      own.toDate += nearly(fact.billed ?? ZERO) * rate * share;
      own.completeDays = Math.min(own.completeDays, complete);
      own.days = own.days === null || days === null ? null : plus(own.days, days, rate * share);
      if (days !== null && isUsed(fact)) own.used = plus(own.used, days, rate * share);
    }
  }
  return [...found.values()];
}

const plus = (sums: readonly number[], days: readonly number[], factor: number): number[] =>
  Array.from({ length: Math.max(sums.length, days.length) }, (_, k) => (sums[k] ?? 0) + (days[k] ?? 0) * factor);

/** The parts of a line, such as a contract's sides, as one. null: nothing is known. */
export function combined(parts: readonly Progress[]): Progress | null {
  const [first, ...others] = parts;
  return others.reduce<Progress | null>(
    (all, part) =>
      all === null
        ? part
        : {
            ...all,
            toDate: all.toDate + part.toDate,
            completeDays: Math.min(all.completeDays, part.completeDays),
            days: all.days === null || part.days === null ? null : plus(all.days, part.days, 1),
            used: plus(all.used, part.used, 1),
          },
    first ?? null,
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What the complete days used, each. */
const rateOf = ({ used, completeDays }: Progress): number => sum(used.slice(0, completeDays)) / completeDays;

const lengthOf = (month: Serial): number => addMonths(month, 1) - month;

/** What an open month will cost: what was bought, and what is used at the rate of its complete days. null: too few days are known. */
export function extrapolated(progress: Progress): number | null {
  const { days, used, completeDays: complete, month, toDate } = progress;
  if (days === null || complete < LEAST_DAYS) return null;
  return toDate - sum(used) + rateOf(progress) * lengthOf(month);
}

const toCents = (amount: number): number => Math.round(amount * 100);

/**
 * The first day on which a month was above its limit, or will be at the rate of its complete days; null: not in this month, or not known.
 * @param isOpen a closed month says what was, and nothing beyond it
 */
export function passedOn(progress: Progress, limit: number, isOpen: boolean): Serial | null {
  const { days, completeDays: complete, month } = progress;
  if (days === null) return null;
  const length = lengthOf(month);
  const known = isOpen && complete >= LEAST_DAYS ? complete : length;
  let spent = 0;
  for (let day = 0; day < length; day += 1) {
    // a day that is not complete tells at least what is known of it
    const seen = days[day] ?? 0;
    spent += day < known ? seen : Math.max(seen, rateOf(progress));
    if (toCents(spent) > toCents(limit)) return month + day;
  }
  return null;
}
