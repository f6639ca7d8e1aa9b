import { firstOfMonth, parseIso, type Serial } from "../dates";
import type { IndexedItem, Interval, LedgerRow } from "./price-book";
import type { Dated, Price } from "./types";

/** The day a row was read: of a month its first day; a year alone says no more than the record. */
function readOn({ verifiedOn, recordedOn }: Dated): Serial {
  const day = parseIso(verifiedOn.length === 7 ? `${verifiedOn}-01` : verifiedOn);
  return Number.isNaN(day) ? parseIso(recordedOn) : Math.min(day, parseIso(recordedOn));
}

/** The first day a source is known to have said so. */
export const seenOn = (row: Dated): Serial => (row.firstSeen ? parseIso(row.firstSeen.on) : readOn(row));

/**
 * The first day a source is known to have said so of one model. That the price was seen earlier says nothing of the models:
 * only a sight that names them does.
 */
function seenFor(model: string, price: Price): Serial {
  const sights = (price.namedOn ?? []).filter(({ models }) => models === "all" || models.includes(model));
  return Math.min(...(sights.length > 0 ? sights.map(({ on }) => parseIso(on)) : [readOn(price)]));
}

/**
 * The earliest day that rows without a start are known to have been in force: the day one was seen, or the last day before
 * it ended or another took its place.
 * @param rows of one fact, recorded by the day that is asked about
 */
export function firstEvidence<Row extends Interval>(rows: readonly Row[], seen: (row: Row) => Serial): Serial {
  let first = Infinity;
  for (const row of rows)
    first = Math.min(first, row.from === -Infinity ? Math.min(seen(row), row.to - 1) : row.from - 1);
  return first;
}

/** The last day on which an item was sold, as far as was known. */
export const lastSold = ({ ends }: IndexedItem, knownOn: Serial): Serial =>
  Math.min(...ends.filter(({ recordedOn }) => recordedOn <= knownOn).map(({ endsOn }) => endsOn - 1));

/**
 * The first day on which a row answers for an item (design §4 "not on record is not answered"): its own start; without one, the
 * release of a model, else the first evidence. Months are priced on their first day, so the whole month of that day is answered.
 * @param asked a vendor-wide row answers for a model from the first evidence that it holds for that model
 * @param rows of the same component, of the item that sells it
 */
export function onRecordFrom(
  asked: IndexedItem,
  seller: IndexedItem,
  rows: readonly LedgerRow[],
  row: LedgerRow,
  knownOn: Serial,
): Serial {
  const { kind, startsOn } = seller.item;
  const release = startsOn === undefined ? -Infinity : parseIso(startsOn);
  if (row.from > -Infinity) return Math.max(row.from, release);
  // an item of the user's own was always known
  if (row.recordedOn === -Infinity) return -Infinity;
  if (kind === "model" && startsOn !== undefined) return release;
  const isVendorWide = seller !== asked && seller.item.sellsVendorMeters === true;
  const known = rows.filter((each) => each.recordedOn <= knownOn && isFor(asked, seller, each));
  const seen = firstEvidence(known, ({ price }) => (isVendorWide ? seenFor(asked.item.id, price) : seenOn(price)));
  return Math.max(Math.min(seen, lastSold(seller, knownOn)), release);
}

/** Whether a day lies in the month of another or later. */
export const reaches = (day: Serial, first: Serial): boolean =>
  day >= first || (Number.isFinite(first) && day >= firstOfMonth(first));

/** Whether a row of a seller holds for an item: a vendor-wide one only for the models that it names. */
export const isFor = (asked: IndexedItem, seller: IndexedItem, { price: { forModels } }: LedgerRow): boolean =>
  seller === asked ||
  !seller.item.sellsVendorMeters ||
  forModels === "all" ||
  (forModels?.includes(asked.item.id) ?? false);

/** Vendor-wide meters as one model sees them: only those that hold for it. */
export const sellingTo = (asked: IndexedItem, api: IndexedItem): IndexedItem => ({
  ...api,
  rows: new Map([...api.rows].filter(([, rows]) => rows.some((row) => isFor(asked, api, row)))),
});
