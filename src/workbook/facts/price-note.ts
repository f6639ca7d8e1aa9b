import type { FoundPrice } from "../../pricebook";

/**
 * What is free of a meter, in words: the free units of a month are deducted, those of a day or of other times are only told
 * of, for nobody knows how use falls on the days. Undefined when every unit costs.
 */
export function freeUnits({ freePerMonth, note = "", unit }: Omit<FoundPrice, "amount">): string | undefined {
  if (freePerMonth)
    return `${freePerMonth.toLocaleString("en-US")} free a month (unit: ${unit}), deducted once for all lines of the meter`;
  return /\bfree\b/i.test(note) ? `Not deducted, so the cost may be lower: ${note}` : undefined;
}

/** What has to be known of a price beside its amount, in words. */
export const priceNote = (price: Omit<FoundPrice, "amount">): string => freeUnits(price) ?? price.note ?? "";
