import type { Serial } from "../dates";
import { messages } from "../messages";
import { findPrice } from "../pricebook";
import type { FoundPrice, Item, PriceBook } from "../pricebook";
import { BadArgument, isProblem, NoPrice, type Problem } from "../problems";
import type { CostLine } from "./cost-line";
import { creditLedger, type CreditMonth, type CreditNeed } from "./credit-ledger";
import { attempt, isUsed, quantityIn, type Cell, type Grid } from "./grid";
import { merged, pricedLine } from "./lines";
import { namedItem } from "./named-item";
import { checkNoGap, type Columns, type Slice } from "./periods";
import type { PriceSetting } from "./price-setting";
import { priceSeats, seatsOf, type Billing, type Seating } from "./seats";

export interface CreditCall extends Columns, PriceSetting {
  /** Names or ids, one a row. Rows are groups of people; only a plan that pools its credits shares them between rows. */
  plans: readonly string[];
  /** n × m credits needed a month by the whole row. */
  credits: Grid;
  /** n × m heads; null: one seat a row. */
  seats: Grid | null;
  billing?: Billing | undefined;
  /** Bought credits each row holds at the beginning. */
  opening?: readonly number[] | undefined;
}

export interface CreditColumn {
  lines: CostLine[];
  /** Plan fee when it falls due, packs when they are bought. */
  cash: number;
  /** The months of the column, pool by pool. */
  ledger: CreditMonth[];
}

export type CreditOutcome = CreditColumn | { problem: Problem };

/** Rows that burn from one balance. */
interface Pool {
  item: Item;
  ledger: CreditMonth[];
}

/**
 * Plan fee plus top-ups of credit pools, column by column. The fee follows the rules of `seatCost`; what the plan includes
 * a month is used first, the rest is bought in whole packs that carry over until they expire. Allowance that is not used is
 * a line that costs nothing and shows what was lost. Rule: design §5 "Credits"; twin of the credit blocks in the workbook.
 *
 * @returns one outcome a column; without a known pack price only the months that must top up are NoPrice
 * @throws BadArgument when a month is left out, because the balance would be wrong after it
 */
export function creditCost(book: PriceBook, call: CreditCall): CreditOutcome[] {
  const seats = call.seats ?? call.credits.map((row) => row.map(() => 1));
  const rows = call.plans.flatMap((_, row) =>
    isUsed(call.credits[row] ?? []) || isUsed(seats[row] ?? []) ? [row] : [],
  );
  const items = new Map(rows.map((row) => [row, namedItem(book, call.plans[row])]));
  const sold = seats.map((row, index) => (isSoldBySeat(items.get(index)) ? row : row.map(() => 0)));
  const seatCall = { ...call, seats: sold };
  const seating = seatsOf(book, seatCall);
  checkNoGap(seating.columns);
  const pools = poolsOf(book, call, items, seating);

  return seating.columns.map((column, index): CreditOutcome => {
    const credits = rows.map((row) => call.credits[row]?.[index] ?? 0);
    const heads = rows.map((row) => sold[row]?.[index] ?? 0);
    if ("problem" in column) {
      return [...credits, ...heads].every((cell) => cell === 0) ? { lines: [], cash: 0, ledger: [] } : column;
    }
    return attempt(() => {
      rows.forEach((row, at) => {
        const item = items.get(row);
        if (quantityIn(credits[at], "credits") > 0 && heads[at] === 0 && isSoldBySeat(item)) {
          throw new BadArgument(messages.creditsWithoutSeats);
        }
      });
      const fee = priceSeats(
        book,
        seatCall,
        seating,
        seating.ledger.filter(({ slice }) => slice.column === index),
      );
      const months = pools.flatMap((pool) =>
        pool.ledger.filter(({ slice }) => slice.column === index).map((month) => ({ item: pool.item, month })),
      );
      const credit = months.flatMap(({ item, month }) => creditLines(book, call, item, month));
      const topUps = credit.reduce((sum, { amount }) => sum + amount, 0);
      return {
        lines: merged([...fee.lines, ...credit]),
        cash: fee.cash + topUps,
        ledger: months.map(({ month }) => month),
      };
    });
  });
}

