import type { Route } from "../../pricebook";

/** A field of a line's form: its key in the budget, what it is called and how its text is read. */
export interface LineField {
  key: string;
  label: string;
  kind: "text" | "number" | "signed" | "percent" | "month" | "choice";
  choices?: readonly string[];
  hint?: string;
  /** 0 means none, and is a blank field: what is typed into it does not stand beside a 0 */
  isNoneAtZero?: boolean;
}

export const text = (key: string, label: string, hint?: string): LineField => ({
  ...{ key, label, kind: "text" },
  ...(hint !== undefined && { hint }),
});
export const number = (key: string, label: string): LineField => ({ key, label, kind: "number" });
const signed = (key: string, label: string): LineField => ({ key, label, kind: "signed" });
const percent = (key: string, label: string): LineField => ({ key, label: `${label}, %`, kind: "percent" });
export const month = (key: string, label: string): LineField => ({ key, label, kind: "month" });
export const choice = (key: string, label: string, ...choices: string[]): LineField => ({
  key,
  label,
  kind: "choice",
  choices,
});

const billing = [choice("billing", "Billing", "monthly", "annual"), month("renewal", "Renewal month")];
const growth = percent("growth", "Growth a month");
const cap = number("cap", "Cap a month, where use stops");
const driven = [choice("driver", "Driver"), number("perDriver", "Per driver unit")];
const adoption = [
  choice("adoption", "Adoption curve"),
  percent("adoptionCeiling", "In use at most"),
  number("adoptionSpeed", "Adoption speed a month"),
  signed("adoptionMidpoint", "Month of the half"),
];

/** What is asked of every line beside its plan, by route: how much of it, and what changes in the year. */
export const QUANTITY: Readonly<Record<Route, string>> = {
  subscription: "Users",
  seats: "Seats",
  api: "Requests a month",
  credits: "Credits a month",
  enterprise: "Seats",
};

export const WHAT: Readonly<Record<Route, readonly LineField[]>> = {
  subscription: billing,
  seats: [],
  api: [
    text("mode", "Mode", "Blank is standard; batch, for instance"),
    number("inputTokens", "Input tokens a request"),
    number("outputTokens", "Output tokens a request"),
    text("meter", "Meter", "Beside or instead of tokens"),
    number("unitsPerRequest", "Meter units a request"),
  ],
  credits: [number("seats", "Seats"), ...billing],
  enterprise: [
    number("seatPrice", "Seat price a month"),
    number("usage", "List usage a month"),
    text("currency", "Currency"),
    number("commitment", "Commitment a contract year"),
    percent("usageDiscount", "Usage discount"),
  ],
};

export const CHANGES: Readonly<Record<Route, readonly LineField[]>> = {
  subscription: [signed("addedPerMonth", "Added a month"), ...driven],
  seats: [signed("addedPerMonth", "Added a month"), ...driven],
  api: [growth, ...driven],
  credits: [growth, ...driven],
  enterprise: [percent("growth", "Usage growth a month"), ...driven],
};

/** Asked for seldom. */
export const FURTHER: Readonly<Record<Route, readonly LineField[]>> = {
  subscription: [number("seatsHeld", "Held at opening"), ...adoption],
  seats: [number("seatsHeld", "Held at opening"), ...adoption],
  api: [
    percent("cachedShare", "Read from cache"),
    percent("cacheWriteShare", "Written to cache"),
    percent("cacheWrite1hShare", "Written to cache for an hour"),
    choice("paysFrom", "Pays from"),
    cap,
  ],
  credits: [
    number("allowance", "Allowance a seat"),
    number("packSize", "Credits a pack"),
    number("expiryMonths", "Bought credits live, months"),
    { ...number("rollover", "Rolls over: 1 month, or 0"), choices: ["", "0", "1"] },
    number("creditsHeld", "Held at opening"),
    choice("sharesWith", "Shares credits of"),
    cap,
  ],
  enterprise: [
    text("vendor", "Vendor"),
    number("minimumSeats", "Minimum seats"),
    choice("commitmentCovers", "Commitment covers", "usage", "usage and seats"),
    percent("overageDiscount", "Overage discount"),
    number("platformFee", "Platform fee a contract year"),
    number("support", "Support a contract year"),
    {
      ...number("drawnBefore", "Drawn before opening"),
      hint: "Where a contract year runs when the budget starts; 0 is nothing, blank is not known",
    },
    number("minimumMonth", "Minimum a month"),
    choice("minimumDraws", "Minimum draws commitment", "", "yes", "no"),
    number("maximumMonth", "Maximum a month, where use stops"),
  ],
};

export const WHO = [
  text("owner", "Owner", "A line without owner fails a check."),
  text("costCentre", "Cost centre"),
  text("ledgerAccount", "Ledger account"),
];

export const CONTROLS = [
  { ...number("limit", "Limit a month"), isNoneAtZero: true },
  percent("alertAt", "Alert at"),
  { ...number("approvalAbove", "Approval above, a month"), isNoneAtZero: true },
  text("approver", "Approver"),
];

export const WHEN = [month("start", "Start"), month("end", "Last month")];
export const NOTE = text("note", "Note");

export const fieldsOf = (route: Route): readonly LineField[] => [
  { key: "base", label: QUANTITY[route], kind: "number" },
  ...[text("name", "Name of the line"), text("workspace", "Workspace")],
  text(itemKey(route), route === "api" ? "Model or service" : "Plan"),
  ...[...WHAT[route], ...CHANGES[route], ...FURTHER[route], ...WHO, ...CONTROLS, ...WHEN, NOTE],
];

/** Under what a line names what is bought. */
export const itemKey = (route: Route): "item" | "plan" => (route === "api" ? "item" : "plan");

/** The field's 0 would look like a line that takes nothing where a driver brings it all. */
export const drivenHint = (driver: string, quantities: string): { hint?: string } =>
  driver === "" || quantities === "" ? {} : { hint: `With its driver “${driver}”: ${quantities}` };
