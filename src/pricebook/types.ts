import type { IsoDate, Serial } from "../dates";

/** The five ways to buy; a budget has one worksheet for each. */
export type Route = "subscription" | "seats" | "api" | "credits" | "enterprise";

export type VendorId = "openai" | "anthropic" | "google" | "adobe" | "runway" | "perplexity";

/**
 * One price of one component of one item. Rows are appended, never changed: a new price is a new row.
 * The interval [effectiveFrom, effectiveTo) is half open; a null start means "in force before the ledger began".
 */
export interface Price {
  item: string;
  /** `meter [variant] [mode] [long]`, e.g. "input", "cache read", "output batch long", "image medium 1024", "seat annual". */
  component: string;
  /**
   * Money per `per` units; null: no public price ("quote only"). For a factor: the multiplier.
   * For what an activity burns (currency "credits"): credits per `per` units of the activity.
   */
  amount: number | null;
  /** ISO code, or "credits" on the rows that say what an activity burns. */
  currency: string;
  /** What is counted: "seat month", "seat year", "token", "image", "second", "search", "credit", "factor" … */
  unit: string;
  /** How many units `amount` buys: 1000000 tokens, 1000 searches, 1000 credits a pack, 1 seat month. */
  per: number;
  effectiveFrom: IsoDate | null;
  effectiveTo?: IsoDate;
  /** The day this row entered the ledger; `knownOn` compares with it. */
  recordedOn: IsoDate;
  source: string;
  /** The day the source was last seen to say so: "2026-11-10", or a month "2026-11" where only that is known. */
  verifiedOn: string;
  confidence: string;
  /** On `… long` rows: the price holds for requests of MORE input tokens than this. */
  requestInputAbove?: number;
  /** Units of each calendar month that cost nothing (grounding: 5000). */
  freePerMonth?: number;
  note?: string;
}

export interface Allowance {
  /** "credits", "generative credits", "USD API credits" … */
  unit: string;
  /** per seat and period; null: dynamic or not published */
  amount: number | null;
  period: string;
  pooled: boolean | null;
  /** "none"; "one month": up to one month's allowance of unused credits is kept; null: not known */
  rollover: "none" | "one month" | null;
}

/** A plan, a model, or the vendor-wide meters of an API. */
export interface Item {
  id: string;
  /** as people say it: "ChatGPT Business" */
  name: string;
  kind: "plan" | "model" | "api";
  vendor: VendorId;
  vendorName: string;
  product: string;
  route: Route;
  aliases: readonly string[];
  /** Plans of one workspace that share one minimum and maximum. */
  seatGroup?: string;
  /** A plan one person buys: no workspace, no minimum or maximum. */
  individual?: boolean;
  /** No list price: every price question is answered "quote only". */
  quoteOnly?: boolean;
  allowance?: Allowance;
  /** The item that lists what activities burn of this plan's credits: "runway-credits", "flow-credits"; a system may point on. */
  creditSystem?: string;
  /** Months a bought credit lives; absent: it never expires. */
  boughtCreditsExpireAfterMonths?: number;
  /** Months without any use after which bought credits end; absent: they do not end that way. */
  boughtCreditsExpireAfterIdleMonths?: number;
  /** Bought credits belong to the whole workspace, even where each seat's allowance is its own. */
  boughtCreditsPooled?: boolean;
  /** Capabilities that need this plan or a higher one. */
  gates?: readonly string[];
  /** The item whose meters hold for every model of the vendor: web search, mode factors. One a vendor. */
  sellsVendorMeters?: boolean;
  status?: "current" | "legacy";
  /** First day the item is sold; null or absent: before the ledger began. */
  startsOn?: IsoDate;
  /** First day it is no longer to be had. */
  endsOn?: IsoDate;
  /** The day the end entered the ledger, so that a pinned budget does not learn of it; absent: known from the start. */
  endRecordedOn?: IsoDate;
  replacedBy?: string;
  source: string;
  note?: string;
}

/** One minimum and one maximum for all seats of a workspace. */
export interface SeatGroup {
  id: string;
  name: string;
  vendor: VendorId;
  minimumSeats: number | null;
  maximumSeats: number | null;
  /** What to buy beyond the maximum, for the error message. */
  nextPlan?: string;
  /** Most API credits an organisation gets a month, in dollars. */
  apiCreditCap?: number;
}

/** What a plan gives, or does not give, of another product: the boundary the budget must not blur. */
export interface Inclusion {
  plan: string;
  /** "OpenAI API", "Codex", "Claude Code", "Gemini API" … */
  product: string;
  /** The answer as a user reads it: "Billed separately" or the named allowance. */
  answer: string;
  /** Money of API use included per seat and month, where the plan gives such credits. */
  apiCreditPerSeat?: number;
  effectiveFrom: IsoDate | null;
  effectiveTo?: IsoDate;
  recordedOn: IsoDate;
  source: string;
}

/** One vendor's file under data/. */
export interface VendorFile {
  vendor: VendorId;
  vendorName: string;
  items: Omit<Item, "vendor" | "vendorName">[];
  seatGroups: Omit<SeatGroup, "vendor">[];
  inclusions: Inclusion[];
  /** A name two or more items could mean → their full names; asking by it is #N/A listing them. */
  ambiguous: Record<string, readonly string[]>;
  prices: Price[];
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
  index: PriceIndex;
}

/** A price with its dates parsed: what look-ups walk. */
export interface LedgerRow {
  price: Price;
  /** -Infinity where the price has no start */
  from: Serial;
  /** Infinity where it has no end */
  to: Serial;
  recordedOn: Serial;
  /** the answer a look-up gives for this row as it stands; null: quote only */
  found: FoundPrice | null;
}

/** An item and its rows by component, each list by `from`, then `recordedOn`. */
export interface IndexedItem {
  item: Item;
  endsOn: Serial;
  endRecordedOn: Serial;
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

export interface PriceQuestion {
  item: Item;
  component: string;
  /** The day being priced; absent: the price in force on the book's own date. */
  date?: Serial | undefined;
  /** Rows recorded up to this day count; absent: all. */
  knownOn?: Serial | undefined;
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
  note?: string;
}
