import { parseIso, type Serial } from "../dates";
import * as messages from "../messages";
import { NoPrice } from "../problems";
import { type Component, componentText, normaliseComponent, parseComponent } from "./component";
import { bookDate, isKnown, isMeter, rowInForce } from "./ledger";
import { reaches } from "./on-record";
import type { IndexedItem, Item, LedgerRow, PriceBook, PriceQuestion } from "./price-book";

/** A question to the ledger with all that looking it up needs, and the ways in which a component can be read. */
export interface Asked {
  book: PriceBook;
  entry: IndexedItem;
  /** normalised */
  component: string;
  day: Serial;
  knownOn: Serial;
  question: PriceQuestion;
}

export const askedOf = (book: PriceBook, question: PriceQuestion): Asked => ({
  book,
  entry: entryOf(book, question.item),
  component: normaliseComponent(question.component),
  day: question.date ?? bookDate(book, question.knownOn),
  knownOn: question.knownOn ?? Infinity,
  question,
});

export function entryOf(book: PriceBook, item: Item): IndexedItem {
  const entry = book.index.byId.get(item.id);
  if (!entry) throw new NoPrice(messages.unknownItem(item.id, []));
  return entry;
}

/** Whether a component was on sale by the asked day, as far as was known: a row that starts later changes nothing before. */
export const hasBegun = (rows: readonly LedgerRow[] | undefined, { day, knownOn }: Asked): boolean =>
  rows?.some(({ from, recordedOn }) => from <= day && recordedOn <= knownOn) ?? false;

/** Who sells a component: the item itself, else its vendor's meters or its credit system. */
export function sellerOf(asked: Asked, component: string): IndexedItem | undefined {
  const { entry, knownOn } = asked;
  if (hasBegun(entry.rows.get(component), asked)) return entry;
  const sellers = [entry, ...entry.fallbacks].filter(({ rows }) => {
    const known = rows.get(component);
    // a factor is a property of a mode, not a meter a model could be asked for
    return rows === entry.rows ? isKnown(known, knownOn) : isKnown(known?.filter(isMeter), knownOn);
  });
  return sellers.find(({ rows }) => hasBegun(rows.get(component), asked)) ?? sellers[0];
}

export const rowsOf = (asked: Asked, component: string): readonly LedgerRow[] | undefined =>
  sellerOf(asked, component)?.rows.get(component);

export const rowOf = (asked: Asked, component: string): LedgerRow | undefined => {
  const rows = rowsOf(asked, component);
  return rows && rowInForce(rows, asked.day, asked.knownOn);
};

/**
 * The first day on which a model's cached tokens are known to be billed as plain input: where the model says so its release, as of
 * its prices, else the day its vendor's API is known to say so of all. Undefined: nobody says so.
 */
export function billedAsInputFrom({ entry }: Asked, meter: string): Serial | undefined {
  for (const { item } of [entry, ...entry.fallbacks]) {
    const said = item.billedAsInput?.find((each) => each.meter === meter);
    if (said) return parseIso((item.kind === "model" ? item.startsOn : undefined) ?? said.on);
  }
  return undefined;
}

/** Cached tokens that the vendor bills as plain input are asked for as input. A duration ("cache write 1h") is a product of its own. */
export function parentMeter(asked: Asked, meter: string): string {
  if (meter !== "cache read" && meter !== "cache write") return meter;
  const { entry } = asked;
  if (!entry.rows.has("input") || hasBegun(rowsOf(asked, meter), asked)) return meter;
  const isInput = reaches(asked.day, billedAsInputFrom(asked, meter) ?? Infinity);
  return isInput && (hasBegun(entry.rows.get("input"), asked) || !rowsOf(asked, meter)) ? "input" : meter;
}

/** Takes the component apart, unless only the whole of it is on sale: "veo 3.1 fast" is an activity, not a mode. */
export function readComponent(asked: Asked): Component {
  const { entry, component } = asked;
  const parsed = parseComponent(component, entry.item.vendor);
  const isWhole = !rowsOf(asked, parentMeter(asked, parsed.meter)) && rowsOf(asked, component) !== undefined;
  return isWhole ? { meter: component, modes: [], long: false } : parsed;
}

export interface Reading {
  component: string;
  /** modes that are not in `component` and multiply its price */
  factors: readonly string[];
}

/** The ways to answer a component with modes, best first: a row of its own, a row for one of the modes, the standard row. */
export function readings({ meter, modes, long }: Component): Reading[] {
  const reading = (own: readonly string[]): Reading => ({
    component: componentText(meter, own, long),
    factors: modes.filter((mode) => !own.includes(mode)),
  });
  if (modes.length === 0) return [reading(modes)];
  return [modes, ...(modes.length > 1 ? modes.map((mode) => [mode]) : []), []].map(reading);
}

/** The component as the ledger answers it: another meter where it lacks this one, long only where it has such a price. */
export function asListed(asked: Asked, { meter: named, modes, long }: Component): Component {
  const meter = parentMeter(asked, named);
  return { meter, modes, long: long && rowOf(asked, componentText(meter, [], true)) !== undefined };
}
