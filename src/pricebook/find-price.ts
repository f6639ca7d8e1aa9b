import { parseIso, toIso, type Serial } from "../dates";
import { messages } from "../messages";
import { BadArgument, isProblem, NoPrice, type Problem } from "../problems";
import { componentText, normaliseComponent, parseComponent, type Component } from "./component";
import { bookDate, foundOn, isKnown, isMeter, metersOf, nearestRow, rowInForce } from "./ledger";
import { isFor, onRecordFrom, reaches, sellingTo } from "./on-record";
import { rateFor, ratedPrice, TOKEN_METERS } from "./rates";
import type { FoundPrice, IndexedItem, Item, LedgerRow, PriceBook, PriceQuestion } from "./price-book";

interface Asked {
  book: PriceBook;
  entry: IndexedItem;
  /** normalised */
  component: string;
  day: Serial;
  knownOn: Serial;
  question: PriceQuestion;
}

export function entryOf(book: PriceBook, item: Item): IndexedItem {
  const entry = book.index.byId.get(item.id);
  if (!entry) throw new NoPrice(messages.unknownItem(item.id, []));
  return entry;
}

/** Whether a component was on sale by the asked day, as far as was known: a row that starts later changes nothing before. */
const hasBegun = (rows: readonly LedgerRow[] | undefined, { day, knownOn }: Asked): boolean =>
  rows?.some(({ from, recordedOn }) => from <= day && recordedOn <= knownOn) ?? false;

/** Who sells a component: the item itself, else its vendor's meters or its credit system. */
function sellerOf(asked: Asked, component: string): IndexedItem | undefined {
  const { entry, knownOn } = asked;
  if (hasBegun(entry.rows.get(component), asked)) return entry;
  const sellers = [entry, ...entry.fallbacks].filter(({ rows }) => {
    const known = rows.get(component);
    // a factor is a property of a mode, not a meter a model could be asked for
    return rows === entry.rows ? isKnown(known, knownOn) : isKnown(known?.filter(isMeter), knownOn);
  });
  return sellers.find(({ rows }) => hasBegun(rows.get(component), asked)) ?? sellers[0];
}

const rowsOf = (asked: Asked, component: string): readonly LedgerRow[] | undefined =>
  sellerOf(asked, component)?.rows.get(component);

const rowOf = (asked: Asked, component: string): LedgerRow | undefined => {
  const rows = rowsOf(asked, component);
  return rows && rowInForce(rows, asked.day, asked.knownOn);
};

/**
 * How much a mode multiplies the standard price of a component in tokens: the model's own factor, else its vendor's where
 * that holds for the model. A factor that does not apply to cached or long requests multiplies none of them.
 */
function factorOf(asked: Asked, component: string, mode: string): number | undefined {
  const entries = [asked.entry, ...asked.entry.fallbacks];
  // a factor of its own that has ended does not fall back: the model lost the mode
  const seller = entries.find(({ rows }) => hasBegun(rows.get(mode), asked));
  const row = rowInForce(seller?.rows.get(mode) ?? [], asked.day, asked.knownOn);
  if (!seller || row?.price.unit !== "factor" || !isFor(asked.entry, seller, row)) return undefined;
  if (row.price.notWith?.some((words) => ` ${component} `.includes(` ${words} `))) return undefined;
  checkOnRecord(asked, seller, mode, row);
  return row.found?.amount;
}

/** @throws NoPrice where a row says nothing of the asked day or model (design §4 "not on record is not answered") */
function checkOnRecord(asked: Asked, seller: IndexedItem, component: string, row: LedgerRow): void {
  const { entry, day, knownOn } = asked;
  const { name, startsOn } = entry.item;
  if (!isFor(asked.entry, seller, row)) throw new NoPrice(messages.notForModel(name, component, seller.item.name));
  const since = onRecordFrom(seller, seller.rows.get(component) ?? [], row, knownOn);
  const first = startsOn === undefined ? since : Math.max(since, parseIso(startsOn));
  if (!reaches(day, first)) throw new NoPrice(messages.notOnRecord(name, component, toIso(first)));
}

/**
 * Cached tokens that the vendor bills as plain input are asked for as input: of a model that says so, or whose vendor's API
 * says so of all. A duration ("cache write 1h") is a product of its own.
 */
function parentMeter(asked: Asked, meter: string): string {
  if (meter !== "cache read" && meter !== "cache write") return meter;
  const { entry } = asked;
  if (!entry.rows.has("input") || hasBegun(rowsOf(asked, meter), asked)) return meter;
  const isInput = [entry, ...entry.fallbacks].some(({ item }) => item.billedAsInput?.includes(meter));
  return isInput && (hasBegun(entry.rows.get("input"), asked) || !rowsOf(asked, meter)) ? "input" : meter;
}

