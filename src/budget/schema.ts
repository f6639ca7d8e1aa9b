import * as v from "valibot";
import * as messages from "../messages";
import { routeControl } from "./control-schema";
import { isoDate, monthsFirstDay } from "./days";
import { apiLine, contractLine, creditsLine, seatsLine, subscriptionLine, workspace } from "./line-schema";
import { name } from "./names";
import { ROUTES } from "./routes";
import {
  amount,
  anyText,
  currencyCode,
  growth,
  optionalShare,
  positive,
  reference,
  signed,
  text,
} from "./schema-values";
import { priceTier } from "./tier-schema";

/** A budget as JSON. Text refers by name: lines to workspaces, changes to lines, anything to drivers and currencies. */

export const change = v.strictObject({ line: name, month: monthsFirstDay, change: signed, reason: text });

/** What an actual is of: a contract's side, a workspace's shortfall or its API credits; "" for everything else. */
export const PARTS = ["", "Access", "Metered", "Shortfall", "Included API credits"] as const;

/**
 * What a closed month really cost, in the report currency; it replaces the forecast of that line and month. What it says of the
 * months after it: docs/closed-months.md.
 */
export const actual = v.strictObject({
  line: name,
  part: v.optional(v.picklist(PARTS), ""),
  month: monthsFirstDay,
  amount: signed,
  /** what was taken: seats, requests, credits used, or a contract's usage at list price; absent: not known */
  quantity: v.nullish(amount, null),
  note: text,
});

/** Credits that a pool was given beside its allowance: a promotion, a programme, credits bought under an agreement. */
export const grant = v.strictObject({
  line: name,
  source: text,
  /** of a grant from before the first month, what is left of it then */
  credits: positive,
  from: monthsFirstDay,
  /** the month from which what is left of it is gone; absent: it does not end */
  expires: v.nullish(monthsFirstDay, null),
  /** money paid for these credits, in the currency of the plan's price; 0: they were free; absent: not known */
  paid: v.nullish(amount, null),
});

/** The budget as it was approved: amounts by route and month, kept as they were. */
export const approvedBudget = v.strictObject({
  on: isoDate,
  by: text,
  note: text,
  subscriptions: v.array(signed),
  seats: v.array(signed),
  enterpriseAccess: v.array(signed),
  api: v.array(signed),
  credits: v.array(signed),
  enterpriseMetered: v.array(signed),
});

/** The questions of the Verify sheet settled for one line. */
export const signOff = v.strictObject({
  line: name,
  answer: text,
  signedBy: text,
  signedOn: v.nullish(isoDate, null),
  /** the plan, or the model with its meter, that was asked about; blank: the line's own. Another one has to be asked about again */
  signedFor: text,
});

export const logEntry = v.strictObject({ on: isoDate, by: text, what: anyText });

/** What was said when asked whether the usual mistake of a route was made. */
const mistakeAnswer = v.strictObject({
  route: v.picklist(ROUTES.map(({ sheet }) => sheet)),
  answer: text,
  answeredBy: text,
  answeredOn: v.nullish(isoDate, null),
});

const rateRow = v.strictObject({
  item: name,
  component: reference,
  rate: amount,
  from: v.nullish(isoDate, null),
  to: v.nullish(isoDate, null),
  reason: text,
  /** what the row says of an item that the price book does not have; see the own items of the functions */
  currency: v.optional(v.pipe(v.string(), v.regex(/^([A-Z]{3}|credits)?$/, messages.faultCurrency)), ""),
  per: v.nullish(positive, null),
  vendor: text,
  route: v.optional(v.picklist(["", "subscription", "seats", "api", "credits", "enterprise"]), ""),
  minimum: v.nullish(amount, null),
  allowance: v.nullish(amount, null),
  source: text,
  maximum: v.nullish(amount, null),
  /** plans of one's own with the same text are sold in one workspace */
  workspace: reference,
});

/** One that never holds would leave the list price, which looks right. */
export const rate = v.pipe(
  rateRow,
  v.forward(
    v.partialCheck(
      [["from"], ["to"]],
      ({ from, to }) => from === null || to === null || to > from,
      messages.rateEndsFirst,
    ),
    ["to"],
  ),
);

