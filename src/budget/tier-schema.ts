import * as v from "valibot";
import { name } from "./names";
import { amount, optionalAmount, share } from "./schema-values";

/** What tiers count: a contract's use at list price, its use in units of a meter, or the seats billed in a month. */
export const COUNTED = ["usage", "units", "seats"] as const;
export const READ_AS = ["graduated", "volume"] as const;
export const PERIODS = ["month", "contract year"] as const;

/**
 * One tier of a contract, from its bound up to that of the next row. Rows of a contract that count the same stand together, by
 * rising bound, the first one from 0.
 */
export const priceTier = v.strictObject({
  /** the contract */
  line: name,
  counts: v.picklist(COUNTED),
  readAs: v.optional(v.picklist(["", ...READ_AS]), ""),
  /** when use is counted from 0 again; of seats always the month */
  period: v.optional(v.picklist(["", ...PERIODS]), ""),
  /** the bound, included: the tier holds from here on */
  from: optionalAmount,
  /** of usage at list price; absent: not known */
  discount: v.nullish(share, null),
  /** of a unit, or of a seat a month; absent: not known */
  price: v.nullish(amount, null),
  /** what the tier itself costs a period */
  fee: optionalAmount,
  /** counted already in the contract year that runs when the budget starts, on the first row of its tiers; absent: not known */
  usedBefore: v.nullish(amount, null),
});

export type PriceTier = v.InferOutput<typeof priceTier>;
