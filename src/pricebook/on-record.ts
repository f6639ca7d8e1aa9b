import { firstOfMonth, parseIso, type Serial } from "../dates";
import type { IndexedItem, LedgerRow } from "./price-book";
import type { Price } from "./types";

/** The first day a source is known to have said so: of a month its first day; a year alone says no more than the record. */
function seenOn({ verifiedOn, recordedOn, firstSeen }: Price): Serial {
  if (firstSeen) return parseIso(firstSeen.on);
  const day = parseIso(verifiedOn.length === 7 ? `${verifiedOn}-01` : verifiedOn);
  return Number.isNaN(day) ? parseIso(recordedOn) : Math.min(day, parseIso(recordedOn));
}

/**
 * The earliest day that rows without a start are known to have been in force: the day one was seen, or the last day before
 * it ended, the item ended or another price took its place.
 */
function firstEvidence({ ends }: IndexedItem, rows: readonly LedgerRow[], knownOn: Serial): Serial {
  let first = Infinity;
  for (const end of ends) if (end.recordedOn <= knownOn) first = Math.min(first, end.endsOn - 1);
  for (const { from, to, recordedOn, price } of rows) {
    if (recordedOn > knownOn) continue;
    first = Math.min(first, from === -Infinity ? Math.min(seenOn(price), to - 1) : from - 1);
  }
  return first;
}

/**
 * The first day on which a row of an item answers (design §4 "not on record is not answered"): its own start; without one, the
 * release of a model, else the first evidence. Months are priced on their first day, so the whole month of that day is answered.
 * @param rows of the same component, of the item that sells it
 */
export function onRecordFrom(seller: IndexedItem, rows: readonly LedgerRow[], row: LedgerRow, knownOn: Serial): Serial {
  const { kind, startsOn } = seller.item;
  const release = startsOn === undefined ? -Infinity : parseIso(startsOn);
  if (row.from > -Infinity) return Math.max(row.from, release);
  // an item of the user's own was always known
  if (row.recordedOn === -Infinity) return -Infinity;
  return kind === "model" && startsOn !== undefined ? release : Math.max(firstEvidence(seller, rows, knownOn), release);
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
