import { type Serial, toIso } from "../dates";
import * as messages from "../messages";
import { NoPrice } from "../problems";
import { type Asked, askedOf, entryOf } from "./asked";
import { metersOf, rowInForce } from "./ledger";
import { listedPrice } from "./listed-price";
import { negotiatedPrice } from "./negotiated-price";
import type { FoundPrice, Item, PriceBook, PriceQuestion } from "./price-book";

/** Every component the ledger has for an item itself: its meters with variant, mode and "long", no mode factors. */
export const componentsOf = (book: PriceBook, item: Item, knownOn?: Serial): string[] =>
  metersOf([entryOf(book, item)], knownOn);

/** @throws NoPrice when the question is older than the ledger or the item has ended on its day */
function checkDates({ book, entry, day, knownOn }: Asked): void {
  if (knownOn < book.startsOn) throw new NoPrice(messages.beforeLedger(toIso(book.startsOn)));
  if (entry.ends.length === 0) return;
  const { value: end, endsOn = Infinity } = rowInForce(entry.ends, day, knownOn) ?? {};
  if (!end || day < endsOn) return;
  const next = end.replacedBy === undefined ? undefined : book.index.byId.get(end.replacedBy)?.item;
  throw new NoPrice(messages.ended(entry.item.name, end.on, next?.kind === "plan" ? next.name : end.replacedBy));
}

/**
 * The price of one component of one item on one day, as far as was known on another (design §4).
 *
 * - Without `date` the day is the book's own date (as it was on `knownOn`): one price, no steps. Without `knownOn` all
 *   records count.
 * - Modes in the component ("input batch+us") take a row of their own where the ledger has one and otherwise multiply
 *   the standard price of tokens. "… long" falls back to the base price where the model has no long-context price;
 *   "cache read" and "cache write" fall back to "input" where the vendor bills them so.
 * - Before its first evidence, and for a model that a vendor-wide row does not name, a price is not on record.
 * - `rates` lie over the list price: the last row for exactly this component wins, then one for its standard mode, which
 *   moves the price in a mode as it moves the list price; then, for cached tokens without a price of their own, one for
 *   "input". A rate keeps unit, per, threshold and free units of the row it stands for. Rates of a vendor's meters or of a
 *   credit system hold for its models and plans.
 * - "seat annual" is a twelfth of the price of a seat year.
 *
 * @throws NoPrice before the ledger or what is on record, outside the item's life, quote only, or for a mode the item lacks
 * @throws BadArgument for a component the item does not have, or a meter whose variant is missing
 */
export function findPrice(book: PriceBook, question: PriceQuestion): FoundPrice {
  const asked = askedOf(book, question);
  checkDates(asked);
  return negotiatedPrice(asked) ?? listedPrice(asked);
}
