import { COLUMN } from "../../sheet";
import { billing, controls, demand, fields, life, ownership } from "./fields";
import { endLabel, endNote, type Field, sideBySide, type Table } from "./table";

/** What stands below a register, in the column of notes: its ranges end here. */
export const LAST_ROW_OF_REGISTER = "Insert new lines above this row";
/** What stands above the rows that are called up from a register. */
export const CALLED_UP = "Lines called up";

/** A table of lines: names and notes on the left, one unit in all rows, and nothing but inputs. */
const register = <Key extends string>(
  key: string,
  title: string,
  unit: string,
  own: readonly Field<Key>[],
): Table<Key | "name" | "note"> => ({
  key,
  title,
  unit: { text: unit, style: "inputText" },
  columns: [
    ...sideBySide(COLUMN.label, [fields.text("name", "Line"), fields.text("note", "Note")]),
    ...sideBySide(COLUMN.firstAttribute, own),
  ],
  end: [endNote(LAST_ROW_OF_REGISTER), endLabel(CALLED_UP)],
  subject: "name",
});

export const SUBSCRIPTIONS = register("subscriptions", "Lines", "users", [
  fields.from("plan", "Plan", "items"),
  billing,
  ...ownership,
  ...life,
  ...demand("Users"),
  fields.signed("addedPerMonth", "Added a month"),
  fields.quantity("seatsHeld", "Held at opening"),
  fields.month("renewal", "Renewal month"),
  ...controls,
]);

export const WORKSPACES = register("workspaces", "Workspaces", "workspace", [
  fields.from("plan", "Cheapest seat", "items"),
  billing,
  ...ownership,
  fields.month("renewal", "Renewal month"),
  fields.quantity("minimumSeats", "Minimum seats"),
  fields.quantity("maximumSeats", "Maximum seats"),
]);

export const SEATS = register("seats", "Lines", "seats", [
  fields.from("plan", "Plan", "items"),
  fields.from("workspace", "Workspace", "workspaces"),
  ...ownership,
  ...life,
  ...demand("Seats"),
  fields.signed("addedPerMonth", "Added a month"),
  fields.quantity("seatsHeld", "Held at opening"),
  ...controls,
]);

export const API = register("api", "Lines", "requests", [
  fields.from("item", "Model or item", "items"),
  fields.text("mode", "Mode"),
  ...ownership,
  ...life,
  ...demand("Requests a month"),
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
]);

export const CREDITS = register("credits", "Pools", "credits", [
  fields.from("plan", "Plan", "items"),
  billing,
  ...ownership,
  ...life,
  fields.quantity("seats", "Seats"),
  fields.quantity("allowance", "Allowance a seat"),
  ...demand("Credits a month"),
  fields.growth(),
  fields.quantity("packSize", "Credits a pack"),
  fields.quantity("expiryMonths", "Bought credits live, months"),
  fields.quantity("rollover", "Rolls over (1 = one month)"),
  fields.quantity("creditsHeld", "Held at opening"),
  fields.month("renewal", "Renewal month"),
  ...controls,
]);

export const ENTERPRISE = register("enterprise", "Contracts", "contract", [
  fields.text("vendor", "Vendor"),
  fields.text("plan", "Plan"),
  fields.text("currency", "Currency", "USD"),
  ...ownership,
  ...life,
  ...demand("Seats"),
  fields.money("usage", "List usage a month"),
  fields.growth("Usage growth a month"),
  fields.moneyOrBlank("seatPrice", "Seat price a month"),
  fields.quantity("minimumSeats", "Minimum seats"),
  fields.money("commitment", "Commitment a contract year"),
  fields.choice("commitmentCovers", "Commitment covers", ["usage", "usage and seats"], "usage"),
  fields.share("usageDiscount", "Usage discount"),
  fields.shareOrBlank("overageDiscount", "Overage discount"),
  fields.money("platformFee", "Platform fee a contract year"),
  fields.money("support", "Support a contract year"),
  fields.money("drawnBefore", "Drawn before opening"),
  ...controls,
]);
