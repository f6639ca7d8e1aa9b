import { inLedgerOrder, ledgerRow } from "./ledger";
import type { IndexedItem, Item, Price, PriceBook, SeatGroup } from "./types";

/** What somebody knows better than the book. */
export interface Amendments {
  items?: readonly AmendedItem[];
  seatGroups?: readonly SeatGroup[];
}

export interface AmendedItem {
  item: Item;
  /** price rows in the place of the ledger's, by component; a component that is not named keeps the ledger's */
  prices?: ReadonlyMap<string, readonly Price[]>;
}

const amended = (entry: IndexedItem, { item, prices }: AmendedItem): IndexedItem => ({
  ...entry,
  item,
  rows: new Map([
    ...entry.rows,
    ...[...(prices ?? [])].map(([component, rows]) => [component, rows.map(ledgerRow).sort(inLedgerOrder)] as const),
  ]),
});

/**
 * The same book as somebody reads it who knows some items or workspaces better; the book itself stays as it is. Models that
 * fall back to an amended item's meters keep the ledger's.
 */
export function amendBook(book: PriceBook, { items = [], seatGroups = [] }: Amendments): PriceBook {
  if (items.length + seatGroups.length === 0) return book;
  const byId = new Map(book.index.byId);
  for (const own of items) {
    const entry = byId.get(own.item.id);
    if (entry) byId.set(own.item.id, amended(entry, own));
  }
  const current = (item: Item): Item => byId.get(item.id)?.item ?? item;
  const groups = new Map([...book.index.groupById, ...seatGroups.map((group) => [group.id, group] as const)]);
  return {
    ...book,
    items: book.items.map(current),
    seatGroups: [...groups.values()],
    index: {
      ...book.index,
      byId,
      byName: new Map([...book.index.byName].map(([name, item]) => [name, current(item)])),
      groupById: groups,
    },
  };
}
