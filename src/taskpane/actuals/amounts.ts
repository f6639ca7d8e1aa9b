import { dateText } from "../money-text";

/** "1234567.5" → "1,234,567.50": an exact amount as a file prints it, with marks between thousands and at least cents. */
export function exactText(amount: string, currency: string): string {
  const [whole = "0", fraction = ""] = amount.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const digits = `${amount.startsWith("-") ? "-" : ""}${grouped}.${fraction.padEnd(2, "0")}`;
  if (currency === "USD") return digits.startsWith("-") ? `-$${digits.slice(1)}` : `$${digits}`;
  return `${digits} ${currency}`;
}

const LONGEST_MONTH = 7;
/** "2026-10-01" → "Oct 2026" */
export const monthText = (day: string): string => dateText(day.slice(0, LONGEST_MONTH));

/** "Oct 2026", or "Jan 2027 to Mar 2027" */
export function monthsText(months: readonly string[]): string {
  const sorted = [...new Set(months.map((month) => month.slice(0, LONGEST_MONTH)))].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? monthText(first) : `${monthText(first)} to ${monthText(last)}`;
}

/** "1.2 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export const countText = (count: number): string => count.toLocaleString("en-US");
