import * as messages from "../messages";
import { isProblem, NoPrice } from "../problems";
import { entryOf } from "./asked";
import { parseComponent } from "./component";
import { findPrice } from "./find-price";
import { isKnown, metersOf } from "./ledger";
import type { Item, On, PriceBook } from "./price-book";
import type { AlsoCharged } from "./types";

/** What a meter of a model's own counts that is neither text read nor text written; what it takes in besides text does not count. */
const KINDS: readonly [AlsoCharged, meters: RegExp][] = [
  ["audio", /^output audio\b/],
  ["images", /^(output )?image\b/],
  ["video", /^(output )?video\b/],
];
/** A search that a model runs by itself; a "web search" is a tool that a request may call, and a meter beside its tokens. */
const SEARCH = "search";

/**
 * What a model charges that tokens of text cannot say (design §5): its own fees for each request or search, or sound and
 * pictures that it gives, as its meters show it; where they do not, as the item says. Undefined: tokens of text are all.
 */
export function alsoCharges(book: PriceBook, item: Item, knownOn = Infinity): AlsoCharged | undefined {
  if (item.alsoCharges) return item.alsoCharges;
  const own = [...entryOf(book, item).rows].filter(([, rows]) => isKnown(rows, knownOn));
  const isFee = ([component, rows]: (typeof own)[number]): boolean =>
    component === SEARCH || rows.some(({ price }) => price.unit === "request");
  if (own.some(isFee)) return "requests";
  return KINDS.find(([, meters]) => own.some(([component]) => meters.test(component)))?.[0];
}

/**
 * What a model charges beside tokens of text, and the meters that price it singly on a day; undefined: tokens of text are
 * all, or nothing of it has a price then.
 */
export function chargedSingly(
  book: PriceBook,
  item: Item,
  { date, knownOn }: On,
): { what: AlsoCharged; meters: string[] } | undefined {
  const what = alsoCharges(book, item, knownOn);
  if (what === undefined) return undefined;
  const isPriced = (component: string): boolean => {
    const { modes, long } = parseComponent(component, item.vendor);
    if (modes.length > 0 || long) return false;
    try {
      return findPrice(book, { item, component, date, knownOn }).currency !== "credits";
    } catch (thrown) {
      if (isProblem(thrown)) return false;
      throw thrown;
    }
  };
  const meters = metersOf([entryOf(book, item)], knownOn).filter(isPriced);
  // what has ended, or is not on record on the day, says so itself
  return meters.length > 0 ? { what, meters } : undefined;
}

/**
 * Refuses to price a model by tokens of text alone where it charges more than those.
 * @throws NoPrice naming the meters that price it singly
 */
export function checkTextOnly(book: PriceBook, item: Item, on: On): void {
  const charged = chargedSingly(book, item, on);
  if (charged) throw new NoPrice(messages.alsoCharges(item.name, charged.what, charged.meters));
}
