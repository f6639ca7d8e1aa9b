import { boughtLot, burn, type Grant, type GrantMonth, grantMonths, held, type Lot, lotsOfGrants } from "./credit-lots";
import type { Slice } from "./periods";
import { roundUp } from "./rounding";

/** What one allowance must serve in a month. */
export interface CreditShare {
  need: number;
  /** Credits included for this month. */
  allowance: number;
}

export interface CreditNeed {
  slice: Slice;
  /** One for each allowance that is not shared; the credits bought on top serve all of them. */
  shares: readonly CreditShare[];
  /** a month that is over: what was bought in it is known and no longer follows from the need */
  known?: KnownPurchase | undefined;
  /** Credits that may be bought at most: use stops where they are gone. */
  most?: number | undefined;
}

/** What a closed month of a pool says. */
export interface KnownPurchase {
  /** credits bought */
  bought: number;
  /** how many were used is not known: then nothing is left of allowance and bought credits */
  usesAll: boolean;
}

export interface CreditTerms {
  /** Unused credits are kept for the next month up to this many months of allowance; 0: none. */
  rolloverCap: number;
  /** Months a bought credit lives; undefined: for ever. */
  boughtExpireAfter: number | undefined;
  /** Months without any use or purchase after which bought credits end; undefined: they do not end that way. */
  boughtExpireWhenIdle: number | undefined;
  /** Bought credits held before the first month, reckoned as bought in the month before it. */
  opening: number;
  /** Credits granted; only where slices have dates. */
  grants?: readonly Grant[] | undefined;
  /** Credits in a pack in this month; null: not known, then exactly what is missing is reckoned as bought. */
  packSize: (slice: Slice) => number | null;
}

/** One month of a pool: opening + allowance + granted + bought − used − expired = closing. */
export interface CreditMonth {
  slice: Slice;
  opening: number;
  allowance: number;
  bought: number;
  used: number;
  /** Allowance not used plus bought and granted credits past their life. */
  expired: number;
  /** The part of `expired` that was allowance: value paid for and lost. */
  allowanceLost: number;
  closing: number;
  /** one for each grant, in their order; absent: there are none */
  grants?: readonly GrantMonth[];
}

/**
 * The monthly ledger of one pool. Credits that expire soonest burn first: those rolled over, this month's allowance, then
 * granted and bought ones in the order of `credit-lots.ts`; what is still missing is bought in whole packs, and the rest of a pack is kept.
 *
 * - Rollover: its basis is all allowance left unused at the end of the month, rolled-over credits included; its cap is
 *   `rolloverCap` months of the month's own allowance.
 * - A month with a most: what it does not buy is not used, and is missing in `used`.
 * - A closed month: bought is what its amount paid for; without a quantity nothing is left of it.
 * - Expiry: a credit bought in month b and living 12 months can be used in months b to b + 11. Credits that end after 12 idle
 *   months end when 12 months have passed since the month of the last use or purchase. Grants end on their own month only; one that began
 *   before the first month and has not ended before it is held at opening.
 */
export function creditLedger(months: readonly CreditNeed[], terms: CreditTerms): CreditMonth[] {
  const before = (months[0]?.slice.elapsed ?? 0) - 1;
  let rolled: number[] = [];
  const { grants = [], boughtExpireAfter } = terms;
  const given = lotsOfGrants(grants).filter(({ expires }) => expires > before);
  let lots = given.filter(({ from }) => from <= before);
  if (terms.opening > 0) lots.push(boughtLot(terms.opening, before, boughtExpireAfter));
  let waiting = given.filter(({ from }) => from > before);
  let lastActive = before;
  return months.map(({ slice, shares, known, most = Infinity }) => {
    const opening = sum(rolled) + held(lots);
    const idle = terms.boughtExpireWhenIdle !== undefined && slice.elapsed - lastActive >= terms.boughtExpireWhenIdle;
    const isAlive = ({ expires, grant }: Lot): boolean => slice.elapsed < expires && (grant !== undefined || !idle);
    const granted = waiting.filter(({ from }) => from <= slice.elapsed);
    waiting = waiting.filter(({ from }) => from > slice.elapsed);
    const gone = lots.filter((lot) => !isAlive(lot));
    const alive = [...lots.filter(isAlive), ...granted];

    const allowance = sum(shares.map((share) => share.allowance));
    const inFull = (share: CreditShare, index: number) => ({ ...share, need: (rolled[index] ?? 0) + share.allowance });
    const needs = known?.usesAll ? shares.map(inFull) : shares;
    const allowances = needs.map((share, index) => burnAllowance(share, rolled[index] ?? 0, terms.rolloverCap));
    const above = sum(allowances.map((each) => each.missing));
    const allowanceLost = sum(allowances.map(({ lost }) => lost));

    const bought = known?.bought ?? Math.min(most, boughtFor(above - held(alive), terms.packSize(slice)));
    const there = held(alive) + bought;
    // neither a closed month nor a capped one can use credits that nobody had
    const missing = known?.usesAll ? there : known || most < Infinity ? Math.min(above, there) : above;
    const used = sum(needs.map(({ need }) => need)) - (above - missing);
    const expired = allowanceLost + held(gone);
    // what is bought is bought because all else is gone
    const burnt = burn(alive, missing);
    const fresh = burn(
      bought > 0 ? [boughtLot(bought, slice.elapsed, boughtExpireAfter)] : [],
      missing - held(burnt.used),
    );
    lots = [...burnt.left, ...fresh.left];
    rolled = allowances.map(({ kept }) => kept);
    if (used > 0 || bought > 0) lastActive = slice.elapsed;
    const closing = sum(rolled) + held(lots);
    const month = { slice, opening, allowance, bought, used, expired, allowanceLost, closing };
    if (grants.length === 0) return month;
    return { ...month, grants: grantMonths(grants, { granted, used: burnt.used, expired: gone, closing: lots }) };
  });
}

/** Whole packs for what is short; exactly that where the size of a pack is not known. */
function boughtFor(short: number, pack: number | null): number {
  if (short <= 0) return 0;
  return pack === null ? short : roundUp(short / pack) * pack;
}

/** The same month of several pools in one. */
export function addPools(slice: Slice, pools: readonly CreditMonth[]): CreditMonth {
  const of = (field: Exclude<keyof CreditMonth, "slice" | "grants">): number => sum(pools.map((pool) => pool[field]));
  const grants = pools.flatMap((pool) => pool.grants ?? []);
  return {
    slice,
    opening: of("opening"),
    allowance: of("allowance"),
    bought: of("bought"),
    used: of("used"),
    expired: of("expired"),
    allowanceLost: of("allowanceLost"),
    closing: of("closing"),
    ...(grants.length > 0 && { grants }),
  };
}

/** Rolled-over credits go first, because they end first. */
function burnAllowance({ need, allowance }: CreditShare, rolled: number, rolloverCap: number) {
  const fromRolled = Math.min(need, rolled);
  const fromAllowance = Math.min(need - fromRolled, allowance);
  const unused = rolled - fromRolled + (allowance - fromAllowance);
  const kept = Math.min(rolloverCap * allowance, unused);
  return { missing: need - fromRolled - fromAllowance, kept, lost: unused - kept };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
