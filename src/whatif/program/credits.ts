import type { KnownPurchase } from "../../pricing";
import { num } from "../at";
import { costOf } from "./arithmetic";
import { roundedUp } from "./seats";
import { type Operand, type Tape, val, type Value, type Work } from "./tape";

/** The ledger of a pool, as pricing/credit-ledger.ts has it: allowance, rollover, packs, expiry. */

export interface PoolTerms {
  /** months of allowance that unused credits are kept for */
  rolloverCap: number;
  /** months; Infinity: for ever */
  expireAfter: number;
  /** months without use or purchase; Infinity: they do not end that way */
  expireWhenIdle: number;
  /** credits in a pack, by month; null: as many are bought as are short */
  packSizes: readonly (number | null)[];
  /** by month: what is known of a closed one */
  known: readonly (KnownPurchase | undefined)[];
  /** by month: is it known what the plan includes? */
  isAllowanceKnown: readonly boolean[];
  /** can credits be used without a seat? */
  isSoldBySeat: boolean;
}

export interface Pool {
  /** credits needed, seats, credits included and the price of one that is bought, by month */
  needs: readonly Value[];
  seats: readonly Value[];
  allowances: readonly Value[];
  prices: readonly Value[];
  opening: Value;
}

/** What a pool costs beyond the plan's fee, month by month. */
export function creditStep(
  { step }: Tape,
  { needs, seats, allowances, prices, opening }: Pool,
  terms: PoolTerms,
): Value[] {
  return step([opening, ...needs, ...seats, ...allowances, ...prices], needs.length, ledger(terms));
}

const ledger =
  ({ rolloverCap, expireAfter, expireWhenIdle, packSizes, known, isAllowanceKnown, isSoldBySeat }: PoolTerms): Work =>
  (reads, writes) => {
    const months = packSizes.length;
    const [opening, ...byMonth] = reads as [Operand, ...Operand[]];
    const monthsOf = (part: number): Operand[] => byMonth.slice(part * months, (part + 1) * months);
    const [needs, seats, allowances, prices] = [monthsOf(0), monthsOf(1), monthsOf(2), monthsOf(3)];
    // bought credits by the month they were bought in, the oldest first; opening ones by the month before the first
    const [lots, boughtIn] = [new Float64Array(months + 1), new Float64Array(months + 1)];
    return (runs) => {
      for (let run = 0; run < runs; run++) {
        let [first, end, rolled, lastActive] = [0, 0, 0, -1];
        if (val(opening, run) > 0) {
          lots[end] = val(opening, run);
          boughtIn[end++] = -1;
        }
        for (let k = 0; k < months; k++) {
          const isIdle = k - lastActive >= expireWhenIdle;
          while (first < end && (isIdle || k - num(boughtIn, first) >= expireAfter)) first++;
          let held = 0;
          for (let lot = first; lot < end; lot++) held += num(lots, lot);

          const fact = known[k];
          const allowance = val(allowances[k] as Operand, run);
          const asked = val(needs[k] as Operand, run);
          const need = fact?.usesAll ? rolled + allowance : asked;
          const fromRolled = Math.min(need, rolled);
          const fromAllowance = Math.min(need - fromRolled, allowance);
          const above = need - fromRolled - fromAllowance;
          const unused = rolled - fromRolled + (allowance - fromAllowance);
          rolled = Math.min(rolloverCap * allowance, unused);

          const bought = fact ? fact.bought : boughtFor(above - held, packSizes[k] ?? null);
          const there = held + bought;
          const missing = fact?.usesAll ? there : fact ? Math.min(above, there) : above;
          const used = need - (above - missing);
          if (bought > 0) {
            lots[end] = bought;
            boughtIn[end++] = k;
          }
          for (let left = missing; first < end; first++) {
            const burnt = Math.min(left, num(lots, first));
            left -= burnt;
            if (num(lots, first) > burnt) {
              lots[first] = num(lots, first) - burnt;
              break;
            }
          }
          if (used > 0 || bought > 0) lastActive = k;
          const hasSeats = !isSoldBySeat || asked <= 0 || val(seats[k] as Operand, run) > 0;
          const isKnown = hasSeats && (used <= 0 || isAllowanceKnown[k] === true);
          (writes[k] as Float64Array)[run] = isKnown ? costOf(bought, val(prices[k] as Operand, run)) : NaN;
        }
      }
    };
  };

/** Whole packs for what is short; exactly that where the size of a pack is not known. */
function boughtFor(short: number, pack: number | null): number {
  if (short <= 0) return 0;
  return pack === null ? short : roundedUp(short / pack) * pack;
}
