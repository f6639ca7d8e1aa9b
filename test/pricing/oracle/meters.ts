import { priceOn } from "./price-rows";
import { binary, isZero, larger, multiply, type Rational, subtract, whole, ZERO } from "./rational";

export interface MeterCase {
  item: string;
  /** as the ledger writes it: "cache read", "output batch", "input long" */
  component: string;
  quantity: number;
  requests: number | null;
  day: string;
}

/** Words that end a component and are no part of its meter. */
const MODES = ["batch", "flex", "fast", "priority", "ultrafast", "us"];

/**
 * What a meter costs in a month after the units that are free; null: it has no price.
 * A long-context price that has ended leaves the base price to all requests, as it was when Anthropic gave up the premium on
 * Opus 4.6 and Sonnet 4.6 (2026-03-13) and went on with the same base price.
 */
export function meterCost({ item, component, quantity, requests, day }: MeterCase): Rational | null {
  const used = requests === null ? binary(quantity) : multiply(binary(quantity), binary(requests));
  if (isZero(used)) return ZERO;
  const words = component.split(" ");
  const isLong = words.at(-1) === "long" && words.pop() !== undefined;
  const modes = words.length > 1 && MODES.includes(words.at(-1)!) ? [words.pop()!] : [];
  const price = priceOn(item, words.join(" "), modes, isLong, day);
  if (!price) return null;
  return multiply(larger(ZERO, subtract(used, whole(price.row.freePerMonth ?? 0))), price.each);
}
