import { parseIso, type Serial, toIso } from "../dates";
import * as messages from "../messages";
import { NoPrice } from "../problems";
import { entryOf } from "./asked";
import { rowInForce } from "./ledger";
import { firstEvidence, lastSold, reaches, seenOn } from "./on-record";
import type { InclusionRow, Interval, Item, On, PriceBook, TermRow } from "./price-book";
import type { Fact } from "./types";

const FACTS: readonly Fact[] = ["allowance", "boughtCredits", "seatLimits", "apiCreditCap"];

/** The first day that a row says anything of its item: the day it was seen, its start where that was earlier, or the day before its end. */
const firstSaid = ({ from, to }: Interval, seen: Serial): Serial => Math.min(seen, from > -Infinity ? from : to - 1);

/**
 * The first day on which anything is on record of an item: its release, or the first evidence of a price, a term or an inclusion
 * of it. Before that day nothing is answered of it, as if nobody had known it.
 * @param knownOn rows recorded up to this day count
 */
export function itemOnRecordFrom(book: PriceBook, item: Item, knownOn: Serial = Infinity): Serial {
  const entry = entryOf(book, item);
  const days = [lastSold(entry, knownOn), ...(item.startsOn === undefined ? [] : [parseIso(item.startsOn)])];
  const add = (row: Interval, seen: Serial): void => {
    // what is the user's own was always known
    if (row.recordedOn <= knownOn) days.push(row.recordedOn === -Infinity ? -Infinity : firstSaid(row, seen));
  };
  for (const rows of entry.rows.values()) for (const row of rows) add(row, seenOn(row.price));
  for (const fact of FACTS) for (const row of book.index.terms[fact].get(item.id) ?? []) add(row, row.seen);
  for (const rows of book.index.inclusions.get(item.id)?.values() ?? [])
    for (const row of rows) add(row, seenOn(row.inclusion));
  return Math.min(...days);
}

/** @throws NoPrice where nothing is on record of an item on a day that is asked about */
export function checkItemOnRecord(book: PriceBook, item: Item, { date, knownOn }: On): void {
  // on the book's own date all of it is
  if (date === undefined) return;
  const first = itemOnRecordFrom(book, item, knownOn);
  // what was known of by no row at all says so itself
  if (Number.isFinite(first) && !reaches(date, first))
    throw new NoPrice(messages.itemNotOnRecord(item.name, toIso(first)));
}

/** The first day on which the fact that is in force on a day is on record: its start, else its first evidence. */
function factFrom<Row extends Interval>(
  rows: readonly Row[],
  seen: (row: Row) => Serial,
  { date, knownOn = Infinity }: On,
): Serial {
  if (date === undefined) return -Infinity;
  const known = rows.filter(({ recordedOn }) => recordedOn <= knownOn);
  const row = rowInForce(known, date, knownOn);
  if (row) return row.from > -Infinity || row.recordedOn === -Infinity ? -Infinity : firstEvidence(known, seen);
  // nothing yet, and something later
  return Math.min(...known.map(({ from }) => from).filter((from) => from > date));
}

/** @throws NoPrice where a fact of an item, or of its seat group, is on record only later */
export function checkFactOnRecord(book: PriceBook, item: Item, fact: Fact, on: On): void {
  const of = fact === "seatLimits" ? item.seatGroup : item.id;
  const rows: readonly TermRow<Fact>[] = (of !== undefined && book.index.terms[fact].get(of)) || [];
  const first = factFrom(rows, ({ seen }) => seen, on);
  if (rows.length > 0 && Number.isFinite(first) && !reaches(on.date ?? Infinity, first))
    throw new NoPrice(messages.factNotOnRecord(item.name, toIso(first)));
}

/** @throws NoPrice where what a plan includes of a product is on record only later */
export function checkInclusionOnRecord(item: Item, product: string, rows: readonly InclusionRow[], on: On): void {
  const first = factFrom(rows, ({ inclusion }) => seenOn(inclusion), on);
  if (Number.isFinite(first) && !reaches(on.date ?? Infinity, first))
    throw new NoPrice(messages.inclusionNotOnRecord(item.name, product, toIso(first)));
}