/** Takes the component apart, unless only the whole of it is on sale: "veo 3.1 fast" is an activity, not a mode. */
function readComponent(asked: Asked): Component {
  const { entry, component } = asked;
  const parsed = parseComponent(component, entry.item.vendor);
  const isWhole = !rowsOf(asked, parentMeter(asked, parsed.meter)) && rowsOf(asked, component) !== undefined;
  return isWhole ? { meter: component, modes: [], long: false } : parsed;
}

interface Reading {
  component: string;
  /** modes that are not in `component` and multiply its price */
  factors: readonly string[];
}

/** The ways to answer a component with modes, best first: a row of its own, a row for one of the modes, the standard row. */
function readings({ meter, modes, long }: Component): Reading[] {
  const reading = (own: readonly string[]): Reading => ({
    component: componentText(meter, own, long),
    factors: modes.filter((mode) => !own.includes(mode)),
  });
  if (modes.length === 0) return [reading(modes)];
  return [modes, ...(modes.length > 1 ? modes.map((mode) => [mode]) : []), []].map(reading);
}

/** @throws NoPrice when the item has no such mode, or the meter is not sold by the token */
function applyFactors(asked: Asked, price: FoundPrice, { component, factors }: Reading): FoundPrice {
  if (factors.length === 0) return price;
  let amount = price.amount;
  for (const mode of factors) {
    const factor = price.unit === "token" ? factorOf(asked, component, mode) : undefined;
    if (factor === undefined) throw new NoPrice(messages.noMode(asked.entry.item.name, asked.component, mode));
    amount *= factor;
  }
  return { ...price, amount, priceId: [price.priceId, ...factors].join("+") };
}

/** Every component the ledger has for an item itself: its meters with variant, mode and "long", no mode factors. */
export const componentsOf = (book: PriceBook, item: Item, knownOn?: Serial): string[] =>
  metersOf([entryOf(book, item)], knownOn);

/** What to say when no row answers. */
function problemOf(asked: Asked, meter: string): Problem {
  const { item, rows: own, fallbacks } = asked.entry;
  const rows = rowsOf(asked, meter);
  if (rows) return notInForce(asked, meter, rows);
  if (own.has(meter)) return new NoPrice(messages.notYetRecorded(item.name, meter));
  if (own.has("input") && TOKEN_METERS.includes(meter)) return new NoPrice(messages.noTokenPrice(item.name, meter));
  const all = metersOf([asked.entry, ...fallbacks.map((api) => sellingTo(asked.entry, api))], asked.knownOn);
  const variants = all.filter((component) => component.startsWith(`${meter} `));
  if (variants.length > 0) return new BadArgument(messages.needsVariant(item.name, meter, variants));
  if (all.length === 0) return new NoPrice(messages.noPriceOfItsOwn(item.name, item.note ?? item.source));
  if (meter === "seat monthly" || meter === "seat annual") {
    if (item.quoteOnly) return new NoPrice(messages.quoteOnly(item.name));
    const other = ["seat monthly", "seat annual"].find((seat) => own.has(seat));
    return new NoPrice(messages.noSeatPrice(item.name, meter.replace("seat ", ""), other?.replace("seat ", "")));
  }
  return new BadArgument(messages.noComponent(item.name, asked.component, all));
}

function notInForce(asked: Asked, meter: string, rows: readonly LedgerRow[]): Problem {
  const { name } = asked.entry.item;
  const known = rows.filter((row) => row.recordedOn <= asked.knownOn);
  const later = known.find((row) => row.from > asked.day);
  if (later) return new NoPrice(messages.componentStartsLater(name, meter, toIso(later.from)));
  const end = Math.max(...known.map((row) => row.to).filter(Number.isFinite));
  return new NoPrice(messages.componentEnded(name, meter, toIso(end)));
}

function listPrice(asked: Asked, component: string, row: LedgerRow): FoundPrice {
  checkOnRecord(asked, sellerOf(asked, component) ?? asked.entry, component, row);
  const found = foundOn(row, asked.day);
  if (found) return found;
  const { name, quoteOnly, own, note } = asked.entry.item;
  if (own) throw new NoPrice(messages.noOwnRate(name, row.price.component, note));
  throw new NoPrice(quoteOnly ? messages.quoteOnly(name) : messages.noListPrice(name, row.price.component));
}

/** The component as the ledger answers it: another meter where it lacks this one, long only where it has such a price. */
function asListed(asked: Asked, { meter: named, modes, long }: Component): Component {
  const meter = parentMeter(asked, named);
  return { meter, modes, long: long && rowOf(asked, componentText(meter, [], true)) !== undefined };
}

