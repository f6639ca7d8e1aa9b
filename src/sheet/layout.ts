/**
 * The columns every sheet shares, so that a month stands in the same column everywhere and a row can be read across
 * sheets: number · label · note · unit · attributes · total · opening · months · end. Ranges over time reach into the
 * narrow end column, so that months inserted before it are inside every total.
 */
import { columnName } from "./a1";

export const COLUMN = {
  number: 1,
  label: 2,
  note: 3,
  unit: 4,
  firstAttribute: 5,
  /** on a sheet with a register, at the right edge of what a reader sees first: how a line or the route stands */
  status: 10,
  lastAttribute: 40,
  total: 41,
  opening: 42,
  firstMonth: 43,
} as const;

/** The band that stays in sight: the title and what belongs to it on the left, the time axis over the months. */
export const ROW = {
  title: 1,
  subtitle: 2,
  period: 1,
  actual: 2,
  fiscalYear: 3,
  /** on a sheet with a register, which has no fiscal years above its months */
  totals: 3,
  month: 4,
  /** of a register, right below the months */
  firstLine: 5,
  firstFree: 6,
} as const;

/** What heads the calculations below a register. */
export const WORKINGS = "Workings";

/** Column letters as formulas use them. */
export const TOTAL = columnName(COLUMN.total);
export const OPENING = columnName(COLUMN.opening);
export const FIRST_MONTH = columnName(COLUMN.firstMonth);

/** The end column of a horizon of `months`. */
export const endColumn = (months: number): number => COLUMN.firstMonth + months;

export const TIMELINE = [
  { row: ROW.period, label: "Period" },
  { row: ROW.actual, label: "Closed" },
  { row: ROW.fiscalYear, label: "Fiscal year" },
  { row: ROW.month, label: "Total" },
] as const;

/** Points of a row with a title: not every program makes it high enough by itself. */
export const TITLE_HEIGHT = 22;
