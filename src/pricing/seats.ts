import { addMonths, type Serial } from "../dates";
import * as messages from "../messages";
import { findPrice, type FoundPrice, type Item, type PriceBook } from "../pricebook";
import { BadArgument, type Problem } from "../problems";
import type { CostKind, CostLine } from "./cost-line";
import { merged, pricedLine } from "./lines";
import { namedItem } from "./named-item";
import { byColumn, type Columns, sliceColumns, type SlicedColumn } from "./periods";
import type { PriceSetting } from "./price-setting";
import { attempt, isUsed, type Quantities } from "./quantities";
import { type BilledSlice, billSeats } from "./seat-ledger";
import { cheapestSeat, type WorkspaceRules, workspaceRules } from "./workspace";

export type Billing = "monthly" | "annual";

export interface SeatCall extends Columns, PriceSetting {
  /** Names or ids, one a row; a row without seats is left out, whatever its plan. */
  plans: readonly string[];
  /** n × m heads; parts of a head are rounded up. */
  seats: Quantities;
  /** Default "monthly". */
  billing?: Billing | undefined;
  /** A day in the month in which the running contract renews; needs dates. */
  renewal?: Serial | undefined;
  /** Seats of each row already committed before the first column, until the renewal; needs `renewal`. */
  held?: readonly number[] | undefined;
}

export interface SeatColumn {
  lines: CostLine[];
  /** What falls due in the column: under annual billing the whole remaining term at purchase and renewal. */
  cash: number;
  /** The part of `cash` that pays for seats short of the minimum. */
  shortfallCash: number;
  /** Seats paid for at the end of the column, the shortfall to the minimum included. */
  billedSeats: number;
  /** The same, row by row and without the shortfall. */
  billedByRow: number[];
}

export type SeatOutcome = SeatColumn | { problem: Problem };

/** What a part of a workspace's seats costs in a column, and what of it falls due. */
export type PartOutcome = Pick<SeatColumn, "lines" | "cash"> | { problem: Problem };

/** The seats of one workspace before they are priced. */
export interface Seating {
  columns: readonly SlicedColumn[];
  /** The rows that have seats, and their plans. */
  rows: readonly number[];
  /** Where each of these rows stands among what is billed. */
  places: ReadonlyMap<number, number>;
  items: readonly Item[];
  workspace: WorkspaceRules;
  ledger: readonly BilledSlice[];
}

/**
 * What the seats of one workspace cost, column by column.
 *
 * Billed seats are the heads rounded up, at least the minimum of the workspace; the shortfall is a line of its own at the
 * cheapest seat. Under annual billing a month costs a twelfth of the annual price; price and seats are fixed
 * from renewal to renewal: seats may be added, not returned. The term begins in the first month with seats unless `renewal`
 * names another month. Rule: design §5 "Seats"; twin of the seat blocks in the workbook.
 *
 * @returns one outcome a column: lines in seat months, or the problem of that column alone
 * @throws BadArgument when the plans are not of one workspace, or the columns cannot be read as time;
 *   NoPrice when a plan with seats is not in the book
 */
export function seatCost(book: PriceBook, call: SeatCall): SeatOutcome[] {
  const seating = seatsOf(book, call);
  const monthsOf = byColumn(seating.ledger, seating.columns.length);
  return seating.columns.map((column, index): SeatOutcome => {
    const cells = seating.rows.map((row) => call.seats[row]?.[index] ?? 0);
    if ("problem" in column) return cells.every((cell) => cell === 0) ? summary(call, seating, []) : column;
    const months = monthsOf[index] ?? [];
    return attempt(() => ({ ...summary(call, seating, months), ...priceSeats(book, call, seating, months) }));
  });
}

/**
 * What the seats cost that a workspace pays for below its minimum, column by column: known wherever the cheapest seat has a price,
 * or none is short, whatever the seats that are used cost. Otherwise as `seatCost`.
 */
export function shortfallCost(book: PriceBook, call: SeatCall): PartOutcome[] {
  const seating = seatsOf(book, call);
  const monthsOf = byColumn(seating.ledger, seating.columns.length);
  return seating.columns.map((column, index): PartOutcome => {
    if ("problem" in column) return column;
    return attempt(() => priceShortfall(book, call, seating, monthsOf[index] ?? []));
  });
}

/** Seats billed of a row of the call in a month; a row without seats has none. */
export const billedOf = ({ places }: Pick<Seating, "places">, row: number, month: BilledSlice | undefined): number =>
  month?.billed[places.get(row) ?? -1] ?? 0;

/** Seats billed of each row at the end of each column, without the shortfall: whatever they cost. */
export function billedSeats(book: PriceBook, call: SeatCall): number[][] {
  const seating = seatsOf(book, call);
  const months = byColumn(seating.ledger, seating.columns.length);
  return call.plans.map((_, row) => seating.columns.map((_, index) => billedOf(seating, row, months[index]?.at(-1))));
}

