import type { Serial } from "../dates";
import * as messages from "../messages";
import { itemOn, type PriceBook } from "../pricebook";
import { BadArgument, type Problem } from "../problems";
import type { CostLine } from "./cost-line";
import { addPools, type CreditMonth, type KnownPurchase } from "./credit-ledger";
import type { Grant } from "./credit-lots";
import { creditLines, isSoldBySeat, poolsOf } from "./credit-pools";
import { merged } from "./lines";
import { namedItem } from "./named-item";
import { byColumn, checkNoGap, type Columns } from "./periods";
import type { PriceSetting } from "./price-setting";
import { attempt, isUsed, type Quantities, quantityIn } from "./quantities";
import { type Billing, priceSeats, seatsOf } from "./seats";

export interface CreditCall extends Columns, PriceSetting {
  /** Names or ids, one a row. Rows are groups of people; only a plan that pools its credits shares them between rows. */
  plans: readonly string[];
  /** n × m credits needed a month by the whole row. */
  credits: Quantities;
  /** n × m heads; null: one seat a row. */
  seats: Quantities | null;
  billing?: Billing | undefined;
  /** A day in the month in which the running contract renews; needs dates. */
  renewal?: Serial | undefined;
  /** Seats of each row already committed before the first column, until the renewal; needs `renewal`. */
  held?: readonly number[] | undefined;
  /** Bought credits each row holds at the beginning. */
  opening?: readonly number[] | undefined;
  /** What is known to have been bought in each column, where it is over; for calls of one pool. */
  known?: readonly (KnownPurchase | undefined)[] | undefined;
  /** What may be spent on packs in each column; undefined: nothing stops it. For calls of one pool. */
  caps?: readonly (number | undefined)[] | undefined;
  /** Credits a month that seats of other plans bring into the pool in each column. For calls of one pool. */
  added?: readonly number[] | undefined;
  /** Credits granted beside allowance and packs; needs dates, for calls of one pool. */
  grants?: readonly Grant[] | undefined;
}

export interface CreditColumn {
  lines: CostLine[];
  /** Plan fee when it falls due, packs when they are bought. */
  cash: number;
  /** The months of the column, the pools of the call added up. */
  ledger: CreditMonth[];
}

export type CreditOutcome = CreditColumn | { problem: Problem };

/**
 * Plan fee plus top-ups of credit pools, column by column. The fee follows the rules of `seatCost`; what the plan includes
 * a month is used first, the rest is bought in whole packs that carry over until they expire. Allowance that is not used is
 * a line that costs nothing and shows what was lost. Rule: design §5 "Credits"; twin of the credit blocks in the workbook.
 *
 * @returns one outcome a column; without a known pack price only the months that must top up are NoPrice
 * @throws BadArgument when a month is left out, because the balance would be wrong after it
 */
export function creditCost(book: PriceBook, call: CreditCall): CreditOutcome[] {
  const { rows, items, sold, seatCall, seating, pools } = pooled(book, call);
  const count = seating.columns.length;
  const seatMonths = byColumn(seating.ledger, count);
  const poolMonths = pools.map(({ ledger }) => byColumn(ledger, count));

  return seating.columns.map((column, index): CreditOutcome => {
    const credits = rows.map((row) => call.credits[row]?.[index] ?? 0);
    const heads = rows.map((row) => sold[row]?.[index] ?? 0);
    if ("problem" in column) {
      return [...credits, ...heads].every((cell) => cell === 0) ? { lines: [], cash: 0, ledger: [] } : column;
    }
    return attempt(() => {
      rows.forEach((row, at) => {
        const item = items.get(row);
        const isWithoutSeats = heads[at] === 0 && !call.added?.[index] && isSoldBySeat(item);
        if (quantityIn(credits[at], "credits") > 0 && isWithoutSeats) {
          throw new BadArgument(messages.creditsWithoutSeats);
        }
      });
      const fee = priceSeats(book, seatCall, seating, seatMonths[index] ?? []);
      const own = poolMonths.map((months) => months[index] ?? []);
      const topUps = pools.flatMap((pool, at) =>
        (own[at] ?? []).flatMap((month) => creditLines(book, call, pool, month)),
      );
      return {
        lines: merged([...fee.lines, ...topUps]),
        cash: topUps.reduce((sum, { amount }) => sum + amount, fee.cash),
        ledger: column.slices.map((slice, month) =>
          addPools(
            slice,
            own.flatMap((months) => months[month] ?? []),
          ),
        ),
      };
    });
  });
}

/** What the credits of a call do in each column, whatever they cost. */
export function creditMonths(book: PriceBook, call: CreditCall): CreditMonth[][] {
  const { seating, pools } = pooled(book, call);
  const months = pools.map(({ ledger }) => byColumn(ledger, seating.columns.length));
  return seating.columns.map((_, index) => months.flatMap((pool) => pool[index] ?? []));
}

/** Credits that come with the seats of a call, column by column, whatever they cost. */
export const includedInSeats = (book: PriceBook, call: CreditCall): number[] =>
  creditMonths(book, call).map((months) => months.reduce((sum, { allowance }) => sum + allowance, 0));

/** The rows of a call that are used, their seats and their pools; no price is asked for yet. */
function pooled(book: PriceBook, call: CreditCall) {
  const seats = call.seats ?? call.credits.map((row) => row.map(() => 1));
  const isGranted = (call.grants ?? []).length > 0;
  const rows = call.plans.flatMap((_, row) =>
    isGranted || isUsed(call.credits[row] ?? []) || isUsed(seats[row] ?? []) ? [row] : [],
  );
  // whether credits are shared, kept or expire is asked once, on the first day: the balance outlives a change of terms
  const on = { date: call.dates.find((date) => typeof date === "number"), knownOn: call.knownOn };
  const items = new Map(rows.map((row) => [row, itemOn(book, namedItem(book, call.plans[row]), on)]));
  // seats of an item of one's own are asked for by giving them: without a rate they have no price, not the price 0
  const hasSeats = (row: number): boolean =>
    isSoldBySeat(items.get(row)) ||
    (items.get(row)?.own === true && call.seats !== null && isUsed(call.seats[row] ?? []));
  const sold = seats.map((row, index) => (hasSeats(index) ? row : row.map(() => 0)));
  const held = call.held?.map((heads, row) => (hasSeats(row) ? heads : 0));
  const seatCall = { ...call, seats: sold, held };
  const seating = seatsOf(book, seatCall);
  checkNoGap(seating.columns);
  return { rows, items, sold, seatCall, seating, pools: poolsOf(book, { ...call, items }, seating) };
}
