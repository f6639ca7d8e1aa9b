import * as messages from "../messages";
import { NoPrice } from "../problems";
import { checkInclusionOnRecord, checkItemOnRecord } from "./facts-on-record";
import { bookDate, isKnown, rowInForce } from "./ledger";
import type { Item, On, PriceBook } from "./price-book";
import type { Inclusion } from "./types";

export interface FoundInclusion {
  answer: string;
  /** money of API use included per seat and month */
  apiCreditPerSeat?: number;
  /** the ledger's row; null: none is in force */
  row: Inclusion | null;
}

/** What nobody has read anywhere is not guessed. */
export const NOT_ON_RECORD = "Not on record; ask the vendor";

/** The product a text means, which may name it or any item of it: "gpt-5" is sold by the OpenAI API. */
function productName(book: PriceBook, product: string): string {
  const key = product.trim().toLowerCase();
  return book.index.byName.get(key)?.product.toLowerCase() ?? key;
}

/** The products a vendor sells, in the order of its items. */
export const productsOf = (book: PriceBook, { vendor }: Item): string[] => [
  ...new Set(book.items.filter((item) => item.vendor === vendor).map(({ product }) => product)),
];

/**
 * What a plan, or an API, gives of a product of its vendor. The answer begins with what can be filtered on: "Billed
 * separately", "Included", "Metered" (open to the plan, every unit is paid) or the named allowance; then who pays first
 * and whose budget it is.
 * @param product "OpenAI API", "Codex", "Claude Code" …, or the name of any plan or model of it
 * @returns with the answer "Not on record; ask the vendor" where no row is in force
 * @throws NoPrice for another vendor's product or an unknown one, listing this vendor's; on a day before the first evidence of the plan
 *   or of the answer
 */
export function inclusionOf(book: PriceBook, plan: Item, product: string, on: On = {}): FoundInclusion {
  const wanted = productName(book, product);
  const knownOn = on.knownOn ?? Infinity;
  const day = on.date ?? bookDate(book, on.knownOn);
  const rows = book.index.inclusions.get(plan.id)?.get(wanted) ?? [];
  checkItemOnRecord(book, plan, on);
  checkInclusionOnRecord(plan, product, rows, on);
  const row = rowInForce(rows, day, knownOn);
  if (row) return foundOf(row.inclusion);
  const products = productsOf(book, plan);
  const isKnownProduct = products.some((each) => each.toLowerCase() === wanted);
  if (!isKnownProduct) throw new NoPrice(messages.noInclusion(plan.name, product, products));
  const isItself = wanted === plan.product.toLowerCase() && !isKnown(rows, knownOn);
  return { answer: isItself ? ownProduct(plan) : NOT_ON_RECORD, row: null };
}

const foundOf = (row: Inclusion): FoundInclusion => ({
  answer: answerOf(row),
  ...(row.apiCreditPerSeat !== undefined && { apiCreditPerSeat: row.apiCreditPerSeat }),
  row,
});

const answerOf = ({ answer, paidBy, budgetOwner }: Inclusion): string =>
  [answer, paidBy && `paid by ${paidBy.join(", then ")}`, budgetOwner && `budget of the ${budgetOwner}`]
    .filter(Boolean)
    .join("; ");

const ownProduct = ({ kind }: Item): string =>
  kind === "api" ? "Metered: what this API sells" : "Included: what this plan buys";
