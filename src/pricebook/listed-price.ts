import { parseIso, toIso } from "../dates";
import * as messages from "../messages";
import { BadArgument, NoPrice, type Problem } from "../problems";
import {
  type Asked,
  asListed,
  billedAsInputFrom,
  hasBegun,
  readComponent,
  type Reading,
  readings,
  rowOf,
  rowsOf,
  sellerOf,
} from "./asked";
import { foundOn, metersOf, rowInForce } from "./ledger";
import { isFor, onRecordFrom, reaches, sellingTo } from "./on-record";
import type { FoundPrice, IndexedItem, LedgerRow } from "./price-book";
import { TOKEN_METERS } from "./rates";

/**
 * The list price: a row of its own, else one whose modes are factors.
 * @throws NoPrice or BadArgument as findPrice
 */
export function listedPrice(asked: Asked): FoundPrice {
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
  const since = onRecordFrom(entry, seller, seller.rows.get(component) ?? [], row, knownOn);
  const first = startsOn === undefined ? since : Math.max(since, parseIso(startsOn));
  if (!reaches(day, first)) throw new NoPrice(messages.notOnRecord(name, component, toIso(first)));
}

/** @throws NoPrice when the item has no such mode, or the meter is not sold by the token */
export function applyFactors(asked: Asked, price: FoundPrice, { component, factors }: Reading): FoundPrice {
  if (factors.length === 0) return price;
  let amount = price.amount;
  for (const mode of factors) {
    const factor = price.unit === "token" ? factorOf(asked, component, mode) : undefined;
    if (factor === undefined) throw new NoPrice(messages.noMode(asked.entry.item.name, asked.component, mode));
    amount *= factor;
  }
  return { ...price, amount, priceId: [price.priceId, ...factors].join("+") };
}

function listPrice(asked: Asked, component: string, row: LedgerRow): FoundPrice {
  checkOnRecord(asked, sellerOf(asked, component) ?? asked.entry, component, row);
  const found = foundOn(row, asked.day);
  if (found) return found;
  const { name, quoteOnly, own, note } = asked.entry.item;
  if (own) throw new NoPrice(messages.noOwnRate(name, row.price.component, note));
  throw new NoPrice(
    quoteOnly ? messages.quoteOnly(name) : messages.noListPrice(name, row.price.component, row.price.note),
  );
}

/** What to say when no row answers. */
function problemOf(asked: Asked, meter: string): Problem {
  const { item, rows: own, fallbacks } = asked.entry;
  const rows = rowsOf(asked, meter);
  if (rows) return notInForce(asked, meter, rows);
  if (own.has(meter)) return new NoPrice(messages.notYetRecorded(item.name, meter));
  const asInput = billedAsInputFrom(asked, meter);
  if (asInput !== undefined) return new NoPrice(messages.notOnRecord(item.name, meter, toIso(asInput)));
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
