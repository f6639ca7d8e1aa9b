import type { IsoDate } from "../dates";

/** "$1,234.50": an amount of a budget, in whole cents. */
export const amountText = (amount: number, currency: string, signed = false): string =>
  new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    ...(signed && { signDisplay: "exceptZero" }),
  }).format(amount);

/** "$1,235": an amount of a budget where nobody counts cents. */
export const wholeText = (amount: number, currency: string, signed = false): string =>
  new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
    ...(signed && { signDisplay: "exceptZero" }),
  }).format(amount);

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-11-23" → "23 Nov 2026", "2026-11" → "Nov 2026". */
export function dateText(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return [day && String(Number(day)), monthNames[Number(month) - 1], year].filter(Boolean).join(" ");
}
