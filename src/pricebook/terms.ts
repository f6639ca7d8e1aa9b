import type { Serial } from "../dates";
import { bookDate, rowInForce } from "./ledger";
import type { Item, ItemTerms, On, PriceBook, PriceIndex, SeatGroup, TermRow } from "./price-book";
import type { Allowance, BoughtCredits, End, Fact, TermValues } from "./types";

/** One fact of an item or seat group on a day, as far as was known on another, by the rule of prices (ledger.ts). */
export function termInForce<F extends Fact>(
  terms: PriceIndex["terms"],
  of: string,
  fact: F,
  day: Serial,
  knownOn: Serial,
): TermValues[F] | undefined {
  const rows: readonly TermRow<F>[] | undefined = terms[fact].get(of);
  const row = rows && rowInForce(rows, day, knownOn);
  return row?.value ?? undefined;
}

const termOf = <F extends Fact>(book: PriceBook, of: string, fact: F, { date, knownOn }: On = {}) =>
  termInForce(book.index.terms, of, fact, date ?? bookDate(book, knownOn), knownOn ?? Infinity);

/** The terms of one day, by fact. */
type TermsOfDay = <F extends Fact>(of: string, fact: F) => TermValues[F] | undefined;

/** What an item grants and when it ends, by the terms of one day. */
export function itemTerms({ id }: Pick<Item, "id">, termsOfDay: TermsOfDay): ItemTerms {
  const bought = termsOfDay(id, "boughtCredits");
  const end = termsOfDay(id, "end");
  return {
    allowance: termsOfDay(id, "allowance"),
    boughtCreditsExpireAfterMonths: bought?.expireAfterMonths,
    boughtCreditsExpireAfterIdleMonths: bought?.expireAfterIdleMonths,
    boughtCreditsPooled: bought?.pooled,
    endsOn: end?.on,
    replacedBy: end?.replacedBy,
  };
}

/** The same item as it is on a day, as far as was known on another. */
export const itemOn = (book: PriceBook, item: Item, on?: On): Item => ({
  ...item,
  ...itemTerms(item, (of, fact) => termOf(book, of, fact, on)),
});

/** What a plan includes; undefined: no allowance. */
export const allowanceOf = (book: PriceBook, plan: Item, on?: On): Allowance | undefined =>
  termOf(book, plan.id, "allowance", on);

/** What becomes of credits bought for a plan; undefined: they never end and are not shared. */
export const boughtCreditsOf = (book: PriceBook, plan: Item, on?: On): BoughtCredits | undefined =>
  termOf(book, plan.id, "boughtCredits", on);

/** When an item ends and what replaces it; undefined: no end is known. */
export const endOf = (book: PriceBook, item: Item, knownOn?: Serial): End | undefined =>
  termOf(book, item.id, "end", { knownOn });

/**
 * The workspace a plan's seats belong to, with the limits and API credit cap they share with other plans.
 * @returns undefined for a plan that belongs to none
 */
export function seatGroupOf(book: PriceBook, plan: Item, on?: On): SeatGroup | undefined {
  const group = plan.seatGroup === undefined ? undefined : book.index.groupById.get(plan.seatGroup);
  if (!group) return undefined;
  const limits = termOf(book, group.id, "seatLimits", on);
  const apiCreditCap = termOf(book, group.id, "apiCreditCap", on);
  return {
    id: group.id,
    name: group.name,
    vendor: group.vendor,
    minimumSeats: null,
    maximumSeats: null,
    ...limits,
    ...(apiCreditCap !== undefined && { apiCreditCap }),
  };
}
