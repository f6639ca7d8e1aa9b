import { parseIso, type IsoDate, type Serial } from "../../src/dates";
import { inLedgerOrder, ledgerRow, rowInForce } from "../../src/pricebook/ledger";
import type { Item, LedgerRow, Price, VendorFile } from "../../src/pricebook/types";
import { PACKAGE, type ModelCandidate } from "./genai-prices";

/** What one run adds to a vendor's file. */
export interface Additions {
  items: VendorFile["items"];
  prices: { price: Price; before: number | null | undefined }[];
}

type FileItem = VendorFile["items"][number];

const namesOf = (item: Pick<Item, "id" | "name" | "aliases">): string[] =>
  [item.id, item.name, ...item.aliases].map((name) => name.toLowerCase());

const isHandKept = (price: Price): boolean => !price.source.startsWith(PACKAGE);

/** The item the ledger already has for a candidate: by id, or by an alias that is its id. */
const knownItem = (file: VendorFile, { item }: ModelCandidate): FileItem | undefined =>
  file.items.find(({ id }) => id === item.id) ??
  file.items.find((known) => known.kind === "model" && known.aliases.includes(item.id));

/** Names must stay unique in the file: a name another item bears is left out. */
function newItem(file: VendorFile, { item }: ModelCandidate): FileItem {
  const taken = new Set([...file.items.flatMap(namesOf), ...Object.keys(file.ambiguous)]);
  const aliases = item.aliases.filter((alias) => !taken.has(alias.toLowerCase()));
  const api = file.items.find((known) => known.sellsVendorMeters && item.product === file.vendorName);
  return {
    ...item,
    name: taken.has(item.name.toLowerCase()) ? item.id : item.name,
    product: api?.product ?? item.product,
    aliases,
  };
}

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

const isoOf = (day: Serial, candidate: LedgerRow): IsoDate | null =>
  day === candidate.from
    ? candidate.price.effectiveFrom
    : new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);

/** The rows one component lacks, given the price the package states for an interval. */
function missingRows(candidate: LedgerRow, ledger: LedgerRow[], item: FileItem): Additions["prices"] {
  const life = {
    from: item.startsOn ? parseIso(item.startsOn) : -Infinity,
    to: item.endsOn ? parseIso(item.endsOn) : Infinity,
  };
  const added: Additions["prices"] = [];
  for (const day of daysToCompare(candidate, ledger, life)) {
    const inForce = rowInForce([...ledger].sort(inLedgerOrder), day, Infinity);
    const row = inForce && inForce.from <= day ? inForce : undefined;
    if (stands(row, candidate, day)) continue;
    const price = { ...candidate.price, item: item.id, effectiveFrom: isoOf(day, candidate) };
    ledger.push(ledgerRow(price));
    added.push({ price, before: row?.price.amount });
  }
  return added;
}

/**
 * What a vendor's file lacks of what the package says. Nothing in the file is changed or removed.
 * @param file as committed
 * @param candidates the package's models, all recorded on the same day
 */
export function findAdditions(file: VendorFile, candidates: readonly ModelCandidate[]): Additions {
  const additions: Additions = { items: [], prices: [] };
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
    const item = known ?? newItem(grown, candidate);
    if (!known) {
      grown.items.push(item);
      additions.items.push(item);
    }
    for (const price of candidate.prices) {
      const own = rowsOf(item.id, price.component);
      // a vendor-wide meter (web search) already prices the model: only another price is worth a row
      const isVendorWide = rowsOf("*", price.component).some((row) => row.price.amount === price.amount);
      if (own.length > 0 || !isVendorWide) additions.prices.push(...missingRows(ledgerRow(price), own, item));
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
