import { messages } from "../messages";
import { BadArgument } from "../problems";
import type { ContractTerms, YearTerms } from "./contract-terms";
import { calendarMonths, type Slice } from "./periods";
import { roundUp, snap } from "./rounding";

const YEAR = 12;

/** What is used in one month: heads, and money at list prices. */
export interface ContractUse {
  slice: Slice;
  heads: number;
  list: number;
}

/** One month of a contract; `drawn` and `overage` are the two parts of `list`. */
export interface ContractMonth extends ContractUse {
  /** null: the contract does not run in this month */
  terms: YearTerms | null;
  drawn: number;
  overage: number;
  /** What is left of the commitment when its year ends; 0 in every other month. */
  shortfall: number;
  beginsYear: boolean;
  /** The year began before the first column, so nobody knows what its commitment has left. */
  drawdownUnknown: boolean;
}

/**
 * The commitment of each contract year, drawn down month by month. Seats, where the commitment covers them, draw first;
 * use draws at its discounted price.
 */
export function contractYears(
  { years, start, end, drawnBefore }: ContractTerms,
  uses: readonly ContractUse[],
): ContractMonth[] {
  const first = uses[0]?.slice;
  if ((start !== null || end !== null) && first && first.date === undefined) {
    throw new BadArgument(messages.contractDates);
  }
  const origin = start === null ? (first?.elapsed ?? 0) : calendarMonths(start);
  const stop = end === null ? Infinity : calendarMonths(end);
  let yearBefore: number | undefined;
  let covered = 0;
  let drawdownUnknown = false;

  return uses.map((use) => {
    const { slice, heads, list } = use;
    const since = snap(slice.elapsed - origin);
    const year = Math.floor(since / YEAR);
    const terms = since < 0 || slice.elapsed >= stop ? null : (years[Math.min(year, years.length - 1)] ?? null);
    if (!terms) {
      const nothing = { terms, drawn: 0, overage: 0, shortfall: 0, beginsYear: false, drawdownUnknown: false };
      return { ...use, ...nothing };
    }
    const position = since - year * YEAR;
    const beginsYear = year !== yearBefore && position < 1;
    if (year !== yearBefore) {
      const runsAlready = yearBefore === undefined && !beginsYear;
      covered = runsAlready ? (drawnBefore ?? 0) : 0;
      drawdownUnknown = terms.commitment > 0 && runsAlready && drawnBefore === null;
    }
    yearBefore = year;

    const net = list * (1 - terms.usageDiscount);
    const before = covered;
    covered += net + (terms.covers === "usage and seats" ? seatFee(terms, heads) * slice.length : 0);
    const above = Math.max(0, covered - terms.commitment) - Math.max(0, before - terms.commitment);
    // seats beyond the commitment keep their price: only use becomes overage
    const overage = terms.commitment > 0 && net > 0 ? list * (Math.min(net, above) / net) : 0;
    const ends = snap(position + slice.length) >= YEAR || snap(slice.elapsed + slice.length) >= stop;
    const shortfall = ends ? Math.max(0, terms.commitment - covered) : 0;
    return { ...use, terms, drawn: list - overage, overage, shortfall, beginsYear, drawdownUnknown };
  });
}

const seatFee = ({ seatPrice, minimumSeats }: YearTerms, heads: number): number =>
  Math.max(heads, roundUp(minimumSeats)) * (seatPrice ?? 0);