/** Workspace credits are bought without seats: they have no allowance, belong to no seat group and to no single person. */
const isSoldBySeat = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.quoteOnly === true || item.allowance !== undefined || item.seatGroup !== undefined || item.individual === true);

function poolsOf(book: PriceBook, call: CreditCall, items: ReadonlyMap<number, Item>, seating: Seating): Pool[] {
  const slices = seating.columns.flatMap((column) => ("slices" in column ? column.slices : []));
  const groups = new Map<string, number[]>();
  for (const [row, item] of items) {
    const key = item.allowance?.pooled === true ? (item.seatGroup ?? item.id) : `row ${row}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const item = items.get(rows[0] ?? -1);
    if (!item) return [];
    const needs = slices.map((slice, at): CreditNeed => {
      const billed = (row: number): number => seating.ledger[at]?.billed[seating.rows.indexOf(row)] ?? 0;
      const sum = (of: (row: number) => number): number => rows.reduce((total, row) => total + of(row), 0);
      return {
        slice,
        need: sum((row) => readable(call.credits[row]?.[slice.column]) * slice.length),
        allowance: sum((row) => billed(row) * (creditsIncluded(items.get(row)) ?? 0) * slice.length),
      };
    });
    const ledger = creditLedger(needs, {
      rollsOver: item.allowance?.rollover === "one month",
      boughtExpireAfter: item.boughtCreditsExpireAfterMonths,
      opening: rows.reduce((total, row) => total + (call.opening?.[row] ?? 0), 0),
      packSize: (slice) => packSize(book, call, item, slice),
    });
    return [{ item, ledger }];
  });
}

/** An unreadable cell is a problem of its own column; for the balance after it, it counts as no use. */
const readable = (cell: Cell | undefined): number => (typeof cell === "number" && cell > 0 ? cell : 0);

/** Credits a seat includes a month: 0 where the allowance is of another kind, null where it is not published. */
function creditsIncluded(item: Item | undefined): number | null {
  const allowance = item?.allowance;
  if (!allowance || !/credits$/i.test(allowance.unit) || /^USD/.test(allowance.unit)) return 0;
  return allowance.period === "month" ? allowance.amount : null;
}

function creditLines(book: PriceBook, call: CreditCall, item: Item, month: CreditMonth): CostLine[] {
  if (month.used > 0 && isSoldBySeat(item) && creditsIncluded(item) === null) {
    throw new NoPrice(messages.allowanceUnknown(item.name));
  }
  const lines: CostLine[] = [];
  if (month.bought > 0) lines.push(pricedLine("credit packs", month.bought, packPrice(book, call, item, month.slice)));
  if (month.allowanceLost > 0) lines.push(lostLine(item, month.allowanceLost));
  return lines;
}

const lostLine = (item: Item, credits: number): CostLine => ({
  component: "allowance not used",
  quantity: credits,
  unit: "credit",
  rate: 0,
  amount: 0,
  priceId: item.id,
  effectiveFrom: null,
});

function packPrice(book: PriceBook, call: PriceSetting, item: Item, slice: Slice): FoundPrice {
  const date: Serial | undefined = slice.date;
  try {
    return findPrice(book, { item, component: "credit pack", date, knownOn: call.knownOn, rates: call.rates });
  } catch (thrown) {
    if (isProblem(thrown)) throw new NoPrice(messages.noCreditPack(item.name));
    throw thrown;
  }
}

function packSize(book: PriceBook, call: PriceSetting, item: Item, slice: Slice): number | null {
  const found = attempt(() => packPrice(book, call, item, slice));
  return "problem" in found ? null : found.per;
}
