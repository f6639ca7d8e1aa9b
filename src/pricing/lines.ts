import { messages } from "../messages";
import type { FoundPrice } from "../pricebook";
import { BadArgument } from "../problems";
import type { CostLine } from "./cost-line";

/**
 * One line of a bill from a price of the book.
 * @param quantity in the price's own single units (tokens, not millions of tokens)
 * @throws BadArgument when the amount is beyond what a number can hold
 */
export function pricedLine(component: string, quantity: number, price: FoundPrice): CostLine {
  return line(component, quantity, price.unit, price.amount / price.per, price, (quantity * price.amount) / price.per);
}

/** A line whose rate is no price of the book: a contract's term, an allowance, a discount. */
export function termLine(component: string, quantity: number, unit: string, rate: number): CostLine {
  return line(component, quantity, unit, rate, { priceId: "terms", effectiveFrom: null }, quantity * rate);
}

function line(
  component: string,
  quantity: number,
  unit: string,
  rate: number,
  source: Pick<FoundPrice, "priceId" | "effectiveFrom">,
  amount: number,
): CostLine {
  if (!Number.isFinite(amount)) throw new BadArgument(messages.tooLarge(component));
  const { priceId, effectiveFrom } = source;
  return { component, quantity, unit, rate: rate + 0, amount: amount + 0, priceId, effectiveFrom };
}

/** Lines of the same thing at the same rate become one: twelve months of one seat price read as one line. */
export function merged(lines: readonly CostLine[]): CostLine[] {
  const byKey = new Map<string, CostLine>();
  for (const next of lines) {
    const key = [next.component, next.unit, next.priceId, next.rate].join("|");
    const seen = byKey.get(key);
    if (seen) {
      seen.quantity += next.quantity;
      seen.amount += next.amount;
    } else byKey.set(key, { ...next });
  }
  return [...byKey.values()];
}
