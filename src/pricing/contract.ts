import * as messages from "../messages";
import { BadArgument, isProblem, type Problem } from "../problems";
import type { ContractTerms } from "./contract-terms";
import { type ContractMonth, contractYears } from "./contract-years";
import { type CostKind, type CostLine, total } from "./cost-line";
import { merged, termLine } from "./lines";
import { byColumn, checkNoGap, type Columns, type Slice, sliceColumns, YEAR } from "./periods";
import { attempt, type Quantities, type Quantity, quantityIn } from "./quantities";
import { roundUp } from "./rounding";
import type { TierPart } from "./usage-tiers";

export interface ContractCall extends Columns {
  terms: ContractTerms;
  /** n × m heads; the rows are added up. */
  seats: Quantities;
  /** n × m money a month at list prices; the rows are added up. */
  usage: Quantities;
  /** Money a month that seats are known to have cost, for columns that are over; it draws a commitment that covers seats. */
  seatsPaid?: readonly (number | undefined)[] | undefined;
}

export interface ContractColumn {
  lines: CostLine[];
  /** As the cost, but platform fee and support fall due at the beginning of each contract year. */
  cash: number;
}

export type ContractOutcome = ContractColumn | { problem: Problem };

/**
 * What a negotiated contract costs, column by column, in the currency of its terms.
 *
 * Seats are billed up to their minimum; use at list, less the discount, draws the commitment of the contract year down.
 * Discount tiers are graduated or volume, counted by month or by contract year; a volume tier holds for all use of its
 * period, so reaching one charges the earlier use again, as a line of its own.
 * What is left of the commitment falls due as a shortfall in the last month of that contract year, use beyond it is
 * overage. Columns that end inside a contract year show no shortfall yet: it is due in a month they do not have.
 * Rule: design §5 "Contract"; twin of the contract blocks in the workbook.
 *
 * @throws BadArgument when a month is left out, or the terms have dates and the columns have none
 */
export function contractCost(call: ContractCall): ContractOutcome[] {
  const columns = sliceColumns(call);
  checkNoGap(columns);
  const slices = columns.flatMap((column) => ("slices" in column ? column.slices : []));
  const uses = slices.map((slice) => ({ slice, ...useIn(call, slice), seatsPaid: call.seatsPaid?.[slice.column] }));
  const months = byColumn(contractYears(call.terms, uses), columns.length);
  return columns.map((column, index): ContractOutcome => {
    const cells = [...call.seats, ...call.usage].map((row) => row[index] ?? 0);
    if ("problem" in column) return cells.every((cell) => cell === 0) ? { lines: [], cash: 0 } : column;
    return attempt(() => {
      cells.forEach((cell) => quantityIn(cell, "seats and usage"));
      const own = (months[index] ?? []).map(monthColumn);
      const lines = merged(own.flatMap((month) => month.lines));
      return { lines, cash: own.reduce((sum, month) => sum + month.cash, 0) };
    });
  });
}

/** An unreadable cell is a problem of its own column; for the months after it, it counts as no use. */
function useIn({ seats, usage }: ContractCall, { column, length }: Slice): { heads: number; list: number } {
  const sum = (grid: Quantities): number => grid.reduce((total, row) => total + readable(row[column]), 0);
  return { heads: roundUp(sum(seats)), list: sum(usage) * length };
}

const readable = (cell: Quantity | undefined): number => (isProblem(cell) || !cell || !(cell > 0) ? 0 : cell);

function monthColumn(month: ContractMonth): ContractColumn {
  const { slice, heads, list, terms, repriced, shortfall, beginsYear } = month;
  if (!terms) {
    if (heads > 0 || list > 0) throw new BadArgument(messages.contractNotRunning);
    return { lines: [], cash: 0 };
  }
  const lines: CostLine[] = [];
  const add = (kind: CostKind, component: string, quantity: number, unit: string, rate: number): void => {
    if (quantity > 0) lines.push(termLine(kind, component, quantity, unit, rate));
  };
  if (heads > 0 || terms.minimumSeats > 0) {
    if (terms.seatPrice === null) throw new BadArgument(messages.termMissing("Seat price"));
    add("seat", "seats", heads * slice.length, "seat month", terms.seatPrice);
    const short = Math.max(0, roundUp(terms.minimumSeats) - heads);
    add("minimum", "seats short of the minimum", short * slice.length, "seat month", terms.seatPrice);
  }
  if (month.problem) throw month.problem;
  const addUse = (name: string, parts: readonly TierPart[], byTier: boolean): void => {
    for (const { from, list, discount } of parts) {
      add("use", byTier ? `${name}, tier from ${from}` : name, list, "money at list", 1 - discount);
    }
  };
  addUse(terms.commitment > 0 ? "commitment drawdown" : "usage", month.drawn, terms.tiers !== undefined);
  addUse("overage", month.overage, terms.overageDiscount === null);
  if (repriced)
    add("use", `earlier use, now in the tier from ${repriced.from}`, repriced.list, "money at list", repriced.rate);
  add("shortfall", "commitment shortfall", shortfall > 0 ? 1 : 0, "contract year", shortfall);
  const monthly = total(lines);
  add("fee", "platform fee", terms.platformFee > 0 ? slice.length / YEAR : 0, "contract year", terms.platformFee);
  add("fee", "support", terms.support > 0 ? slice.length / YEAR : 0, "contract year", terms.support);
  return { lines, cash: monthly + (beginsYear ? terms.platformFee + terms.support : 0) };
}
