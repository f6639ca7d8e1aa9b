import { findItem, findPrice, type PriceBook } from "../pricebook";
import { type CreditCall, creditCost, type KnownPurchase, snap, total } from "../pricing";
import { isProblem } from "../problems";
import type { Known } from "./actuals";

/**
 * What the amounts of closed months say of a pool: what goes beyond the plan's fee bought packs, the nearest whole number of
 * them, at the price of the month. Where fee or pack have no price, none can be told from the amount.
 *
 * @param amounts in the currency of the price
 */
export function knownPurchases(
  book: PriceBook,
  call: CreditCall,
  amounts: Known["amounts"],
  { quantities }: Known,
): (KnownPurchase | undefined)[] {
  if (amounts.every((amount) => amount === undefined)) return [];
  const fees = creditCost(book, { ...call, credits: call.credits.map((row) => row.map(() => 0)) });
  return amounts.map((amount, k) => {
    if (amount === undefined) return undefined;
    const fee = fees[k];
    const pack = packPriceOf(book, call, k);
    const usesAll = quantities[k] === undefined;
    if (!fee || "problem" in fee || !pack || pack.amount === 0) return { bought: 0, usesAll };
    const packs = Math.max(0, Math.round(snap((amount - total(fee.lines)) / pack.amount)));
    return { bought: packs * pack.per, usesAll };
  });
}

/** What a pack costs in a month and how many credits it has; undefined: not known. */
export function packPriceOf(book: PriceBook, { plans, dates, knownOn, rates }: CreditCall, k: number) {
  const date = dates[k];
  const item = findItem(book, plans[0] ?? "");
  try {
    return findPrice(book, {
      item,
      component: "credit pack",
      date: typeof date === "number" ? date : undefined,
      knownOn,
      rates,
    });
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}
