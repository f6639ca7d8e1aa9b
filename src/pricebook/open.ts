import { parseIso, type Serial } from "../dates";
import { indexAmbiguous, indexNames } from "./index-names";
import { indexInclusions, indexItems, indexTerms, type Rows } from "./index-rows";
import type { Item, PriceBook, PriceIndex, SeatGroup } from "./price-book";
import { itemTerms, termInForce } from "./terms";
import type { Fact, TermValues, VendorFile } from "./types";

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** The terms in force on the book's own date, for those who ask without one. */
type Current = <F extends Fact>(of: string, fact: F) => TermValues[F] | undefined;

const itemsOf = ({ vendor, vendorName, items }: VendorFile, current: Current): Item[] =>
  items.map((item) => ({ ...item, vendor, vendorName, ...itemTerms(item, current) }));

function groupsOf({ vendor, seatGroups }: VendorFile, current: Current): SeatGroup[] {
  return seatGroups.map((group) => {
    const apiCreditCap = current(group.id, "apiCreditCap");
    return {
      ...group,
      vendor,
      ...(current(group.id, "seatLimits") ?? { minimumSeats: null, maximumSeats: null }),
      ...(apiCreditCap !== undefined && { apiCreditCap }),
    };
  });
}

const daysOf = ({ prices, terms, inclusions }: Rows): Serial[] =>
  [...new Set([...prices, ...terms, ...inclusions].map(({ recordedOn }) => recordedOn))]
    .map(parseIso)
    .sort((a, b) => a - b);

/**
 * Puts vendor files together into one price book with its indexes. The book and all in it are frozen.
 * @param files one a vendor; trusted to satisfy schema.ts, which a test checks
 */
export function openPriceBook(files: readonly VendorFile[]): PriceBook {
  const rows: Rows = {
    prices: files.flatMap(({ prices }) => prices),
    terms: files.flatMap(({ terms }) => terms),
    inclusions: files.flatMap(({ inclusions }) => inclusions),
  };
  const recordedDays = daysOf(rows);
  const date = recordedDays.at(-1) ?? -Infinity;
  const terms = indexTerms(rows.terms);
  const current: Current = (of, fact) => termInForce(terms, of, fact, date, Infinity);
  const items = files.flatMap((file) => itemsOf(file, current));
  const seatGroups = files.flatMap((file) => groupsOf(file, current));
  const index: PriceIndex = {
    byId: indexItems(items, rows, terms.end),
    byName: indexNames(items),
    ambiguous: indexAmbiguous(files),
    groupById: new Map(seatGroups.map((group) => [group.id, group])),
    terms,
    inclusions: indexInclusions(rows.inclusions),
    recordedDays,
  };
  return deepFreeze({
    date,
    startsOn: recordedDays[0] ?? Infinity,
    items,
    seatGroups,
    inclusions: rows.inclusions,
    prices: rows.prices,
    endsRead: Object.fromEntries(files.map(({ vendor, endsRead = [] }) => [vendor, endsRead])),
    index,
  });
}
