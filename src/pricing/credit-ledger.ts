import type { Slice } from "./periods";
import { roundUp } from "./rounding";

/** What a pool needs and is given in a month. */
export interface CreditNeed {
  slice: Slice;
  need: number;
  /** Credits the plan includes for this month. */
  allowance: number;
}

export interface CreditTerms {
  /** Up to one month's allowance of unused credits is kept for the next month. */
  rollsOver: boolean;
  /** Months a bought credit lives; undefined: for ever. */
  boughtExpireAfter: number | undefined;
  /** Bought credits held before the first month, reckoned as bought in the month before it. */
  opening: number;
  /** Credits in a pack in this month; null: not known, then exactly what is missing is reckoned as bought. */
  packSize: (slice: Slice) => number | null;
}

/** One month of a pool: opening + allowance + bought − used − expired = closing. */
export interface CreditMonth {
  slice: Slice;
  opening: number;
  allowance: number;
  bought: number;
  used: number;
  /** Allowance not used plus bought credits past their life. */
  expired: number;
  /** The part of `expired` that was allowance: value paid for and lost. */
  allowanceLost: number;
  closing: number;
}

interface Lot {
  boughtAt: number;
  credits: number;
}

/**
 * The monthly ledger of one pool. Credits that expire soonest burn first: those rolled over, this month's allowance, then
 * bought ones by age; what is still missing is bought in whole packs, and the rest of a pack is kept.
 * A credit bought in month b and living 12 months can be used in months b to b + 11.
 */
export function creditLedger(months: readonly CreditNeed[], terms: CreditTerms): CreditMonth[] {
  let rolled = 0;
  let lots: Lot[] =
    terms.opening > 0 ? [{ boughtAt: (months[0]?.slice.elapsed ?? 0) - 1, credits: terms.opening }] : [];
  return months.map(({ slice, need, allowance }) => {
    const opening = rolled + sum(lots);
    const { boughtExpireAfter: life } = terms;
    const alive = lots.filter(({ boughtAt }) => life === undefined || slice.elapsed - boughtAt < life);
    const boughtExpired = sum(lots) - sum(alive);

    const fromRolled = Math.min(need, rolled);
    const fromAllowance = Math.min(need - fromRolled, allowance);
    const missing = need - fromRolled - fromAllowance;
    const kept = terms.rollsOver ? Math.min(allowance, rolled + allowance - fromRolled - fromAllowance) : 0;
    const allowanceLost = rolled + allowance - fromRolled - fromAllowance - kept;

    const short = Math.max(0, missing - sum(alive));
    const pack = terms.packSize(slice);
    const bought = pack === null ? short : roundUp(short / pack) * pack;
    lots = burn(bought > 0 ? [...alive, { boughtAt: slice.elapsed, credits: bought }] : alive, missing);
    rolled = kept;
    return {
      slice,
      opening,
      allowance,
      bought,
      used: need,
      expired: allowanceLost + boughtExpired,
      allowanceLost,
      closing: rolled + sum(lots),
    };
  });
}

const sum = (lots: readonly Lot[]): number => lots.reduce((credits, lot) => credits + lot.credits, 0);

/** Oldest first. */
function burn(lots: readonly Lot[], credits: number): Lot[] {
  let left = credits;
  return lots.flatMap((lot) => {
    const used = Math.min(left, lot.credits);
    left -= used;
    return lot.credits > used ? [{ ...lot, credits: lot.credits - used }] : [];
  });
}
