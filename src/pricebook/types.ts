import type { IsoDate } from "../dates";

/** The five ways to buy; a budget has one worksheet for each. */
export type Route = "subscription" | "seats" | "api" | "credits" | "enterprise";

/** The name of a vendor's file: "openai", "bedrock" … vendor-files.ts lists them. */
export type VendorId = string;

/**
 * What every row of the ledger says besides its value. Rows are appended, never changed: a new value is a new row.
 * The interval [effectiveFrom, effectiveTo) is half open; a null start means that it is not known: the
 * row holds from its first evidence (on-record.ts).
 */
export interface Dated {
  effectiveFrom: IsoDate | null;
  effectiveTo?: IsoDate;
  /** The day this row entered the ledger; `knownOn` compares with it. */
  recordedOn: IsoDate;
  source: string;
  /** The day the source was last seen to say so: "2026-11-10", or a month "2026-11" where only that is known. */
  verifiedOn: string;
  /** Without a start: the earliest day any source is known to have said so, where that is before `verifiedOn`. */
  firstSeen?: { on: IsoDate; source: string };
}

/** One price of one component of one item. */
export interface Price extends Dated {
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
  confidence: string;
  /** The last day for which the vendor has promised a promotional price; past it the confidence is low. */
  guaranteedUntil?: IsoDate;
  /** On `… long` rows: the price holds for requests of MORE input tokens than this. */
  requestInputAbove?: number;
  /** Units of each calendar month that cost nothing (grounding: 5000). */
  freePerMonth?: number;
  /**
   * On rows of an item that sells its vendor's meters: the models for which the source says that the price or factor holds, by
   * id. Absent: it answers for none, only for the item itself.
   */
  forModels?: "all" | readonly string[];
  /**
   * With `forModels`: other days on which a source is known to have said so of some of them. What none names, the row's own source
   * does on `verifiedOn`; `firstSeen` says when the price was seen, not for which models.
   */
  namedOn?: readonly { on: IsoDate; source: string; models: "all" | readonly string[] }[];
  /** On factors: words of a component ("cache read", "long") that the factor does not multiply, since the vendor prices them apart. */
  notWith?: readonly string[];
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

/** What holds for all seats of a workspace together. */
export interface SeatLimits {
  minimumSeats: number | null;
  maximumSeats: number | null;
  /** What to buy beyond the maximum, for the error message. */
  nextPlan?: string;
}

/** What becomes of credits bought on top; what is absent does not happen. */
export interface BoughtCredits {
  /** Months a bought credit lives. */
  expireAfterMonths?: number;
  /** Months without any use after which bought credits end. */
  expireAfterIdleMonths?: number;
  /** They belong to the whole workspace, even where each seat's allowance is its own. */
  pooled?: boolean;
}

export interface End {
  /** First day the item is no longer to be had. */
  on: IsoDate;
  replacedBy?: string;
}

/** What a plan or seat group grants or asks besides its price, by the name of the fact. */
export interface TermValues {
  /** of a plan */
  allowance: Allowance;
  /** of a plan; without a term bought credits never end and are not shared */
  boughtCredits: BoughtCredits;
  /** of a seat group */
  seatLimits: SeatLimits;
  /** of a seat group: most API credits an organisation gets a month, in dollars */
  apiCreditCap: number;
  /** of any item */
  end: End;
}
export type Fact = keyof TermValues;

/** One fact of one item or seat group, dated like a price. A null value takes the fact back. */
export type Term = {
  [F in Fact]: Dated & { of: string; fact: F; value: TermValues[F] | null; note?: string };
}[Fact];

/** What a model charges that no count of text tokens can say. */
export type AlsoCharged = "audio" | "images" | "video" | "requests";

/** What an item is. What it grants, and when it ends, are dated terms. */
export interface ItemData {
  id: string;
  /** as people say it: "ChatGPT Business" */
  name: string;
  kind: "plan" | "model" | "api";
  product: string;
  route: Route;
  aliases: readonly string[];
  /** Plans of one workspace that share one minimum and maximum. */
  seatGroup?: string;
  /** A plan one person buys: no workspace, no minimum or maximum. */
  individual?: boolean;
  /** No list price: every price question is answered "quote only". */
  quoteOnly?: boolean;
  /** The item that lists what activities burn of this plan's credits: "runway-credits", "flow-credits"; a system may point on. */
  creditSystem?: string;
  /** Capabilities that need this plan or a higher one. */
  gates?: readonly string[];
  /** The item whose meters hold for every model of the vendor: web search, mode factors. One a vendor. */
  sellsVendorMeters?: boolean;
  /**
   * Cached tokens that the vendor bills as plain input, because it gives no discount and takes no surcharge: of a model, or of
   * every model where its vendor's API says so; and the first day a source is known to say so. Without it, a model without a price
   * for them has none.
   */
  billedAsInput?: readonly { meter: "cache read" | "cache write"; on: IsoDate; source: string }[];
  /**
   * What a model charges besides text where its meters do not show it: sound or pictures at the price of its only output, or
   * a fee for each request that has no row. Otherwise charges.ts reads it from the meters.
   */
  alsoCharges?: AlsoCharged;
  status?: "current" | "legacy";
  /** First day the item is sold; absent: before the ledger began. */
  startsOn?: IsoDate;
  source: string;
  /** in the opened book only where it says why there is no price: itemNote has it of every item */
  note?: string;
}

/** The surface on which use of a product is paid, first to last. */
export type PaidBy = "plan allowance" | "bought credits" | "workspace credits" | "API" | "contract";

/** Who answers for that budget. */
export type BudgetOwner = "individual user" | "team workspace administrator" | "API organisation owner" | "procurement";

/** What a plan gives, or does not give, of another product: the boundary the budget must not blur. */
export interface Inclusion extends Dated {
  plan: string;
  /** "OpenAI API", "Codex", "Claude Code", "Gemini API" … */
  product: string;
  /** The answer as a user reads it: "Billed separately" or the named allowance. */
  answer: string;
  /** Money of API use included per seat and month, where the plan gives such credits. */
  apiCreditPerSeat?: number;
  paidBy?: readonly PaidBy[];
  budgetOwner?: BudgetOwner;
}

/** When a vendor's page of deprecations was last read: an end announced later is not in the ledger. */
export interface EndsRead {
  /** a day, or a month where only that is known */
  readOn: string;
  recordedOn: IsoDate;
  source: string;
}

/** One vendor's file under data/. */
export interface VendorFile {
  vendor: VendorId;
  vendorName: string;
  items: ItemData[];
  seatGroups: { id: string; name: string }[];
  /** appended, never changed: the newest that was known counts */
  endsRead?: EndsRead[];
  terms: Term[];
  inclusions: Inclusion[];
  /** A name two or more items could mean → their full names; asking by it is #N/A listing them. */
  ambiguous: Record<string, readonly string[]>;
  prices: Price[];
}
