import type { FoundPrice } from "../pricebook";

/**
 * What has to be known of a price beside its amount, in words: the free units of a month are deducted, those of a day or of
 * other times are only told of, for nobody knows how use falls on the days.
 */
export function priceNote({ freePerMonth, note = "", unit }: FoundPrice): string {
  if (freePerMonth)
    return `${freePerMonth.toLocaleString("en-US")} free a month (unit: ${unit}), deducted once for all lines of the meter`;
  return /\bfree\b/i.test(note) ? `Not deducted, so the cost may be lower: ${note}` : note;
}
