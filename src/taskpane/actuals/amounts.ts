import { dateText } from "../money-text";

const IS_CURRENCY = /^[A-Z]{3}$/;

/** "1234567.5" → "1,234,567.50": an exact amount as a file prints it, with marks between thousands; money has at least cents. */
export function exactText(amount: string, currency: string): string {
  const [whole = "0", fraction = ""] = amount.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const decimals = IS_CURRENCY.test(currency) ? fraction.padEnd(2, "0") : fraction;
  const digits = `${amount.startsWith("-") ? "-" : ""}${grouped}${decimals === "" ? "" : "."}${decimals}`;
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