export const scenario = v.strictObject({
  name,
  seats: v.optional(amount, 1),
  usage: v.optional(amount, 1),
  credits: v.optional(amount, 1),
  price: v.optional(amount, 1),
  exchangeRate: v.optional(amount, 1),
});

export const driver = v.strictObject({ name, unit: text, opening: amount, growth });

export const exchangeRate = v.strictObject({
  currency: currencyCode,
  usdPerUnit: positive,
  /** one rate for each month, where they differ; empty: `usdPerUnit` throughout */
  byMonth: v.optional(v.array(positive), []),
});

/**
 * A list price that does not follow the price book: kept in a month that was closed when prices were refreshed, or typed
 * over. In the unit of the price it replaces; null: no price.
 */
export const keptPrice = v.strictObject({
  item: name,
  component: name,
  month: monthsFirstDay,
  price: v.nullable(amount),
});

export const PAPERS = ["A4", "Letter"] as const;

export const budgetSchema = v.strictObject({
  format: v.literal("ai-budget/1"),
  title: name,
  company: text,
  preparedBy: text,
  purpose: text,
  startMonth: monthsFirstDay,
  months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  /** 1 to 12: the month in which the fiscal year starts */
  fiscalYearStart: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)), 1),
  currency: v.optional(currencyCode, "USD"),
  /** what the sheets are printed on */
  paper: v.optional(v.picklist(PAPERS), "A4"),
  pricesKnownOn: isoDate,
  keptPrices: v.optional(v.array(keptPrice), []),
  /** checks accept differences up to this much money */
  tolerance: v.optional(amount, 0.005),
  /** days since they were verified after which prices are flagged, and after which a check fails */
  staleAfterDays: v.optional(amount, 90),
  oldestPriceDays: v.optional(amount, 365),
  scenario: name,
  scenarios: v.pipe(v.array(scenario), v.minLength(1), v.maxLength(5)),
  drivers: v.optional(v.array(driver), []),
  exchangeRates: v.optional(v.array(exchangeRate), []),
  rates: v.optional(v.array(rate), []),
  routes: v.optional(v.array(routeControl), []),
  subscriptions: v.optional(v.array(subscriptionLine), []),
  workspaces: v.optional(v.array(workspace), []),
  seats: v.optional(v.array(seatsLine), []),
  api: v.optional(v.array(apiLine), []),
  credits: v.optional(v.array(creditsLine), []),
  enterprise: v.optional(v.array(contractLine), []),
  /** price tiers of contracts */
  priceTiers: v.optional(v.array(priceTier), []),
  changes: v.optional(v.array(change), []),
  grants: v.optional(v.array(grant), []),
  /** months up to this one are closed; actuals count in them */
  lastActualMonth: v.nullish(monthsFirstDay, null),
  actuals: v.optional(v.array(actual), []),
  approved: v.nullish(approvedBudget, null),
  /** share of the cost that is paid as tax and not got back */
  taxShare: optionalShare,
  /** share added to months that are not closed */
  contingencyShare: optionalShare,
  signOffs: v.optional(v.array(signOff), []),
  answers: v.optional(v.array(mistakeAnswer), []),
  changeLog: v.optional(v.array(logEntry), []),
});

export type Budget = v.InferOutput<typeof budgetSchema>;
export type SubscriptionLine = v.InferOutput<typeof subscriptionLine>;
export type SeatsLine = v.InferOutput<typeof seatsLine>;
export type Workspace = v.InferOutput<typeof workspace>;
export type ApiLine = v.InferOutput<typeof apiLine>;
export type CreditsLine = v.InferOutput<typeof creditsLine>;
export type ContractLine = v.InferOutput<typeof contractLine>;
export type RouteControl = v.InferOutput<typeof routeControl>;
export type KeptPrice = v.InferOutput<typeof keptPrice>;
export type ApprovedBudget = v.InferOutput<typeof approvedBudget>;
export type Scenario = v.InferOutput<typeof scenario>;
