import { addMonths, calendarDay, type Serial } from "../dates";
import * as messages from "../messages";
import { BadArgument, isProblem, type Problem } from "../problems";
import { snap } from "./rounding";

/** Months of a year's term, of seats and of contracts. */
export const YEAR = 12;

/** The time axis of a call: one entry a column. */
export interface Columns {
  /** The day each column begins; null in every column: no dates, one price for all of them. */
  dates: readonly (Serial | null | Problem)[];
  /** How many months each column lasts. */
  months: readonly (number | Problem)[];
}

/** A calendar month, or the part of one at the end of a column, priced on its first day. */
export interface Slice {
  column: number;
  date: Serial | undefined;
  /** Months from a fixed day to the beginning of this slice; only differences between slices mean anything. */
  elapsed: number;
  /** 1, or less for a part of a month. */
  length: number;
  /** First day and first day after, on the calendar; part of a day where a part of a month ends in it. */
  days?: { from: number; to: number } | undefined;
}

export type SlicedColumn = { slices: Slice[] } | { problem: Problem };

const LONGEST_COLUMN = 600;
/** A whole row of a sheet has 16,384 months; a recalculation would stand still long before the columns times their lengths. */
const MOST_MONTHS = 20_000;

/** Months on the calendar, counted from year 0: what a term's anniversary is reckoned by. */
export const calendarMonths = (date: Serial): number => {
  const { year, month } = calendarDay(date);
  return year * 12 + month - 1;
};

const isLength = (length: number | Problem | undefined): length is number =>
  typeof length === "number" && length > 0 && length <= LONGEST_COLUMN;

/**
 * Cuts columns into months: a column of 3 months is three slices, one of 2.5 months two and a half.
 * With dates, time is the calendar's; without, or with one date for all columns, columns follow one another.
 * A column whose date or length cannot be used carries its problem; the others are not touched.
 * @throws BadArgument when dates do not rise from left to right, a column lasts into the next, or all are too long together
 */
export function sliceColumns({ dates, months }: Columns): SlicedColumn[] {
  const all = months.reduce<number>((sum, length) => sum + (isLength(length) ? length : 0), 0);
  if (all > MOST_MONTHS) throw new BadArgument(messages.tooManyMonths(MOST_MONTHS));
  const dated = dates.some((date) => date !== null);
  const oneDate = dates.every((date) => date === dates[0]);
  if (dated && !oneDate) checkOrder(dates, months);
  let follows = dated && oneDate && typeof dates[0] === "number" ? calendarMonths(dates[0]) : 0;
  return dates.map((date, column) => {
    const length = months[column] ?? 1;
    if (isProblem(length) || isProblem(date)) {
      follows += isLength(length) ? length : 1;
      return { problem: isProblem(length) ? length : (date as Problem) };
    }
    if (!isLength(length)) {
      return { problem: new BadArgument(messages.badMonths(LONGEST_COLUMN)) };
    }
    if (dated && date === null) return { problem: new BadArgument(messages.dateMissing) };
    // parts of one month share its number: the second begins where the first ended
    const start = date === null || oneDate ? follows : Math.max(calendarMonths(date), follows);
    follows = start + length;
    const since = date !== null && oneDate ? start - calendarMonths(date) : 0;
    return { slices: slicesOf(column, date, start, length, since) };
  });
}

/** @param since months from `date` to the beginning of the column, where one date holds for all columns */
function slicesOf(column: number, date: Serial | null, start: number, length: number, since: number): Slice[] {
  const count = Math.ceil(snap(length));
  return Array.from({ length: count }, (_, month) => {
    const own = month === count - 1 ? length - month : 1;
    const first = since + month;
    return {
      column,
      date: date === null ? undefined : addMonths(date, month),
      elapsed: snap(start + month),
      length: own,
      days: date === null ? undefined : { from: dayAfter(date, first), to: dayAfter(date, first + own) },
    };
  });
}

/** A day and part of a day so many months later: half a month of 30 days is 15 of them. */
function dayAfter(date: Serial, months: number): number {
  const whole = Math.floor(snap(months));
  const [from, to] = [addMonths(date, whole), addMonths(date, whole + 1)];
  return snap(from + snap(months - whole) * (to - from));
}

function checkOrder(dates: Columns["dates"], months: Columns["months"]): void {
  let end = -Infinity;
  let last = -Infinity;
  dates.forEach((date, column) => {
    if (typeof date !== "number") return;
    if (date <= last) throw new BadArgument(messages.datesMustRise);
    if (date < end) throw new BadArgument(messages.columnsOverlap);
    last = date;
    const length = months[column] ?? 1;
    end = typeof length === "number" ? addMonths(date, Math.floor(snap(length))) : date;
  });
}

/** The months of each column, in order. */
export function byColumn<Month extends { slice: Slice }>(months: readonly Month[], columns: number): Month[][] {
  const own = Array.from({ length: columns }, (): Month[] => []);
  for (const month of months) own[month.slice.column]?.push(month);
  return own;
}

/**
 * For models that remember from month to month (credits, contracts): every column must begin where the last one ended.
 * @throws BadArgument when a month is left out
 */
export function checkNoGap(columns: readonly SlicedColumn[]): void {
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    if (!before || !("slices" in before) || !("slices" in column)) return;
    const last = before.slices.at(-1);
    const first = column.slices[0];
    if (last && first && first.elapsed - (last.elapsed + last.length) >= 1) {
      throw new BadArgument(messages.monthLeftOut);
    }
  });
}
