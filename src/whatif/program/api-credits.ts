import { type Operand, type Tape, val, type Value, type Work } from "./tape";

/** API credits that seats include, as pricing/api-credit.ts and budget/included-credits.ts have it. */

export interface CreditMonth {
  /** seats billed of each line of the workspace, and the credit that one of them gives; NaN: not known */
  seats: readonly { billed: Value; each: number }[];
  /** the organisation's; Infinity: none */
  cap: number;
  /** what the lines that pay from it cost */
  costs: readonly Value[];
}

/** A month's credits as a negative cost: what the seats give up to the cap, at most what the lines cost. */
export function apiCreditStep({ step }: Tape, { seats, cap, costs }: CreditMonth): Value {
  const reads = [...seats.map(({ billed }) => billed), ...costs];
  const given = seats.map(({ each }) => each);
  return step(reads, 1, using(given, cap))[0] ?? NaN;
}

const using =
  (each: readonly number[], cap: number): Work =>
  (reads, writes) => {
    const [seats, costs] = [reads.slice(0, each.length), reads.slice(each.length)];
    const out = writes[0] as Float64Array;
    return (runs) => {
      for (let run = 0; run < runs; run++) {
        let available = 0;
        for (let line = 0; line < seats.length; line++) {
          const billed = val(seats[line] as Operand, run);
          if (billed > 0) available += billed * (each[line] as number);
        }
        available = Math.min(available, cap);
        let cost = 0;
        for (const line of costs) cost += val(line, run);
        // nobody asks what the lines cost where there is nothing to draw
        out[run] = available === 0 ? 0 : -Math.min(available, cost);
      }
    };
  };
