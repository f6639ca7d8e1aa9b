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

/** The seats of one workspace before they are priced. */
export interface Seating {
  columns: readonly SlicedColumn[];
  /** The rows that have seats, and their plans. */
  rows: readonly number[];
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
  return { columns, rows, items, workspace, ledger };
}

/**
 * Cost lines and cash of some months of a workspace.
 * @throws the first problem in them: an unreadable cell, too many seats, no price
 */
export function priceSeats(
  book: PriceBook,
  call: SeatCall,
  { items, workspace }: Seating,
  months: readonly BilledSlice[],
): Pick<SeatColumn, "lines" | "cash" | "shortfallCash"> {
  const annual = call.billing === "annual";
  const component = annual ? "seat annual" : "seat monthly";
  const lines: CostLine[] = [];
  let seatCash = 0;
  let shortfallCash = 0;
  for (const month of months) {
    if (month.problem) throw month.problem;
    checkMaximum(workspace, month);
    const price = (item: Item): FoundPrice =>
      findPrice(book, { item, component, date: priceDate(month), knownOn: call.knownOn, rates: call.rates });
    /** Adds the cost line and gives what is paid now: under monthly billing the month, under annual the rest of the term. */
    const add = (kind: CostKind, name: string, seats: number, added: number, found: FoundPrice): number => {
      if (seats > 0) lines.push(pricedLine(kind, name, seats * month.slice.length, found));
      const seatMonths = annual ? added * month.remaining : seats * month.slice.length;
      return (seatMonths * found.amount) / found.per;
    };
    items.forEach((item, row) => {
      const seats = month.billed[row] ?? 0;
      if (seats > 0) seatCash += add("seat", "seats", seats, month.added[row] ?? 0, price(item));
    });
    if (month.shortfall > 0 || month.shortfallAdded !== 0) {
      const cheapest = cheapestSeat(workspace, price);
      shortfallCash += add("minimum", "seats short of the minimum", month.shortfall, month.shortfallAdded, cheapest);
    }
  }
  return { lines: merged(lines), cash: seatCash + shortfallCash + 0, shortfallCash: shortfallCash + 0 };
}

function summary(call: SeatCall, { rows }: Seating, months: readonly BilledSlice[]): SeatColumn {
  const last = months.at(-1);
  const billedByRow = call.plans.map((_, row) => last?.billed[rows.indexOf(row)] ?? 0);
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
