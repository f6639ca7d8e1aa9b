import { parseIso, type Serial } from "../dates";
import { isProblem } from "../problems";
import { entryOf } from "./asked";
import { itemOnRecordFrom } from "./facts-on-record";
import { componentsOf, findPrice } from "./find-price";
import { bookDate } from "./ledger";
import { reaches } from "./on-record";
import type { FoundPrice, Item, On, PriceBook } from "./price-book";
import { type Status, statusOf } from "./status";
import { endOf } from "./terms";
import type { End, Route } from "./types";

/** One line of the catalogue: an item and the price people ask for first. */
export interface CatalogueRow {
  item: Item;
  /** "seat monthly" of a plan, "input" or the first meter of a model; null: no one meter stands for it */
  component: string | null;
  /** null: quote only, or no price of its own */
  price: FoundPrice | null;
  status: Status;
  /** its announced end */
  end: End | undefined;
}

export interface CatalogueFilter extends On {
  vendor?: Item["vendor"] | undefined;
  route?: Route | undefined;
  /** also what is no longer to be had on the day */
  retired?: boolean;
}

const FIRST_ASKED = ["seat monthly", "seat annual", "input", "credit pack"];

const plural = (unit: string): string =>
  /y$/.test(unit) ? unit.replace(/y$/, "ies") : unit + (/(s|x|ch|sh)$/.test(unit) ? "es" : "s");

/** "seat month", "1M tokens", "1,000 searches": how a price's unit reads. */
export function unitText(per: number, unit: string): string {
  if (per === 1) return unit;
  const count = per === 1_000_000 ? "1M" : String(per).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${count} ${plural(unit)}`;
}

/** The component people ask for first; null where no one meter stands for the item. */
export function mainComponent(book: PriceBook, item: Item, knownOn?: Serial): string | null {
  const components = componentsOf(book, item, knownOn);
  const first = FIRST_ASKED.find((component) => components.includes(component));
  return first ?? (item.kind === "model" ? components[0] : undefined) ?? null;
}

/** Whether an item is to be had on a day: it is released, or on record in that month where nobody has read when it was. */
const isOut = (book: PriceBook, item: Item, day: Serial, knownOn: Serial | undefined): boolean =>
  item.startsOn === undefined ? reaches(day, itemOnRecordFrom(book, item, knownOn)) : parseIso(item.startsOn) <= day;

/** Everything that can be bought on a day, as far as was known on another, with its main price. */
export function catalogue(book: PriceBook, filter: CatalogueFilter = {}): CatalogueRow[] {
  const { vendor, route, date, knownOn, retired = false } = filter;
  const day = date ?? bookDate(book, knownOn);
  const listed = book.items.filter(
    (item) =>
      (vendor === undefined || item.vendor === vendor) &&
      (route === undefined || item.route === route) &&
      entryOf(book, item).recordedOn <= (knownOn ?? Infinity) &&
      isOut(book, item, day, knownOn),
  );
  return listed.flatMap((item) => {
    const status = statusOf(book, item, { date: day, knownOn });
    if (status === "retired" && !retired) return [];
    const component = mainComponent(book, item, knownOn);
    const price = component === null ? null : priceOrNull(book, item, component, date, knownOn);
    return [{ item, component, price, status, end: endOf(book, item, knownOn) }];
  });
}

function priceOrNull(book: PriceBook, item: Item, component: string, date?: Serial, knownOn?: Serial) {
  try {
    return findPrice(book, { item, component, date, knownOn });
  } catch (thrown) {
    if (isProblem(thrown)) return null;
    throw thrown;
  }
}
