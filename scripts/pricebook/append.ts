import { type IsoDate, parseIso, type Serial } from "../../src/dates";
import { inLedgerOrder, ledgerRow, rowInForce } from "../../src/pricebook/ledger";
import type { LedgerRow } from "../../src/pricebook/price-book";
import type { ItemData, Price, VendorFile } from "../../src/pricebook/types";
import { PACKAGE } from "./genai-prices";
import { knownItem, newItem, reachedItem, takenNames } from "./items";
import type { ModelCandidate } from "./regions";

/** What one run adds to a vendor's file. */
export interface Additions {
  items: ItemData[];
  /** `before`: what the ledger answered for the day until now; undefined: nothing */
  prices: { price: Price; before: number | null | undefined }[];
  /** models whose name budgets already use for another item */
  leftOut: { id: string; reaches: string }[];
}

const isHandKept = (price: Price): boolean => !price.source.startsWith(PACKAGE);

/** The days within a candidate's interval on which the ledger may say something else than the day before. */
function daysToCompare(candidate: LedgerRow, rows: readonly LedgerRow[], life: { from: Serial; to: Serial }): Serial[] {
  const from = Math.max(candidate.from, life.from);
  const to = Math.min(candidate.to, life.to);
  // a price the package does not date is news from the day it is seen
  const seen = candidate.from === -Infinity ? [candidate.recordedOn] : [];
  const days = [from, ...seen, ...rows.flatMap((row) => [row.from, row.to])].filter((day) => day >= from && day < to);
  return [...new Set(days)].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Whether the ledger's row stands against the candidate on a day. Hand-kept rows lie over the package unless the
 * package dates a change later than they were verified. The past is not rewritten by a price without a date.
 */
function stands(row: LedgerRow | undefined, candidate: LedgerRow, day: Serial): boolean {
  if (!row) return false;
  if (row.price.amount === candidate.price.amount) return true;
  const dated = candidate.from > -Infinity;
  const verifiedOn = parseIso(row.price.verifiedOn.padEnd(10, "-01").slice(0, 10));
  if (isHandKept(row.price)) return !(dated && day === candidate.from && candidate.from > verifiedOn);
  return !dated && day < candidate.recordedOn;
}

/** A price kept by hand whose end was recorded is over: the package, which still states it, does not bring it back. */
const wasEnded = (own: readonly LedgerRow[], candidate: LedgerRow, day: Serial): boolean =>
  candidate.from === -Infinity && own.some((row) => isHandKept(row.price) && row.to <= day);

const isoOf = (day: Serial, candidate: LedgerRow): IsoDate | null =>
  day === candidate.from
    ? candidate.price.effectiveFrom
    : new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);

const inForceOn = (rows: readonly LedgerRow[], day: Serial): LedgerRow | undefined => {
  const row = rowInForce([...rows].sort(inLedgerOrder), day, Infinity);
  return row && row.from <= day ? row : undefined;
};

/** An item's own rows of a component, and those of its vendor that answered while it had none. */
interface Ledgers {
  own: LedgerRow[];
  vendorWide: readonly LedgerRow[];
}

/** The rows one component lacks, given the price the package states for an interval. */
function missingRows(
  candidate: LedgerRow,
  { own, vendorWide }: Ledgers,
  item: string,
  life: { from: Serial; to: Serial },
): Additions["prices"] {
  const added: Additions["prices"] = [];
  for (const day of daysToCompare(candidate, own, life)) {
    const row = inForceOn(own, day);
    if (row ? stands(row, candidate, day) : wasEnded(own, candidate, day)) continue;
    const price = { ...candidate.price, item, effectiveFrom: isoOf(day, candidate) };
    own.push(ledgerRow(price));
    added.push({ price, before: (row ?? inForceOn(vendorWide, day))?.price.amount });
  }
  return added;
}

/** When an item is sold, as far as the ledger knows. */
export function lifeOf({ terms }: VendorFile, { id, startsOn }: ItemData): { from: Serial; to: Serial } {
  const ends = terms.flatMap((term) => (term.fact === "end" && term.of === id ? [term] : []));
  const last = ends.sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1)).at(-1)?.value;
  return { from: startsOn ? parseIso(startsOn) : -Infinity, to: last ? parseIso(last.on) : Infinity };
}

/**
 * What a vendor's file lacks of what the package says. Nothing in the file is changed or removed.
 * @param file as committed
 * @param candidates the package's models, all recorded on the same day
 * @param others the other vendors' files, whose names a new model must not take
 */
export function findAdditions(
  file: VendorFile,
  candidates: readonly ModelCandidate[],
  others: readonly VendorFile[] = [],
): Additions {
  const additions: Additions = { items: [], prices: [], leftOut: [] };
  const grown: VendorFile = { ...file, items: [...file.items] };
  const vendorWide = new Set(file.items.filter((item) => item.sellsVendorMeters).map(({ id }) => id));
  const byKey = new Map<string, LedgerRow[]>();
  const rowsOf = (item: string, component: string) => {
    const key = `${item} ${component}`;
    const rows = byKey.get(key) ?? [];
    byKey.set(key, rows);
    return rows;
  };
  for (const price of file.prices)
    rowsOf(vendorWide.has(price.item) ? "*" : price.item, price.component).push(ledgerRow(price));
  for (const candidate of candidates) {
    const known = knownItem(grown, candidate);
    const taken = takenNames([grown, ...others]);
    const reaches = known ? undefined : reachedItem(taken, candidate.item.id);
    if (reaches !== undefined) {
      additions.leftOut.push({ id: candidate.item.id, reaches });
      continue;
    }
    const item = known ?? newItem(grown, taken, candidate);
    if (!known) {
      grown.items.push(item);
      additions.items.push(item);
    }
    for (const price of candidate.prices) {
      const ledgers = { own: rowsOf(item.id, price.component), vendorWide: rowsOf("*", price.component) };
      // a vendor-wide meter (web search) already prices the model: only another price is worth a row
      const isVendorWide = ledgers.vendorWide.some((row) => row.price.amount === price.amount);
      if (ledgers.own.length > 0 || !isVendorWide)
        additions.prices.push(...missingRows(ledgerRow(price), ledgers, item.id, lifeOf(file, item)));
    }
  }
  return additions;
}

/** The file with the additions behind what it had. */
export const withAdditions = (file: VendorFile, { items, prices }: Additions): VendorFile => ({
  ...file,
  items: [...file.items, ...items],
  prices: [...file.prices, ...prices.map(({ price }) => price)],
});
