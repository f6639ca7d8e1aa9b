import * as v from "valibot";
import { control } from "./control-schema";
import { monthsFirstDay } from "./days";
import { name } from "./names";
import {
  amount,
  currencyCode,
  growth,
  optionalAmount,
  optionalShare,
  reference,
  share,
  signed,
  text,
} from "./schema-values";

/** Lines of each route, and workspaces, as JSON. */

/** First and last month a line runs; the last is included, as people say "until December". */
const life = { start: monthsFirstDay, end: v.nullish(monthsFirstDay, null) };

/** base + perDriver × the driver's month value. */
const demand = { base: optionalAmount, driver: reference, perDriver: optionalAmount };

const billing = v.optional(v.picklist(["monthly", "annual"]), "monthly");

/**
 * How the share of paid seats that are in use grows from the line's first month on. The name of a curve fills in what the file leaves
 * out; without a share at most nothing is said of use.
 */
const adopted = {
  adoption: reference,
  adoptionCeiling: v.nullish(share, null),
  /** of the S-curve, a month */
  adoptionSpeed: v.nullish(v.pipe(amount, v.maxValue(10)), null),
  /** the month in which half of the share at most is reached; 1 is the line's first */
  adoptionMidpoint: v.nullish(v.pipe(v.number(), v.minValue(-60), v.maxValue(60)), null),
};

const seatLine = {
  name,
  plan: name,
  ...life,
  ...demand,
  addedPerMonth: v.optional(signed, 0),
  /** seats already paid for in the month before the budget starts */
  seatsHeld: optionalAmount,
  ...adopted,
  ...control,
};

export const subscriptionLine = v.strictObject({
  ...seatLine,
  billing,
  /** month of the yearly renewal; absent: the line's start */
  renewal: v.nullish(monthsFirstDay, null),
});

export const seatsLine = v.strictObject({ ...seatLine, workspace: name });

export const workspace = v.strictObject({
  name,
  /** the plan whose seat fills up a workspace below its minimum: the cheapest one */
  fillerPlan: name,
  billing,
  /** month of the yearly renewal; absent: the budget's first month */
  renewal: v.nullish(monthsFirstDay, null),
  /** absent: the price book's */
  minimumSeats: v.nullish(amount, null),
  maximumSeats: v.nullish(amount, null),
  note: text,
  owner: reference,
  costCentre: reference,
  ledgerAccount: reference,
});

/** the usage profile, or one meter of it, from which the line takes the figures that nobody has typed; "": typical */
const profiled = { profile: reference, size: v.optional(v.picklist(["", "small", "typical", "large"]), "") };

export const apiLine = v.strictObject({
  name,
  /** a model, or a vendor-wide item such as "OpenAI API" */
  item: name,
  mode: reference,
  ...life,
  /** requests a month */
  ...demand,
  growth,
  inputTokens: optionalAmount,
  outputTokens: optionalAmount,
  cachedShare: optionalShare,
  /** written to the short cache: 5 minutes at Anthropic */
  cacheWriteShare: optionalShare,
  /** written to the cache for an hour */
  cacheWrite1hShare: optionalShare,
  /** a meter beside or instead of tokens: "image medium 1024", "second", "web search" */
  meter: reference,
  unitsPerRequest: optionalAmount,
  /** the workspace whose included API credits pay first; "": none */
  paysFrom: reference,
  /** what the vendor lets the line cost a month, in the currency of its price: use stops there; absent: nothing stops it */
  cap: v.nullish(amount, null),
  ...profiled,
  ...control,
});

export const creditsLine = v.strictObject({
  name,
  plan: name,
  billing,
  renewal: v.nullish(monthsFirstDay, null),
  ...life,
  seats: optionalAmount,
  /** credits a month, the whole pool's */
  ...demand,
  growth,
  /** bought credits held when the budget starts */
  creditsHeld: optionalAmount,
  /** what the plan's terms say, where they differ from the price book; absent: the price book's */
  allowance: v.nullish(amount, null),
  packSize: v.nullish(amount, null),
  expiryMonths: v.nullish(amount, null),
  rollover: v.nullish(v.picklist([0, 1]), null),
  /** what may be spent a month on credits beyond the plan, in the currency of a pack: use stops there; absent: nothing stops it */
  cap: v.nullish(amount, null),
  /** the line whose pool its allowance goes to and its use is taken from; "": it is a pool of its own */
  sharesWith: reference,
  ...profiled,
  ...control,
});

export const contractLine = v.strictObject({
  name,
  plan: name,
  /** as the split by vendor names it; "": the price book's */
  vendor: reference,
  currency: v.optional(currencyCode, "USD"),
  ...life,
  /** seats */
  ...demand,
  /** usage a month at list price, in the contract's currency */
  usage: optionalAmount,
  growth,
  /** absent: no seats are agreed, and none can be used */
  seatPrice: v.nullish(amount, null),
  minimumSeats: optionalAmount,
  commitment: optionalAmount,
  commitmentCovers: v.optional(v.picklist(["usage", "usage and seats"]), "usage"),
  usageDiscount: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 0),
  /** absent: the usage discount */
  overageDiscount: v.nullish(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), null),
  platformFee: optionalAmount,
  support: optionalAmount,
  /** already drawn in the contract year that runs when the budget starts; absent: not known */
  drawnBefore: v.nullish(amount, null),
  /** what usage of a month is charged at least, after discount; absent: nothing */
  minimumMonth: v.nullish(amount, null),
  /** whether what is paid to reach it draws the commitment; beside one it has to be said */
  minimumDraws: v.optional(v.picklist(["", "yes", "no"]), ""),
  /** what usage of a month is charged at most, after discount: use stops there; absent: nothing stops it */
  maximumMonth: v.nullish(amount, null),
  ...control,
});
