import { COLUMN } from "../../sheet";
import { fields } from "./fields";
import { endLabel, field, sideBySide, type Table } from "./table";

/** Headings of the blocks on Rates by which they are found again. */
export const RATES = {
  pricesNow: "Prices now",
  instead: "Prices by negotiated rates",
  listPrices: "List prices",
  negotiated: "Negotiated rates",
  running: "Rates of terms that run when the budget starts",
  inForce: "Negotiated rate in force",
  apiCredits: "API credits included in a seat",
  apiCreditCaps: "API credits: cap",
  fewestSeats: "Fewest seats of a workspace",
  mostSeats: "Most seats of a workspace",
  follows: "Prices that follow a negotiated rate of another row",
  following: "Price by the rate of another row",
} as const;

/** The columns of the first screen, left to right. Units stand where every sheet has them; what formulas look for stands last. */
export const PRICE_NOW = {
  component: COLUMN.note,
  unit: COLUMN.unit,
  source: COLUMN.firstAttribute,
  price: COLUMN.firstAttribute + 1,
  next: COLUMN.firstAttribute + 2,
  from: COLUMN.firstAttribute + 3,
  verified: COLUMN.firstAttribute + 4,
  key: COLUMN.firstAttribute + 5,
  page: COLUMN.firstAttribute + 6,
} as const;

/** In characters, from the first column on: as many as stand beside the pane on a screen of 1,366. */
export const PRICES_NOW_WIDTHS = [3, 22, 22, 18, 21, 12, 11, 7, 23] as const;

export interface GrowingList {
  title: string;
  key: readonly number[];
  /** workbooks written before the list was thought of do not have it */
  isNew?: true;
}

/**
 * The lists on Rates that grow with what lines ask for, from top to bottom, and the columns by which their rows are told apart. Their
 * last row is for nothing: rows that are added go above it, so that whatever refers to the list grows with it, and are made like it.
 */
export const GROWING_LISTS: readonly GrowingList[] = [
  { title: RATES.pricesNow, key: [PRICE_NOW.key], isNew: true },
  { title: RATES.listPrices, key: [COLUMN.firstAttribute, COLUMN.firstAttribute + 1] },
  { title: RATES.running, key: [COLUMN.firstAttribute, COLUMN.firstAttribute + 1] },
  { title: RATES.follows, key: [COLUMN.firstAttribute, COLUMN.firstAttribute + 1] },
  { title: RATES.apiCredits, key: [COLUMN.label] },
  { title: RATES.apiCreditCaps, key: [COLUMN.label] },
  { title: RATES.fewestSeats, key: [COLUMN.label] },
  { title: RATES.mostSeats, key: [COLUMN.label] },
];

/** What stands in the notes of the last row of such a list. */
export const lastRowOf = (title: string): string => `Last of "${title}"; rows are added above`;

/** Rows for prices that negotiated rates touch, beside those that do already. */
export const SPARE_PRICES = 6;

/** Label of the months for which prices were read: values like the prices, so that they tell when the time axis has moved. */
export const READ_FOR = "List prices read for";

/** Source of a rate for an item of one's own that says neither vendor nor source: the functions take it in every call only then. */
export const OWN_SOURCE = "Own rate";

/** What stands beside every list price, months to the right of it. */
export const LIST_COLUMNS = sideBySide(COLUMN.firstAttribute, [
  field("item", "Item", "inputText"),
  field("component", "Component", "inputText"),
  field("per", "Units per price", "input"),
  field("currency", "Currency", "inputText"),
  field("longAbove", "Long above", "input"),
  field("freePerMonth", "Free a month", "input"),
  field("vendor", "Vendor", "inputText"),
  field("verified", "Verified", "inputDate"),
  field("step", "Next step", "listMonth"),
  field("stale", "Stale", "flag"),
  field("confidence", "Confidence", "inputText"),
  field("standard", "Standard mode", "inputText"),
  field("freeMeter", "Free units of", "inputText"),
  field("note", "Note", "note"),
  field("promisedUntil", "Promised until", "inputDate"),
  field("status", "Status", "note"),
  field("endsOn", "Ends on", "inputDate"),
  field("replacedBy", "Replaced by", "note"),
  field("soldWith", "Sold with", "note"),
  field("alsoCharges", "Also charges", "note"),
  field("soldBy", "Sold by the", "note"),
]);
export type ListColumn = (typeof LIST_COLUMNS)[number]["key"];

const READ: ReadonlySet<ListColumn> = new Set(["item", "component", "per", "standard"]);

/** The list prices on Rates: item and component a row, months across. Workbooks of any age have these columns. */
export const LIST_PRICES: Table<ListColumn> = {
  key: "keptPrices",
  title: RATES.listPrices,
  columns: LIST_COLUMNS.filter(({ key }) => READ.has(key)),
  end: [endLabel(RATES.negotiated)],
  subject: "item",
};

/** The columns of a `rates` range, in its order. */
const rateFields = [
  fields.text("item", "Item"),
  fields.text("component", "Component"),
  fields.rate("rate", "Rate"),
  field("from", "From", "inputDate"),
  field("to", "To (not included)", "inputDate"),
  fields.text("currency", "Currency"),
  field("per", "Per", "input"),
  fields.text("vendor", "Vendor"),
  fields.text("route", "Route"),
  field("minimum", "Minimum", "input"),
  field("allowance", "Allowance", "input"),
  fields.text("source", "Source"),
  field("maximum", "Maximum", "input", { isNew: true }),
  field("workspace", "Sold in workspace", "inputText", { isNew: true }),
];

export const NEGOTIATED_RATES: Table<(typeof rateFields)[number]["key"] | "reason"> = {
  key: "rates",
  title: RATES.negotiated,
  columns: [
    ...sideBySide(COLUMN.note, [fields.text("reason", "Reason; the last matching row wins")]),
    ...sideBySide(COLUMN.firstAttribute, rateFields),
  ],
  end: [endLabel(RATES.running), endLabel(RATES.inForce)],
  subject: "item",
};
