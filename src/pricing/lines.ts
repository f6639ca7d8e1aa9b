import * as messages from "../messages";
import type { FoundPrice } from "../pricebook";
import { BadArgument } from "../problems";
import type { CostKind, CostLine } from "./cost-line";

/**
 * What a quantity costs at a price of the book.
 * @param quantity in the price's own single units (tokens, not millions of tokens)
 * @throws BadArgument when the amount is beyond what a number can hold
 */
export const amountOf = (component: string, quantity: number, price: FoundPrice): number =>
  finite(component, (quantity * price.amount) / price.per);

/**
 * One line of a bill from a price of the book.
 * @throws BadArgument as amountOf
 */
export function pricedLine(kind: CostKind, component: string, quantity: number, price: FoundPrice): CostLine {
  const { unit, priceId, effectiveFrom } = price;
  const amount = amountOf(component, quantity, price);
  return { kind, component, quantity, unit, rate: price.amount / price.per + 0, amount, priceId, effectiveFrom };
}

/**
 * A line whose rate is no price of the book: a contract's term, an allowance, a discount.
 * @throws BadArgument when the amount is beyond what a number can hold
 */
export function termLine(kind: CostKind, component: string, quantity: number, unit: string, rate: number): CostLine {
  const amount = finite(component, quantity * rate);
  return { kind, component, quantity, unit, rate: rate + 0, amount, priceId: "terms", effectiveFrom: null };
}

/** Never -0. */
function finite(component: string, amount: number): number {
  if (!Number.isFinite(amount)) throw new BadArgument(messages.tooLarge(component));
  return amount + 0;
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
