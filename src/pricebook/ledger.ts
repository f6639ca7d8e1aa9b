import { firstOfMonth, type IsoDate, parseIso, type Serial } from "../dates";
import * as messages from "../messages";
import type { FoundPrice, IndexedItem, Interval, LedgerRow, PriceBook } from "./price-book";
import type { Dated, Price } from "./types";

const serialOr = (iso: IsoDate | null | undefined, open: number): Serial => (iso ? parseIso(iso) : open);

/** A row's dates as numbers. */
export const intervalOf = ({ effectiveFrom, effectiveTo, recordedOn }: Dated): Interval => ({
  from: serialOr(effectiveFrom, -Infinity),
  to: serialOr(effectiveTo, Infinity),
  recordedOn: parseIso(recordedOn),
});

/**
 * What a look-up answers for a price as it stands in the ledger, or null when it is quote only.
 * A seat year is shown as a twelfth, so that every seat price is money per seat month.
 */
function foundOf(price: Price): FoundPrice | null {
  if (price.amount === null) return null;
  const perYear = price.unit === "seat year";
  return Object.freeze({
    amount: perYear ? price.amount / 12 : price.amount,
    per: price.per,
    unit: perYear ? "seat month" : price.unit,
    currency: price.currency,
    priceId: [price.item, price.component, price.effectiveFrom ?? "start"].join("/"),
    effectiveFrom: price.effectiveFrom,
    source: price.source,
    verifiedOn: price.verifiedOn,
    confidence: price.confidence,
    ...(price.requestInputAbove !== undefined && { requestInputAbove: price.requestInputAbove }),
    ...(price.freePerMonth !== undefined && { freePerMonth: price.freePerMonth }),
    ...(price.guaranteedUntil !== undefined && { guaranteedUntil: price.guaranteedUntil }),
    ...(price.note !== undefined && { note: price.note }),
  });
}

/** A price that its vendor promised until a day goes on after it, but nobody knows for how long. */
function promiseOf({ guaranteedUntil, note = "" }: Price, found: FoundPrice | null): LedgerRow["promise"] {
  if (guaranteedUntil === undefined || !found) return undefined;
  const over = messages.promiseOver(guaranteedUntil);
  const later = Object.freeze({ ...found, confidence: "low", note: [over, note].filter(Boolean).join(" ") });
  return { until: parseIso(guaranteedUntil), later };
}

export function ledgerRow(price: Price): LedgerRow {
  const found = foundOf(price);
  const promise = promiseOf(price, found);
  return { ...intervalOf(price), price, found, ...(promise && { promise }) };
}

/** A row's answer on a day. */
export const foundOn = ({ found, promise }: LedgerRow, day: Serial): FoundPrice | null =>
  promise && day > promise.until ? promise.later : found;

export const inLedgerOrder = (a: Interval, b: Interval): number =>
  a.from === b.from ? a.recordedOn - b.recordedOn : a.from < b.from ? -1 : 1;

/**
 * The row that counts on a day, as far as was known on another (design §4): among the rows recorded by `knownOn`
 * and in force on `day`, the latest effective, then the latest recorded. A later record with the same start replaces
 * the earlier one, end included. With none in force, the first that starts later in the same calendar month:
 * months are priced on their first day and models launch in mid-month.
 * @param rows of one component, term or inclusion, in ledger order
 */
export function rowInForce<Row extends Interval>(rows: readonly Row[], day: Serial, knownOn: Serial): Row | undefined {
  let launch: Row | undefined;
  let replacedFrom = NaN;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (!row || row.recordedOn > knownOn || row.from === replacedFrom) continue;
    replacedFrom = row.from;
    if (row.from > day) launch = row;
    else if (day < row.to) return row;
  }
  return launch && firstOfMonth(launch.from) === firstOfMonth(day) ? launch : undefined;
}

/** The row in force on a day; where none is, the one before, else the first: what is counted does not change with the price. */
export function nearestRow<Row extends Interval>(rows: readonly Row[], day: Serial, knownOn: Serial): Row | undefined {
  const known = rows.filter(({ recordedOn }) => recordedOn <= knownOn);
  return rowInForce(rows, day, knownOn) ?? known.filter(({ from }) => from <= day).at(-1) ?? known[0];
}

/** Whether anything was on record by then: a row recorded later must not reach a pinned budget, not even as a choice. */
export const isKnown = (rows: readonly Interval[] | undefined, knownOn: Serial): boolean =>
  rows?.some(({ recordedOn }) => recordedOn <= knownOn) ?? false;

/** A mode's factor is no meter: nobody is billed for it by itself. */
export const isMeter = (row: LedgerRow): boolean => row.price.unit !== "factor";

/** The components of items that can be asked for, as far as was known on a day. */
export const metersOf = (entries: readonly IndexedItem[], knownOn: Serial = Infinity): string[] =>
  entries.flatMap(({ rows }) =>
    [...rows].filter(([, list]) => isKnown(list.filter(isMeter), knownOn)).map(([component]) => component),
  );

/**
 * The book's own date as it was on `knownOn`: a pinned question without a date keeps its answer after later records.
 * @param knownOn absent: today's book
 */
export function bookDate(book: PriceBook, knownOn: Serial | undefined): Serial {
  if (knownOn === undefined || knownOn >= book.date) return book.date;
  return book.index.recordedDays.reduce((latest, day) => (day <= knownOn ? day : latest), book.startsOn);
}
