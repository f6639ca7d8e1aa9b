import * as messages from "../../messages";
import { COLUMN } from "../../sheet";
import {
  accounting,
  adopted,
  billing,
  cap,
  controls,
  demand,
  driven,
  fields,
  life,
  maximumMonth,
  minimumMonth,
  owner,
  profiled,
  sharesWith,
} from "./fields";
import { endLabel, endNote, type Field, field, sideBySide, type Table } from "./table";

/** What stands below a register, in a column that no line is called up from: its ranges end here. */
export const LAST_ROW_OF_REGISTER = "Insert new lines above this row";
/** What stands below the registers of Seats and of API usage, and is in none of them. */
export const SHORT_SEATS = "Seats short of a minimum";
export const INCLUDED_CREDITS = "Included API credits";
/** And where lines have an adoption curve, or a cap. */
export const UNUSED = "Value lost: seats paid for and not in use";
export const NOT_MET = "Not met because a cap stops it";
/** What stands above the rows that are called up from a register. */
export const CALLED_UP = "Lines called up";

/** Behind the name stand at most five inputs that a reader asks for first, then what the line costs; all else comes after it. */
const FIRST_INPUT = COLUMN.note;
const FIRST_RESULT = FIRST_INPUT + 5;

/** What the workings found for a line, in its row of inputs. */
export const RESULTS = sideBySide(FIRST_RESULT, [
  field("thisYear", "This fiscal year", "resultMoney"),
  field("nextYear", "Next fiscal year", "resultMoney"),
  field("status", "Status", "resultText"),
]);
export type ResultColumn = (typeof RESULTS)[number]["key"];

/** The technical attributes, which are closed until somebody asks for them, begin here. */
export const FIRST_TECHNICAL = FIRST_RESULT + RESULTS.length;

/** A table of lines: what is asked for first beside the name, the rest behind the results, a note at the end. */
const register = <Key extends string>(
  key: string,
  title: string,
  first: readonly Field<Key>[],
  rest: readonly Field<Key>[],
  seldom: readonly Field<Key>[] = [],
): Table<Key | "name" | "note"> => ({
  key,
  title,
  columns: [
    ...sideBySide(COLUMN.label, [fields.text("name", "Line")]),
    ...sideBySide(FIRST_INPUT, first),
    ...sideBySide(FIRST_TECHNICAL, [...rest, fields.text("note", "Note"), ...seldom]),
  ],
  // where it stood before, too
  end: [{ column: COLUMN.number, text: LAST_ROW_OF_REGISTER }, endNote(LAST_ROW_OF_REGISTER), endLabel(CALLED_UP)],
  subject: "name",
});

export const SUBSCRIPTIONS = register(
  "subscriptions",
  "Lines",
  [fields.from("plan", "Plan", "items"), owner, ...demand("Users")],
  [
    billing,
    ...accounting,
    ...life,
    fields.signed("addedPerMonth", "Added a month"),
    fields.quantity("seatsHeld", "Held at opening"),
    fields.month("renewal", "Renewal month"),
    ...controls,
  ],
  adopted,
);

export const WORKSPACES = register(
  "workspaces",
  "Workspaces",
  [
    fields.from("plan", "Cheapest seat", "items"),
    owner,
    fields.quantity("minimumSeats", "Minimum seats"),
    billing,
    fields.month("renewal", "Renewal month"),
  ],
  [fields.quantity("maximumSeats", "Maximum seats"), ...accounting],
);

export const SEATS = register(
  "seats",
  "Lines",
  [fields.from("plan", "Plan", "items"), owner, ...demand("Seats")],
  [
    fields.from("workspace", "Workspace", "workspaces"),
    ...accounting,
    ...life,
    fields.signed("addedPerMonth", "Added a month"),
    fields.quantity("seatsHeld", "Held at opening"),
    ...controls,
  ],
  adopted,
);

export const API = register(
  "api",
  "Lines",
  [fields.from("item", "Model or item", "items"), owner, ...demand("Requests a month")],
  [
    fields.text("mode", "Mode"),
    ...accounting,
    ...life,
    fields.growth(),
    fields.quantity("inputTokens", "Input tokens a request"),
    fields.quantity("outputTokens", "Output tokens a request"),
    fields.share("cachedShare", "Read from cache"),
    fields.share("cacheWriteShare", "Written to cache"),
    fields.share("cacheWrite1hShare", "Written to cache for an hour"),
    fields.text("meter", "Meter"),
    fields.quantity("unitsPerRequest", "Meter units a request"),
    fields.from("paysFrom", "Pays from", "workspaces"),
    ...controls,
    ...profiled,
  ],
  [cap],
);

export const CREDITS = register(
  "credits",
  "Pools",
  [fields.from("plan", "Plan", "items"), owner, ...demand("Credits a month")],
  [
    billing,
    ...accounting,
    ...life,
    fields.quantity("seats", "Seats"),
    fields.quantity("allowance", "Allowance a seat"),
    fields.growth(),
    fields.quantity("packSize", "Credits a pack"),
    fields.quantity("expiryMonths", "Bought credits live, months"),
    fields.quantity("rollover", "Rolls over (1 = one month)"),
    fields.quantity("creditsHeld", "Held at opening"),
    fields.month("renewal", "Renewal month"),
    ...controls,
    ...profiled,
  ],
  [cap, sharesWith],
);

export const ENTERPRISE = register(
  "enterprise",
  "Contracts",
  [
    fields.text("plan", "Plan"),
    owner,
    fields.quantity("base", "Seats"),
    fields.moneyOrBlank("seatPrice", "Seat price a month"),
    fields.money("usage", "List usage a month"),
  ],
  [
    fields.text("vendor", "Vendor"),
    fields.text("currency", "Currency", "USD"),
    ...accounting,
    ...life,
    ...driven,
    fields.growth("Usage growth a month"),
    fields.quantity("minimumSeats", "Minimum seats"),
    fields.money("commitment", "Commitment a contract year"),
    fields.choice("commitmentCovers", "Commitment covers", ["usage", "usage and seats"], "usage"),
    fields.share("usageDiscount", "Usage discount"),
    fields.shareOrBlank("overageDiscount", "Overage discount"),
    fields.money("platformFee", "Platform fee a contract year"),
    fields.money("support", "Support a contract year"),
    fields.moneyOrBlank("drawnBefore", "Drawn before opening", messages.typeDrawnBefore),
    ...controls,
  ],
  [...minimumMonth, maximumMonth],
);
