import type { Serial } from "../dates";
import * as messages from "../messages";
import { BadArgument, isProblem, type Problem } from "../problems";
import { calendarMonths, type Slice, type SlicedColumn, YEAR } from "./periods";
import { type Quantities, quantityIn } from "./quantities";
import { roundUp, snap } from "./rounding";

export interface SeatTerms {
  /** Fewest seats of the workspace in a month; 0: none. */
  minimumIn: (slice: Slice) => number;
  annual: boolean;
  renewal?: Serial | undefined;
  /** Seats of each row committed before the first column. */
  held: readonly number[];
}

/** The seats of one month: what is billed, and what of it is newly bought. */
export interface BilledSlice {
  slice: Slice;
  billed: number[];
  /** Change against the month before; at a renewal everything is bought anew. */
  added: number[];
  shortfall: number;
  shortfallAdded: number;
  /** Months since the term began: its price was fixed then. Monthly billing: 0. */
  sinceRenewal: number;
  /** Months to pay for when a seat is bought in this month. */
  remaining: number;
  problem?: Problem;
}

/**
 * Seats billed month by month: `MAX(ROUNDUP(ROUND(need,9),0), billed before unless renewed)`, as in the sheets, and what
 * the workspace falls short of its minimum. An unreadable need counts as none in its month.
 */
export function billSeats(columns: readonly SlicedColumn[], needs: Quantities, terms: SeatTerms): BilledSlice[] {
  const slices = columns.flatMap((column) => ("slices" in column ? column.slices : []));
  const origin = termOrigin(slices, needs, terms);
  let heldBefore = terms.held.map(roundUp);
  const [first] = slices;
  let shortBefore = first ? shortOf(terms.minimumIn(first), heldBefore) : 0;
  let termBefore: number | undefined;
  return slices.map((slice) => {
    const since = snap(slice.elapsed - origin);
    const term = Math.floor(since / YEAR);
    const sinceRenewal = terms.annual ? since - term * YEAR : 0;
    const renewed = !terms.annual || (termBefore === undefined ? sinceRenewal === 0 : term !== termBefore);
    termBefore = term;

    let problem: Problem | undefined;
    const needed = needs.map((row) => {
      try {
        return roundUp(quantityIn(row[slice.column], "seats"));
      } catch (thrown) {
        if (!isProblem(thrown)) throw thrown;
        problem = thrown;
        return 0;
      }
    });
    const kept = renewed ? needs.map(() => 0) : heldBefore;
    const billed = needed.map((heads, row) => Math.max(heads, kept[row] ?? 0));
    const shortfall = shortOf(terms.minimumIn(slice), billed);
    const month: BilledSlice = {
      slice,
      billed,
      added: billed.map((heads, row) => heads - (kept[row] ?? 0)),
      shortfall,
      shortfallAdded: shortfall - (renewed ? 0 : shortBefore),
      sinceRenewal,
      remaining: terms.annual ? YEAR - sinceRenewal : slice.length,
      ...(problem && { problem }),
    };
    heldBefore = billed;
    shortBefore = shortfall;
    return month;
  });
}

/** Without seats there is no workspace and no minimum. */
function shortOf(minimum: number, billed: readonly number[]): number {
  const seats = billed.reduce((sum, heads) => sum + heads, 0);
  return seats > 0 ? Math.max(0, minimum - seats) : 0;
}

function termOrigin(slices: readonly Slice[], needs: Quantities, { renewal }: SeatTerms): number {
  if (renewal !== undefined) {
    if (slices.some(({ date }) => date === undefined)) throw new BadArgument(messages.renewalNeedsDates);
    return calendarMonths(renewal);
  }
  const first = slices.find(({ column }) => needs.some((row) => (row[column] ?? 0) !== 0));
  return first?.elapsed ?? 0;
}