function listedPrice(asked: Asked): FoundPrice {
  const own = rowOf(asked, asked.component);
  // a launch later in the month must first see whether the meter has another price until then
  if (own && own.from <= asked.day) return listPrice(asked, asked.component, own);
  const listed = asListed(asked, readComponent(asked));
  for (const way of readings(listed)) {
    const row = rowOf(asked, way.component);
    if (row) return applyFactors(asked, listPrice(asked, way.component, row), way);
  }
  throw problemOf(asked, listed.meter);
}

/** A rate that holds for a component, and the modes by which it has still to be moved. */
interface Follows extends Reading {
  item: Item;
}

/** Whose rates hold, best first: the component as it was asked, then as the ledger answers it; the item's before its seller's. */
function followed(asked: Asked): Follows[] {
  const { entry } = asked;
  const named = readComponent(asked);
  const listed = asListed(asked, named);
  const ways = [named, { ...named, long: listed.long }, listed].flatMap(readings);
  return ways
    .filter((way, i) => ways.findIndex(({ component }) => component === way.component) === i)
    .flatMap((way) => {
      const seller = sellerOf(asked, way.component)?.item ?? entry.item;
      return (seller === entry.item ? [seller] : [entry.item, seller]).map((item) => ({ item, ...way }));
    });
}

/** @throws NoPrice where a rate in standard mode has no price in the asked one */
function negotiatedPrice(asked: Asked): FoundPrice | undefined {
  const { rates } = asked.question;
  if (!rates?.length) return undefined;
  for (const { item, component, factors } of followed(asked)) {
    const rate = rateFor(rates, item, component, asked.day);
    if (!rate) continue;
    const price = ratedPrice(rate, component, rowStoodFor(asked, component)?.price);
    return factors.length === 0 ? price : inMode(asked, price, component, factors);
  }
  return undefined;
}

/** What a negotiated rate can be given for so that it moves the price of another component. */
export interface FollowedRate {
  item: Item;
  component: string;
  /** the rate is the price; otherwise it moves the price as it moves the list price of its own component */
  asItIs: boolean;
}

/** Beside a rate for exactly this component of this item: the ones that hold where there is none, best first. */
export const ratesFollowed = (book: PriceBook, question: PriceQuestion): FollowedRate[] =>
  followed(askedOf(book, question))
    .map(({ item, component, factors }) => ({ item, component, asItIs: factors.length === 0 }))
    .filter(
      ({ item, component }) => item.id !== question.item.id || component !== normaliseComponent(question.component),
    );

/** A rate moves the price in another mode as it moves the list price; without both on the list the mode's factor counts. */
function inMode(asked: Asked, price: FoundPrice, component: string, factors: readonly string[]): FoundPrice {
  const listed = ifPriced(() => listedPrice(asked));
  const standard = ifPriced(() => listedPrice({ ...asked, component }));
  if (!listed || !standard?.amount) return applyFactors(asked, price, { component, factors });
  const { per, unit } = listed;
  const amount = listed.amount * (price.amount / standard.amount);
  return { ...price, amount, per, unit, priceId: [price.priceId, ...factors].join("+") };
}

function ifPriced(find: () => FoundPrice): FoundPrice | undefined {
  try {
    return find();
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

const SEATS = ["seat monthly", "seat annual"];

/** Meters that are counted as one that the list lacks. */
const countedAlike = (meter: string): string[] =>
  SEATS.includes(meter) ? SEATS : TOKEN_METERS.includes(meter) ? ["input", "output"] : [];

/**
 * The row whose unit, per, threshold and free units hold for a rate: its component's own, else the one that its list price
 * is worked out from. A rate may be for days that the list does not cover: then the nearest row says what is counted.
 */
function rowStoodFor(asked: Asked, component: string): LedgerRow | undefined {
  const { meter, modes, long } = readComponent({ ...asked, component });
  for (const isLong of long ? [true, false] : [false])
    for (const one of [meter, ...countedAlike(meter)])
      for (const way of readings({ meter: one, modes, long: isLong })) {
        const row = nearestRow(rowsOf(asked, way.component) ?? [], asked.day, asked.knownOn);
        if (row) return row;
      }
  return undefined;
}

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

const askedOf = (book: PriceBook, question: PriceQuestion): Asked => ({
  book,
  entry: entryOf(book, question.item),
  component: normaliseComponent(question.component),
  day: question.date ?? bookDate(book, question.knownOn),
  knownOn: question.knownOn ?? Infinity,
  question,
});
