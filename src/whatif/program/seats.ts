import { monthsBetween, type Serial } from "../../dates";
import { roundUp, YEAR } from "../../pricing";
import { costOf } from "./arithmetic";
import { type Operand, type Tape, val, type Value, type Work } from "./tape";

/** Seats billed and what they cost, as pricing/seat-ledger.ts and pricing/seats.ts have it. */

/** When a term begins, month by month. */
export interface Terms {
  renews: boolean[];
  /** months since the price was fixed */
  since: number[];
}

export function termsOf(months: readonly Serial[], isAnnual: boolean, renewal: Serial): Terms {
  const since = months.map((month) => monthsBetween(renewal, month));
  const terms = since.map((value) => Math.floor(value / YEAR));
  const inTerm = since.map((value, k) => (isAnnual ? value - (terms[k] ?? 0) * YEAR : 0));
  return {
    renews: months.map((_, k) => !isAnnual || (k === 0 ? inTerm[k] === 0 : terms[k] !== terms[k - 1])),
    since: inTerm,
  };
}

export interface SeatStep {
  /** heads rounded up, and within a term no fewer than the month before */
  billed: (heads: readonly Value[], held: Value, terms: Terms) => Value[];
  /** what billed seats cost; no price above the most seats */
  cost: (billed: Value, price: Value, most: number | null) => Value;
  /** what all lines of a workspace pay together for seats short of its minimum, at the cheapest seat */
  shortfall: (
    lines: readonly { billed: readonly Value[]; held: Value }[],
    cheapest: readonly Value[],
    limits: readonly { minimum: number; maximum: number | null }[],
    terms: Terms,
  ) => Value[];
}

export const seatStep = ({ step }: Tape): SeatStep => ({
  billed: (heads, held, { renews }) => {
    let before = step([held], 1, rounding)[0] ?? NaN;
    return heads.map((needed, k) => {
      const kept = renews[k] ? 0 : before;
      before = step(kept === 0 ? [needed] : [needed, kept], 1, kept === 0 ? rounding : ratchet)[0] ?? NaN;
      return before;
    });
  },
  cost: (billed, price, most) => step([billed, price], 1, costing(most ?? Infinity))[0] ?? NaN,
  shortfall: (lines, cheapest, limits, { renews }) => {
    const minimum = (k: number): number => limits[k]?.minimum ?? 0;
    const rounded = lines.map(({ held }) => step([held], 1, rounding)[0] ?? NaN);
    let before = step([0, 0, ...rounded], 2, shortOf(minimum(0), Infinity, true))[1] ?? 0;
    return limits.map(({ maximum }, k) => {
      const billed = lines.map((line) => line.billed[k] ?? 0);
      const work = shortOf(minimum(k), maximum ?? Infinity, renews[k] ?? true);
      const [cost = NaN, short = NaN] = step([before, cheapest[k] ?? NaN, ...billed], 2, work);
      before = short;
      return cost;
    });
  },
});

/** Above this a part of a head is one that ROUND(x,9) leaves. */
const SURELY_A_PART = 1e-8;

/** As `roundUp`, without its decimals where there is no doubt. */
export const roundedUp = (value: number): number => {
  const whole = Math.floor(value);
  return value - whole > SURELY_A_PART ? whole + 1 : roundUp(value);
};

const rounding: Work = (reads, writes) => {
  const [[needed], out] = [reads as [Operand], writes[0] as Float64Array];
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = roundedUp(val(needed, run));
  };
};

const ratchet: Work = (reads, writes) => {
  const [[needed, before], out] = [reads as [Operand, Operand], writes[0] as Float64Array];
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = Math.max(roundedUp(val(needed, run)), val(before, run));
  };
};

const costing =
  (most: number): Work =>
  (reads, writes) => {
    const [[billed, price], out] = [reads as [Operand, Operand], writes[0] as Float64Array];
    return (runs) => {
      for (let run = 0; run < runs; run++) {
        const seats = val(billed, run);
        out[run] = seats > most ? NaN : costOf(seats, val(price, run));
      }
    };
  };

/** A change of what is short is paid for too, so that it needs a price (`shortfallAdded`). */
const shortOf =
  (fewest: number, most: number, isRenewed: boolean): Work =>
  (reads, writes) => {
    const [before, price, ...billed] = reads as [Operand, Operand, ...Operand[]];
    const [cost, short] = writes as [Float64Array, Float64Array];
    return (runs) => {
      for (let run = 0; run < runs; run++) {
        let seats = 0;
        for (const line of billed) seats += val(line, run);
        const missing = seats > 0 ? Math.max(0, fewest - seats) : 0;
        const changes = missing !== (isRenewed ? 0 : val(before, run));
        short[run] = missing;
        cost[run] = seats > most ? NaN : missing > 0 || changes ? missing * val(price, run) : 0;
      }
    };
  };
