import { addMonths, calendarDay, firstOfMonth, type Serial } from "../dates";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { ContractTerms } from "./contract-terms";
import { calendarMonths, type Slice, YEAR } from "./periods";
import { snap } from "./rounding";

/** When a contract runs, on the time of its columns (`Slice.elapsed`). */
export interface ContractLife {
  /** Where a contract year begins, from 0. */
  begins: (year: number) => number;
  /** The first contract year of which the columns have a part. */
  firstYear: number;
  stop: number;
}

/**
 * Contract years run from the start day to the day before its anniversary, whatever the columns begin on: a contract from
 * 15 March has 17 of the 31 days of a column that is March, and the other 14 a year later.
 *
 * @throws BadArgument when the terms have dates and the columns have none
 */
export function contractLife({ start, end }: ContractTerms, slices: readonly Slice[]): ContractLife {
  const [first] = slices;
  if ((start !== null || end !== null) && first && !first.days) throw new BadArgument(messages.contractDates);
  const origin = first?.elapsed ?? 0;
  const stop = end === null ? Infinity : placeOf(end, slices);
  if (start === null) return { begins: (year) => origin + year * YEAR, firstYear: 0, stop };
  const firstDay = first?.days?.from ?? start;
  const known = new Map<number, number>();
  const begins = (year: number): number => {
    const place = known.get(year) ?? placeOf(addMonths(start, year * YEAR), slices);
    known.set(year, place);
    return place;
  };
  const years = calendarDay(firstDay).year - calendarDay(start).year;
  return { begins, firstYear: Math.max(0, years - 1), stop };
}

/** Where a day stands on the time of the columns, which before and after them goes on as the calendar's. */
function placeOf(day: Serial, slices: readonly Slice[]): number {
  for (const [index, { elapsed, length, days }] of slices.entries()) {
    if (!days || day > days.to) continue;
    if (day < days.from && index === 0) return elapsed - monthsUntil(days.from, day);
    if (day === days.to && index < slices.length - 1) continue;
    return elapsed + (length * Math.max(0, snap(day - days.from))) / (days.to - days.from);
  }
  const last = slices.at(-1);
  return last?.days ? last.elapsed + last.length + monthsUntil(day, last.days.to) : Infinity;
}

/** Months of the calendar from one day until another, parts of months by their days. */
function monthsUntil(until: Serial, from: Serial): number {
  const place = (day: Serial): number => {
    const first = firstOfMonth(day);
    return calendarMonths(day) + (day - first) / (addMonths(first, 1) - first);
  };
  return place(until) - place(from);
}

/** The contract year that runs at some time; null: none. */
export function yearAt({ begins, firstYear, stop }: ContractLife, elapsed: number): number | null {
  if (elapsed >= stop || elapsed < begins(firstYear)) return null;
  let year = firstYear;
  while (begins(year + 1) <= elapsed) year += 1;
  return year;
}

/**
 * The parts of a month that the contract runs in, one for each contract year; the month as it is where it does not run at
 * all. Use, like seats, is spread evenly over the days.
 */
export function partsOf<Use extends { slice: Slice; list: number; seatsPaid?: number | undefined }>(
  life: ContractLife,
  use: Use,
): Use[] {
  const { slice } = use;
  const end = slice.elapsed + slice.length;
  const firstYear = yearAt(life, slice.elapsed) ?? life.firstYear;
  const cuts = [life.begins(firstYear), life.begins(firstYear + 1), life.stop];
  const inside = [...new Set(cuts)]
    .filter((cut) => snap(cut - slice.elapsed) > 0 && snap(end - cut) > 0)
    .sort((a, b) => a - b);
  if (inside.length === 0) return [use];
  const edges = [slice.elapsed, ...inside, end];
  const parts = edges.slice(1).map((to, k) => ({ from: edges[k] ?? to, to }));
  const running = parts.filter(({ from }) => yearAt(life, from) !== null);
  const runs = running.reduce((sum, { from, to }) => sum + to - from, 0);
  return running.map(({ from, to }) => ({
    ...use,
    slice: { ...slice, elapsed: from, length: to - from },
    list: (use.list * (to - from)) / slice.length,
    ...(use.seatsPaid !== undefined && { seatsPaid: (use.seatsPaid * (to - from)) / runs }),
  }));
}
