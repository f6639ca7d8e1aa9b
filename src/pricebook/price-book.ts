import type { IsoDate, Serial } from "../dates";
import type { Allowance, EndsRead, Fact, Inclusion, ItemData, Price, SeatLimits, TermValues, VendorId } from "./types";

/** What an item grants and when it ends, on a day. */
export interface ItemTerms {
  allowance?: Allowance | undefined;
  /** Months a bought credit lives; absent: it never expires. */
  boughtCreditsExpireAfterMonths?: number | undefined;
  /** Months without any use after which bought credits end; absent: they do not end that way. */
  boughtCreditsExpireAfterIdleMonths?: number | undefined;
  /** Bought credits belong to the whole workspace, even where each seat's allowance is its own. */
  boughtCreditsPooled?: boolean | undefined;
  /** First day it is no longer to be had. */
  endsOn?: IsoDate | undefined;
  replacedBy?: string | undefined;
}

/**
 * A plan, a model, or the vendor-wide meters of an API, with its terms on the book's own date: for another day or a
 * pinned budget ask itemOn.
 */
export interface Item extends ItemData, ItemTerms {
  /** "own": of an item that the book does not have, by a vendor it does not have */
  vendor: VendorId;
  vendorName: string;
  /** the name it was asked for by says that it runs in one region of a cloud, which its price book row prices as this mode */
  inRegion?: "regional";
  /** rows of rates or lines of a budget define it; the book does not have it */
  own?: true;
}

/** One minimum and one maximum for all seats of a workspace, on the day it was asked for. */
export interface SeatGroup extends SeatLimits {
  id: string;
  name: string;
  vendor: Item["vendor"];
  /** Most API credits an organisation gets a month, in dollars. */
  apiCreditCap?: number;
}

/** The bundled files, indexed. Made by `openPriceBook`. */
export interface PriceBook {
  /** The book's own date: the day its newest row was recorded. Prices "without a date" are those in force on it. */
  date: Serial;
  /** First day of the ledger; a `knownOn` before it has no answer. */
  startsOn: Serial;
  items: readonly Item[];
  seatGroups: readonly SeatGroup[];
  inclusions: readonly Inclusion[];
  prices: readonly Price[];
  /** when each vendor's announced ends were read, newest last */
  endsRead: Readonly<Record<string, readonly EndsRead[]>>;
  index: PriceIndex;
}

/** The dates of a ledger row, parsed: what look-ups walk. */
export interface Interval {
  /** -Infinity where the row has no start */
  from: Serial;
  /** Infinity where it has no end */
  to: Serial;
  recordedOn: Serial;
}

export interface LedgerRow extends Interval {
  price: Price;
  /** the answer a look-up gives for this row as it stands; null: quote only */
  found: FoundPrice | null;
  /** a promotional price, and the answer after the last day for which it was promised */
  promise?: { until: Serial; later: FoundPrice } | undefined;
}

export interface TermRow<F extends Fact> extends Interval {
  /** the first day a source is known to have said so */
  seen: Serial;
  /** null: taken back */
  value: TermValues[F] | null;
}

export interface EndRow extends TermRow<"end"> {
  endsOn: Serial;
}

export interface InclusionRow extends Interval {
  inclusion: Inclusion;
}

/** An item and its rows by component, each list by `from`, then `recordedOn`. */
export interface IndexedItem {
  item: Item;
  /** the day its first row was recorded: a pinned budget does not know the item before */
  recordedOn: Serial;
  ends: readonly EndRow[];
  rows: ReadonlyMap<string, readonly LedgerRow[]>;
  /** Where a component the item lacks is looked for: a model's vendor-wide meters, a plan's credit system. */
  fallbacks: readonly IndexedItem[];
}

export interface PriceIndex {
  byId: ReadonlyMap<string, IndexedItem>;
  /** ids, display names and aliases, bare and as vendor/name, in lower case */
  byName: ReadonlyMap<string, Item>;
  ambiguous: ReadonlyMap<string, readonly string[]>;
  groupById: ReadonlyMap<string, SeatGroup>;
  /** fact → id of the item or seat group → its rows */
  terms: { readonly [F in Fact]: ReadonlyMap<string, readonly TermRow<F>[]> };
  /** id of the plan → product in lower case → its rows */
  inclusions: ReadonlyMap<string, ReadonlyMap<string, readonly InclusionRow[]>>;
  /** the days on which rows were recorded, in order */
  recordedDays: readonly Serial[];
}

/** One row of a `rates` range: a negotiated rate that lies over the list price. [from, to) */
export interface Rate {
  itemId: string;
  /** null: a plan's seat price under every billing */
  component: string | null;
  /** in the unit and per of the price it replaces */
  rate: number;
  from: Serial | null;
  to: Serial | null;
}

/** The two dates of every question to the ledger. */
export interface On {
  /** The day being asked about; absent: the book's own date. */
  date?: Serial | undefined;
  /** Rows recorded up to this day count; absent: all. */
  knownOn?: Serial | undefined;
}

export interface PriceQuestion extends On {
  item: Item;
  component: string;
  rates?: readonly Rate[] | undefined;
}

export interface FoundPrice {
  /** money per `per` units, mode factors and negotiated rate applied */
  amount: number;
  per: number;
  unit: string;
  currency: string;
  /** names the ledger row, e.g. "gpt-6-sol/input/2026-09-23"; "rates" for a negotiated one */
  priceId: string;
  effectiveFrom: IsoDate | null;
  source: string;
  verifiedOn: string;
  confidence: string;
  requestInputAbove?: number;
  freePerMonth?: number;
  guaranteedUntil?: IsoDate;
  note?: string;
}
