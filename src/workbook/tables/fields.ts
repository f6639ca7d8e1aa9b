import { FIRST_DAY } from "../../dates";
import * as messages from "../../messages";
import { adoptionCurves } from "../../profiles";
import { field, type ListName, type Typed } from "./table";

const amount: Typed = { rule: { kind: "number", minimum: 0 }, message: messages.typeAmount };
const share: Typed = { rule: { kind: "number", minimum: 0, maximum: 1 }, message: messages.typeShare };
const date: Typed["rule"] = { kind: "date", from: FIRST_DAY };

/** An own item stands under the negotiated rates, and not in the list of the price book. */
const listed = (list: ListName): Pick<Typed, "message" | "isAdvice"> =>
  list === "items" ? { message: messages.chooseItem, isAdvice: true } : { message: messages.chooseFromList };

/** Kinds of fields that tables share, named as people name them. Where 0 means "none", the cell stays blank. */
export const fields = {
  text: <Key extends string>(key: Key, heading: string, blank?: string) =>
    field(key, heading, "inputText", blank === undefined ? {} : { blank }),
  choice: <Key extends string>(key: Key, heading: string, values: string[], blank?: string) =>
    field(key, heading, "inputText", {
      typed: { rule: { kind: "list", values }, message: messages.chooseFromList },
      ...(blank !== undefined && { blank }),
    }),
  from: <Key extends string>(key: Key, heading: string, list: ListName) =>
    field(key, heading, "inputText", { typed: { rule: { kind: "listOf", list }, ...listed(list) } }),
  quantity: <Key extends string>(key: Key, heading: string) =>
    field(key, heading, "input", { typed: amount, blank: 0 }),
  /** may be negative: seats added or given back a month */
  signed: <Key extends string>(key: Key, heading: string) => field(key, heading, "input", { blank: 0 }),
  money: <Key extends string>(key: Key, heading: string) =>
    field(key, heading, "inputMoney", { typed: amount, blank: 0 }),
  /** where a blank cell means something else than 0 */
  moneyOrBlank: <Key extends string>(key: Key, heading: string, message = amount.message) =>
    field(key, heading, "inputMoney", { typed: { ...amount, message } }),
  shareOrBlank: <Key extends string>(key: Key, heading: string) =>
    field(key, heading, "inputPercent", { typed: share }),
  share: <Key extends string>(key: Key, heading: string) =>
    field(key, heading, "inputPercent", { typed: share, blank: 0 }),
  /** a share that may be negative */
  growth: (heading = "Growth a month") => field("growth", heading, "inputPercent", { blank: 0 }),
  month: <Key extends string>(key: Key, heading: string) =>
    field(key, heading, "inputMonth", { typed: { rule: date, message: messages.typeMonth } }),
  date: <Key extends string>(key: Key, heading: string) =>
    field(key, heading, "inputDate", { typed: { rule: date, message: messages.typeDate } }),
  rate: <Key extends string>(key: Key, heading: string) => field(key, heading, "inputRate", { typed: amount }),
};

export const billing = fields.choice("billing", "Billing", ["monthly", "annual"], "monthly");

export const owner = fields.text("owner", "Owner");

export const accounting = [fields.text("costCentre", "Cost centre"), fields.text("ledgerAccount", "Ledger account")];

export const life = [fields.month("start", "Start"), fields.month("end", "Last month")];

export const driven = [fields.from("driver", "Driver", "drivers"), fields.quantity("perDriver", "Per driver unit")];

export const demand = (heading: string) => [fields.quantity("base", heading), ...driven];

export const controls = [
  fields.money("limit", "Limit a month"),
  fields.share("alertAt", "Alert at"),
  fields.money("approvalAbove", "Approval above"),
  fields.text("approver", "Approver"),
];

const seldom = (together: string) => ({ isNew: true, seldom: together }) as const;

/** A curve by which the share of seats in use grows: its figures are inputs; without a share at most nothing is said of use. */
export const adopted = [
  field("adoption", "Adoption curve", "inputText", {
    typed: { rule: { kind: "list", values: adoptionCurves.map(({ id }) => id) }, message: messages.chooseFromList },
    ...seldom("adoption"),
  }),
  field("adoptionCeiling", "In use at most", "inputPercent", { typed: share, ...seldom("adoption") }),
  field("adoptionSpeed", "Adoption speed a month", "input", { typed: amount, ...seldom("adoption") }),
  field("adoptionMidpoint", "Month of the half", "input", seldom("adoption")),
];

/** The name of a pool on the same sheet. */
export const sharesWith = field("sharesWith", "Shares credits of", "inputText", seldom("sharesWith"));

/** A blank cell is no cap; 0 is one. */
export const cap = field("cap", "Cap a month", "inputMoney", { typed: amount, ...seldom("cap") });

/** What usage of a month is charged at least; beside a commitment it has to be said whether that draws it. */
export const minimumMonth = [
  field("minimumMonth", "Minimum a month", "inputMoney", { typed: amount, ...seldom("minimumMonth") }),
  field("minimumDraws", "Minimum draws commitment", "inputText", {
    typed: { rule: { kind: "list", values: ["yes", "no"] }, message: messages.chooseFromList },
    ...seldom("minimumMonth"),
  }),
];

/** What usage of a month is charged at most. A blank cell is no maximum; 0 is one. */
export const maximumMonth = field("maximumMonth", "Maximum a month", "inputMoney", {
  typed: amount,
  ...seldom("maximumMonth"),
});

/** The usage profile that a line's figures came from: they are inputs, and what is typed over them counts. */
export const profiled = [
  field("profile", "Usage profile", "inputText", { isNew: true }),
  field("size", "Size", "inputText", {
    typed: { rule: { kind: "list", values: ["small", "typical", "large"] }, message: messages.chooseFromList },
    isNew: true,
  }),
];
