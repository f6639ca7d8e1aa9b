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
  lastAttribute: 32,
  total: 33,
  opening: 34,
  firstMonth: 35,
} as const;

export const ROW = { title: 1, subtitle: 2, period: 3, month: 4, fiscalYear: 5, actual: 6, firstFree: 8 } as const;

/** Column letters as formulas use them. */
export const TOTAL = columnName(COLUMN.total);
export const OPENING = columnName(COLUMN.opening);
export const FIRST_MONTH = columnName(COLUMN.firstMonth);

/** The end column of a horizon of `months`. */
export const endColumn = (months: number): number => COLUMN.firstMonth + months;

export const TIMELINE = [
  { row: ROW.period, label: "Period", unit: "number" },
  { row: ROW.month, label: "Month", unit: "first day" },
  { row: ROW.fiscalYear, label: "Fiscal year", unit: "year" },
  { row: ROW.actual, label: "Actual", unit: "1 = actual" },
] as const;
