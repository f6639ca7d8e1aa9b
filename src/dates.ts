/**
 * Dates as Excel serials (days since 1899-12-30, UTC): whole numbers that compare, add and travel through cells
 * without a time zone. ISO text ("2027-01-01") appears only in data files and in what people read.
 */
export type IsoDate = string;
export type Serial = number;

const MILLISECONDS_A_DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** 1900-03-01: Excel counts a 29 February 1900 that never was, so before it its days are others than ours. */
export const FIRST_DAY: Serial = 61;
/** 9999-12-31, the last day Excel knows. */
export const LAST_DAY: Serial = 2_958_465;

export const serialOf = (year: number, month: number, day: number): Serial =>
  (Date.UTC(year, month - 1, day) - EXCEL_EPOCH) / MILLISECONDS_A_DAY;

/** "2027-01-31" → 46418, or NaN when the text is no calendar day in ISO form. */
export function parseIso(text: string): Serial {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const serial = serialOf(year, month, day);
  const found = calendarDay(serial);
  return found.year === year && found.month === month && found.day === day ? serial : NaN;
}

export const toIso = (serial: Serial): IsoDate =>
  new Date(EXCEL_EPOCH + Math.floor(serial) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

export interface CalendarDay {
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 31 */
  day: number;
}

export function calendarDay(serial: Serial): CalendarDay {
  const date = new Date(EXCEL_EPOCH + Math.floor(serial) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const firstOfMonth = (serial: Serial): Serial => {
  const { year, month } = calendarDay(serial);
  return serialOf(year, month, 1);
};

/** As EDATE: the same day `months` later, or that month's last day where it is shorter. */
export function addMonths(serial: Serial, months: number): Serial {
  const { year, month, day } = calendarDay(serial);
  const first = serialOf(year, month + months, 1);
  const next = serialOf(year, month + months + 1, 1);
  return Math.min(first + day - 1, next - 1);
}

/** Whole months from one calendar month to another: 2027-01 to 2027-03 is 2. */
export function monthsBetween(from: Serial, to: Serial): number {
  const a = calendarDay(from);
  const b = calendarDay(to);
  return (b.year - a.year) * 12 + b.month - a.month;
}
