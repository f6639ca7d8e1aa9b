import { inLedgerOrder, ledgerRow } from "./ledger";
import type { IndexedItem, Item, PriceBook, SeatGroup, TermRow } from "./price-book";
import type { BoughtCredits, Fact, Price, TermValues } from "./types";

/** What somebody knows better than the book. */
export interface Amendments {
  items?: readonly AmendedItem[];
  /** items that the book does not have, with their rows */
  newItems?: readonly IndexedItem[];
  seatGroups?: readonly SeatGroup[];
}

export interface AmendedItem {
  /** its allowance and bought credits, where they are not the book's own, hold on every day */
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

/** Limits of seats that somebody knows better; what is not given stays the book's, on every day its own. */
export interface OwnLimits {
  minimumSeats?: number;
  /** null: no most */
  maximumSeats?: number | null;
}

/** The book with a workspace's own limits, whatever day they are asked for. */
export function withSeatLimits(book: PriceBook, groupId: string, own: OwnLimits): PriceBook {
  const { terms } = book.index;
  const none = { from: -Infinity, to: Infinity, recordedOn: -Infinity, seen: -Infinity, value: null };
  const listed: readonly TermRow<"seatLimits">[] = terms.seatLimits.get(groupId) ?? [];
  const rows = [none, ...listed].map((row): TermRow<"seatLimits"> => ({
    ...row,
    value: { minimumSeats: null, maximumSeats: null, ...row.value, ...own },
  }));
  const seatLimits = new Map([...terms.seatLimits, [groupId, rows] as const]);
  return { ...book, index: { ...book.index, terms: { ...terms, seatLimits } } };
}

/** Facts that hold on every day and were always known. */
const always = <F extends Fact>(
  ledger: ReadonlyMap<string, readonly TermRow<F>[]>,
  own: readonly [id: string, value: TermValues[F] | undefined][],
): ReadonlyMap<string, readonly TermRow<F>[]> =>
  new Map([
    ...ledger,
    ...own.map(
      ([id, value]) =>
        [
          id,
          [{ from: -Infinity, to: Infinity, recordedOn: -Infinity, seen: -Infinity, value: value ?? null }],
        ] as const,
    ),
  ]);

const boughtCredits = (item: Item | undefined): BoughtCredits => ({
  ...(item?.boughtCreditsExpireAfterMonths !== undefined && { expireAfterMonths: item.boughtCreditsExpireAfterMonths }),
  ...(item?.boughtCreditsExpireAfterIdleMonths !== undefined && {
    expireAfterIdleMonths: item.boughtCreditsExpireAfterIdleMonths,
  }),
  ...(item?.boughtCreditsPooled !== undefined && { pooled: item.boughtCreditsPooled }),
});

function boughtDiffers(a: Item, b: Item | undefined): boolean {
  const [one, other] = [boughtCredits(a), boughtCredits(b)];
  return (["expireAfterMonths", "expireAfterIdleMonths", "pooled"] as const).some((key) => one[key] !== other[key]);
}

function amendedTerms(
  { index: { terms, byId } }: PriceBook,
  { items = [], newItems = [], seatGroups = [] }: Amendments,
) {
  const listed = (item: Item): Item | undefined => byId.get(item.id)?.item;
  const own = [...items, ...newItems].map(({ item }) => item);
  return {
    ...terms,
    allowance: always<"allowance">(
      terms.allowance,
      own.filter((item) => item.allowance !== listed(item)?.allowance).map((item) => [item.id, item.allowance]),
    ),
    boughtCredits: always<"boughtCredits">(
      terms.boughtCredits,
      own.filter((item) => boughtDiffers(item, listed(item))).map((item) => [item.id, boughtCredits(item)]),
    ),
    seatLimits: always<"seatLimits">(
      terms.seatLimits,
      seatGroups.map((group) => [group.id, group]),
    ),
    apiCreditCap: always<"apiCreditCap">(
      terms.apiCreditCap,
      seatGroups.map((group) => [group.id, group.apiCreditCap]),
    ),
  };
}

/**
 * The same book as somebody reads it who knows some items or workspaces better; the book itself stays as it is. Models that
 * fall back to an amended item's meters keep the ledger's.
 */
export function amendBook(book: PriceBook, amendments: Amendments): PriceBook {
  const { items = [], newItems = [], seatGroups = [] } = amendments;
  if (items.length + newItems.length + seatGroups.length === 0) return book;
  const byId = new Map(book.index.byId);
  for (const entry of newItems) byId.set(entry.item.id, entry);
  for (const own of items) {
    const entry = byId.get(own.item.id);
    if (entry) byId.set(own.item.id, amended(entry, own));
  }
  const current = (item: Item): Item => byId.get(item.id)?.item ?? item;
  const all = [...book.items, ...newItems.map(({ item }) => item)];
  const names = new Map([
    ...book.index.byName,
    ...newItems.map(({ item }) => [item.name.toLowerCase(), item] as const),
  ]);
  const groups = new Map([...book.index.groupById, ...seatGroups.map((group) => [group.id, group] as const)]);
  return {
    ...book,
    items: all.map(current),
    seatGroups: [...groups.values()],
    index: {
      ...book.index,
      byId,
      byName: new Map([...names].map(([name, item]) => [name, current(item)])),
      groupById: groups,
      terms: amendedTerms(book, amendments),
    },
  };
}