/** Who sits where and how many seats are billed, month by month; no price is asked for yet. */
export function seatsOf(book: PriceBook, call: SeatCall): Seating {
  const columns = sliceColumns(call);
  const rows = call.seats.flatMap((row, index) => (isUsed(row) || (call.held?.[index] ?? 0) > 0 ? [index] : []));
  const items = rows.map((row) => namedItem(book, call.plans[row]));
  const workspace = workspaceRules(book, items, call.knownOn);
  const ledger = billSeats(
    columns,
    rows.map((row) => call.seats[row] ?? []),
    {
      minimumIn: ({ date }) => workspace.limitsOn(date).minimum,
      annual: call.billing === "annual",
      renewal: call.renewal,
      held: rows.map((row) => call.held?.[row] ?? 0),
    },
  );
  const places = new Map(rows.map((row, place) => [row, place]));
  return { columns, rows, places, items, workspace, ledger };
}

/**
 * Cost lines and cash of some months of a workspace.
 * @throws the first problem in them: an unreadable cell, too many seats, no price
 */
export function priceSeats(
  book: PriceBook,
  call: SeatCall,
  seating: Seating,
  months: readonly BilledSlice[],
): Pick<SeatColumn, "lines" | "cash" | "shortfallCash"> {
  const [used, short] = [priceUsed(book, call, seating, months), priceShortfall(book, call, seating, months)];
  return {
    lines: merged([...used.lines, ...short.lines]),
    cash: used.cash + short.cash + 0,
    shortfallCash: short.cash + 0,
  };
}

type Priced = Pick<SeatColumn, "lines" | "cash">;

/** The seats that are used, row by row. */
function priceUsed(book: PriceBook, call: SeatCall, seating: Seating, months: readonly BilledSlice[]): Priced {
  return eachMonth(book, call, seating, months, (month, price, add) => {
    seating.items.forEach((item, row) => {
      const seats = month.billed[row] ?? 0;
      if (seats > 0) add("seat", "seats", seats, month.added[row] ?? 0, price(item));
    });
  });
}

/** The seats that are not: those short of the minimum, at the cheapest seat. */
function priceShortfall(book: PriceBook, call: SeatCall, seating: Seating, months: readonly BilledSlice[]): Priced {
  return eachMonth(book, call, seating, months, ({ shortfall, shortfallAdded }, price, add) => {
    if (shortfall > 0 || shortfallAdded !== 0) {
      const cheapest = cheapestSeat(seating.workspace, price);
      add("minimum", "seats short of the minimum", shortfall, shortfallAdded, cheapest);
    }
  });
}

type Add = (kind: CostKind, name: string, seats: number, added: number, found: FoundPrice) => void;

function eachMonth(
  book: PriceBook,
  call: SeatCall,
  { workspace }: Seating,
  months: readonly BilledSlice[],
  of: (month: BilledSlice, price: (item: Item) => FoundPrice, add: Add) => void,
): Priced {
  const annual = call.billing === "annual";
  const component = annual ? "seat annual" : "seat monthly";
  const lines: CostLine[] = [];
  let cash = 0;
  for (const month of months) {
    if (month.problem) throw month.problem;
    checkMaximum(workspace, month);
    const price = (item: Item): FoundPrice =>
      findPrice(book, { item, component, date: priceDate(month), knownOn: call.knownOn, rates: call.rates });
    of(month, price, (kind, name, seats, added, found) => {
      if (seats > 0) lines.push(pricedLine(kind, name, seats * month.slice.length, found));
      // paid now: under monthly billing the month, under annual the rest of the term
      const seatMonths = annual ? added * month.remaining : seats * month.slice.length;
      cash += (seatMonths * found.amount) / found.per;
    });
  }
  return { lines: merged(lines), cash };
}

function summary(call: SeatCall, seating: Seating, months: readonly BilledSlice[]): SeatColumn {
  const last = months.at(-1);
  const billedByRow = call.plans.map((_, row) => billedOf(seating, row, last));
  const billedSeats = billedByRow.reduce((sum, seats) => sum + seats, last?.shortfall ?? 0);
  return { lines: [], cash: 0, shortfallCash: 0, billedSeats, billedByRow };
}

/** The price of an annual seat was fixed on the first day of its term. */
const priceDate = ({ slice, sinceRenewal }: BilledSlice): Serial | undefined =>
  slice.date === undefined ? undefined : addMonths(slice.date, -Math.floor(sinceRenewal));

function checkMaximum({ name, limitsOn }: WorkspaceRules, { billed, slice }: BilledSlice): void {
  const { maximum, nextPlan } = limitsOn(slice.date);
  const seats = billed.reduce((sum, heads) => sum + heads, 0);
  if (maximum !== null && seats > maximum) {
    throw new BadArgument(messages.tooManySeats(name, maximum, seats, nextPlan));
  }
}
