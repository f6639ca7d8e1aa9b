import { addMonths, firstOfMonth, type Serial, serialOf } from "../dates";
import * as messages from "../messages";
import { type CreditMonth, type CreditOutcome, snap } from "../pricing";
import { BadArgument, isProblem, type Problem } from "../problems";
import type { Answer } from "./answer";

/** Columns of the ledger, header and cell. Workbooks depend on their order: add at the right only. */
const columns: readonly [string, (month: CreditMonth) => number][] = [
  ["Opening", ({ opening }) => opening],
  ["Allowance", ({ allowance }) => allowance],
  ["Bought", ({ bought }) => bought],
  ["Used", ({ used }) => used],
  ["Expired", ({ expired }) => expired],
  ["Closing", ({ closing }) => closing],
  ["Allowance lost", ({ allowanceLost }) => allowanceLost],
];

/** The time axis of the call, for the first column of the table. */
export interface LedgerTime {
  dates: readonly (Serial | null | Problem)[];
  months: readonly (number | Problem)[];
}

/**
 * The ledger of a call as a table with a header row: one row a month, the rows of the call added up, in credits. Opening +
 * allowance + bought − used − expired = closing; "Allowance lost" is the part of expired that the plan included.
 * The first column is the first day of the month where the call has dates, otherwise the months counted from 1. A column
 * that has no answer is one row of its problem.
 */
export function creditLedgerTable(outcomes: readonly CreditOutcome[], time: LedgerTime): Answer[][] {
  const dated = time.dates.some((date) => date !== null);
  // one date for all columns prices them; the columns still follow one another
  const follow = time.dates.every((date) => date === time.dates[0]);
  let monthsBefore = 0;
  const rows = outcomes.flatMap((outcome, column): Answer[][] => {
    const first = monthsBefore + 1;
    monthsBefore += lengthOf(time.months[column]);
    const columnMonth = dated ? monthOf(time.dates[column], follow ? first - 1 : 0) : first;
    if ("problem" in outcome) return [[columnMonth, ...columns.map(() => outcome.problem)]];
    if (outcome.ledger.length === 0) return [[columnMonth, ...columns.map(() => 0)]];
    return outcome.ledger.map((month, index) => [
      dated ? firstDay(month.slice.elapsed) : first + index,
      ...columns.map(([, cell]) => snap(cell(month))),
    ]);
  });
  return [["Month", ...columns.map(([header]) => header)], ...rows];
}

/** The first day of a month that is counted from year 0; a part of a month belongs to its month. */
const firstDay = (calendarMonths: number): Serial => {
  const month = Math.floor(calendarMonths);
  return serialOf(Math.floor(month / 12), (month % 12) + 1, 1);
};

const monthOf = (date: Serial | null | Problem | undefined, later: number): Answer =>
  typeof date === "number"
    ? addMonths(firstOfMonth(date), later)
    : isProblem(date)
      ? date
      : new BadArgument(messages.dateMissing);

const lengthOf = (months: number | Problem | undefined): number => (typeof months === "number" ? Math.ceil(months) : 1);
