import type { FoundPrice } from "../pricebook";

/** What a price's id says before its date: whose meter it is, and which one. */
const meterParts = (priceId: string): string[] => priceId.split("/").slice(0, -1);

/**
 * The vendor's meter whose free monthly units a line at this price shares with all other lines on it, whatever their model:
 * "gemini-api/grounding search 3.x"; "": the price has no free units. A new price of the meter is still the same meter.
 */
export const freeMeter = ({ freePerMonth, priceId }: Pick<FoundPrice, "freePerMonth" | "priceId">): string =>
  freePerMonth ? meterParts(priceId).join("/") : "";

/** The item whose meter it is that has free units; undefined: the price has none. */
export const freeMeterSeller = (price: FoundPrice): string | undefined =>
  price.freePerMonth ? meterParts(price.priceId).slice(0, -1).join("/") : undefined;
