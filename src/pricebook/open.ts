import { parseIso } from "../dates";
import { inLedgerOrder, ledgerRow } from "./ledger";
import type { IndexedItem, Item, LedgerRow, Price, PriceBook, PriceIndex, VendorFile } from "./types";

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function rowsByItem(prices: readonly Price[]): Map<string, Map<string, LedgerRow[]>> {
  const byItem = new Map<string, Map<string, LedgerRow[]>>();
  for (const price of prices) {
    const components = byItem.get(price.item) ?? new Map<string, LedgerRow[]>();
    byItem.set(price.item, components);
    const rows = components.get(price.component) ?? [];
    components.set(price.component, rows);
    rows.push(ledgerRow(price));
  }
  for (const components of byItem.values()) for (const rows of components.values()) rows.sort(inLedgerOrder);
  return byItem;
}

function indexItems(items: readonly Item[], prices: readonly Price[]): Map<string, IndexedItem> {
  const rows = rowsByItem(prices);
  const byId = new Map<string, IndexedItem>();
  const fallbacks = new Map<string, IndexedItem[]>();
  for (const item of items) {
    const own: IndexedItem[] = [];
    fallbacks.set(item.id, own);
    byId.set(item.id, {
      item,
      endsOn: item.endsOn ? parseIso(item.endsOn) : Infinity,
      endRecordedOn: item.endRecordedOn ? parseIso(item.endRecordedOn) : -Infinity,
      rows: rows.get(item.id) ?? new Map<string, LedgerRow[]>(),
      fallbacks: own,
    });
  }
  const apis = new Map(items.filter((item) => item.sellsVendorMeters).map((item) => [item.vendor, item.id]));
  for (const item of items) {
    let next = item.kind === "model" ? apis.get(item.vendor) : item.creditSystem;
    // a credit system may point on to another: ChatGPT credits also pay for Codex
    while (next !== undefined) {
      const fallback = byId.get(next);
      if (fallback) fallbacks.get(item.id)?.push(fallback);
      next = fallback?.item.creditSystem;
    }
  }
  return byId;
}

/** Ids count before display names and aliases, and a bare name before the same text as vendor/name. */
function indexNames(items: readonly Item[]): Map<string, Item> {
  const byName = new Map<string, Item>();
  const add = (name: string, item: Item) => {
    const key = name.toLowerCase();
    if (!byName.has(key)) byName.set(key, item);
  };
  for (const item of items) add(item.id, item);
  for (const item of items) for (const name of [item.name, ...item.aliases]) add(name, item);
  for (const item of items)
    for (const name of [item.id, item.name, ...item.aliases]) add(`${item.vendor}/${name}`, item);
  return byName;
}

/** Each vendor lists its own readings of a name; what the name can mean is all of them together. */
function indexAmbiguous(files: readonly VendorFile[]): Map<string, string[]> {
  const ambiguous = new Map<string, string[]>();
  for (const file of files)
    for (const [name, choices] of Object.entries(file.ambiguous))
      ambiguous.set(name.toLowerCase(), [...(ambiguous.get(name.toLowerCase()) ?? []), ...choices]);
  return ambiguous;
}

/**
 * Puts vendor files together into one price book with its indexes. The book and all in it are frozen.
 * @param files one a vendor; trusted to satisfy schema.ts, which a test checks
 */
export function openPriceBook(files: readonly VendorFile[]): PriceBook {
  const items = files.flatMap(({ vendor, vendorName, items }) =>
    items.map((item): Item => ({ ...item, vendor, vendorName })),
  );
  const prices = files.flatMap((file) => file.prices);
  const seatGroups = files.flatMap(({ vendor, seatGroups }) => seatGroups.map((group) => ({ ...group, vendor })));
  const recordedDays = [...new Set(prices.map((price) => parseIso(price.recordedOn)))].sort((a, b) => a - b);
  const index: PriceIndex = {
    byId: indexItems(items, prices),
    byName: indexNames(items),
    ambiguous: indexAmbiguous(files),
    groupById: new Map(seatGroups.map((group) => [group.id, group])),
    recordedDays,
  };
  return deepFreeze({
    date: recordedDays.at(-1) ?? -Infinity,
    startsOn: recordedDays[0] ?? Infinity,
    items,
    seatGroups,
    inclusions: files.flatMap((file) => file.inclusions),
    prices,
    index,
  });
}
