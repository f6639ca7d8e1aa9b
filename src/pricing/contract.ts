import * as messages from "../messages";
import { BadArgument, isProblem, type Problem } from "../problems";
import type { ContractTerms } from "./contract-terms";
import {
  type ContractMonth,
  contractYears,
  seatProblem,
  seatTiersOf,
  type Settled,
  type Unmet,
} from "./contract-years";
import { type CostKind, type CostLine, total } from "./cost-line";
import { merged, termLine } from "./lines";
import { byColumn, checkNoGap, type Columns, type Slice, sliceColumns } from "./periods";
import { attempt, type Quantities, type Quantity, quantityIn } from "./quantities";
import { roundUp } from "./rounding";
import { type AskedPart, tierFees, type TierPart, tierParts } from "./usage-tiers";

export interface ContractCall extends Columns {
  terms: ContractTerms;
  /** n × m heads; the rows are added up. */
  seats: Quantities;
  /** n × m money a month at list prices, or units where the terms price units by tier; the rows are added up. */
  usage: Quantities;
  /** Money a month that seats are known to have cost, for columns that are over; it draws a commitment that covers seats. */
  seatsPaid?: readonly (number | undefined)[] | undefined;
  /** Money a month that use is known to have cost, for columns that are over; beside tiers it draws the commitment. */
  usagePaid?: readonly (number | undefined)[] | undefined;
  /** How the use of columns that are over is known. */
  settled?: readonly Settled[] | undefined;
}

export interface ContractColumn {
  lines: CostLine[];
  /** As the cost, but platform fee and support fall due at the beginning of each contract year. */
  cash: number;
  /** use that a maximum a month stops, in money at list and in what it would have cost */
  unmet?: Unmet;
}

export type ContractOutcome = ContractColumn | { problem: Problem };

/** Both sides of a contract in one column: what one of them lacks leaves the other known. */
export interface ContractSides {
  /** Seats, their minimum and the fees. */
  access: ContractOutcome;
  /** Use, overage and what is left of a commitment; paid as it costs. */
  metered: ContractOutcome;
}

/**
 * What a negotiated contract costs, column by column, in the currency of its terms.
 *
 * Seats are billed up to their minimum; use at list, less the discount, draws the commitment of the contract year down.
 * Tiers of discounts or unit prices are graduated or volume, counted by month or by contract year; a volume tier holds for all use of its
 * period, so reaching one charges the earlier use again, as a line of its own. Tiers of seats count the seats billed in a month.
 * What use is charged less than the minimum a month is a shortfall of that month, a line of its own, as vendors' billing has
 * it (https://getlago.com/docs/guide/plans/charges/spending-minimum); whether it draws the commitment, the terms say.
 * Use of a month beyond its maximum is stopped, as a vendor's spend limit stops it: it is not charged, draws nothing and stands as not met.
 * What is left of the commitment falls due as a shortfall in the last month of that contract year, use beyond it is
 * overage. Columns that end inside a contract year show no shortfall yet: it is due in a month they do not have.
 * Rule: design §5 "Contract"; twin of the contract blocks in the workbook.
 *
 * @throws BadArgument when a month is left out, or the terms have dates and the columns have none
 */
export function contractCost(call: ContractCall): ContractOutcome[] {
  return contractSides(call).map(({ access, metered }) => {
    if ("problem" in access) return access;
    if ("problem" in metered) return metered;
    const isFee = ({ kind }: CostLine): boolean => kind === "fee";
    const seats = access.lines.filter((line) => !isFee(line));
    const lines = [...seats, ...metered.lines, ...access.lines.filter(isFee)];
    return { lines, cash: access.cash + metered.cash };
  });
}

/**
 * As `contractCost`, people and systems apart. Seats without a price leave the metered side known, but where the commitment covers
 * seats: what they have drawn of it is not known then, until the next contract year begins.
 */
export function contractSides(call: ContractCall): ContractSides[] {
  const columns = sliceColumns(call);
  checkNoGap(columns);
  const slices = columns.flatMap((column) => ("slices" in column ? column.slices : []));
  const uses = slices.map((slice) => ({
    ...{ slice, ...useIn(call, slice) },
    ...{ seatsPaid: call.seatsPaid?.[slice.column], settled: call.settled?.[slice.column] },
    ...{ usagePaid: call.usagePaid?.[slice.column] },
  }));
  const months = byColumn(contractYears(call.terms, uses), columns.length);
  return columns.map((column, index): ContractSides => {
    const cells = [...call.seats, ...call.usage].map((row) => row[index] ?? 0);
    const both = (outcome: ContractOutcome): ContractSides => ({ access: outcome, metered: outcome });
    if ("problem" in column) return both(cells.every((cell) => cell === 0) ? { lines: [], cash: 0 } : column);
    const unreadable = attempt(() => {
      cells.forEach((cell) => quantityIn(cell, "seats and usage"));
      return {};
    });
    if ("problem" in unreadable) return both(unreadable);
    const side = (priced: (month: ContractMonth) => ContractColumn): ContractOutcome =>
      attempt(() => {
        const own = (months[index] ?? []).map(priced);
        const lines = merged(own.flatMap((month) => month.lines));
        const unmet = own.flatMap((month) => month.unmet ?? []).reduce(sumOfUnmet, { list: 0, amount: 0 });
        return { lines, cash: own.reduce((sum, month) => sum + month.cash, 0), unmet };
      });
    return { access: side(accessIn), metered: side(meteredIn) };
  });
}

/** An unreadable cell is a problem of its own column; for the months after it, it counts as no use. */
function useIn({ seats, usage }: ContractCall, { column, length }: Slice): { heads: number; list: number } {
  const sum = (grid: Quantities): number => grid.reduce((total, row) => total + readable(row[column]), 0);
  return { heads: roundUp(sum(seats)), list: sum(usage) * length };
}

const readable = (cell: Quantity | undefined): number => (isProblem(cell) || !cell || !(cell > 0) ? 0 : cell);

const sumOfUnmet = (sum: Unmet, { list, amount }: Unmet): Unmet => ({
  list: sum.list + list,
  amount: sum.amount + amount,
});

/** Adds a line of a contract's terms, unless there is none of it. */
const adding =
  (lines: CostLine[]) =>
  (kind: CostKind, component: string, quantity: number, unit: string, rate: number): void => {
    if (quantity > 0) lines.push(termLine(kind, component, quantity, unit, rate));
  };

function accessIn({ slice, heads, terms, beginsYear, ofYear }: ContractMonth): ContractColumn {
  if (!terms) {
    if (heads > 0) throw new BadArgument(messages.contractNotRunning);
    return { lines: [], cash: 0 };
  }
  const lines: CostLine[] = [];
  const add = adding(lines);
  const fewest = roundUp(terms.minimumSeats);
  const tiers = seatTiersOf(terms);
  const addSeats = (kind: CostKind, name: string, parts: readonly AskedPart[]): void => {
    for (const { from, list, rate } of parts) {
      if (list > 0 && rate === null) throw seatProblem(terms);
      add(kind, terms.seatTiers ? `${name}, tier from ${from}` : name, list * slice.length, "seat month", rate ?? 0);
    }
  };
  if (tiers) {
    const billed = Math.max(heads, fewest);
    const ofHeads = tiers.kind === "volume" ? tierParts(tiers, billed - heads, heads) : tierParts(tiers, 0, heads);
    addSeats("seat", "seats", ofHeads);
    addSeats("minimum", "seats short of the minimum", tierParts(tiers, heads, billed - heads));
    for (const { from, fee } of tierFees(tiers, null, billed))
      add("seat", `flat fee of seats, tier from ${from}`, slice.length, "month", fee);
  } else if (heads > 0 || terms.minimumSeats > 0) throw seatProblem(terms);
  const monthly = total(lines);
  add("fee", "platform fee", terms.platformFee > 0 ? ofYear : 0, "contract year", terms.platformFee);
  add("fee", "support", terms.support > 0 ? ofYear : 0, "contract year", terms.support);
  return { lines, cash: monthly + (beginsYear ? terms.platformFee + terms.support : 0) };
}

function meteredIn(month: ContractMonth): ContractColumn {
  const { list, terms, repriced, fees, unmet, belowMinimum, shortfall, problem, drawn, overage } = month;
  if (!terms) {
    if (list > 0) throw new BadArgument(messages.contractNotRunning);
    return { lines: [], cash: 0 };
  }
  if (problem) throw problem;
  const lines: CostLine[] = [];
  const add = adding(lines);
  const unit = terms.tiers?.unit ?? "money at list";
  const addUse = (name: string, parts: readonly TierPart[], byTier: boolean): void => {
    for (const { from, list: part, rate } of parts)
      add("use", byTier ? `${name}, tier from ${from}` : name, part, unit, rate);
  };
  addUse(terms.commitment > 0 ? "commitment drawdown" : "usage", drawn, terms.tiers !== undefined);
  addUse("overage", overage, terms.overageDiscount === null);
  if (repriced) add("use", `earlier use, now in the tier from ${repriced.from}`, repriced.list, unit, repriced.rate);
  for (const { from, fee } of fees) add("use", `flat fee, tier from ${from}`, 1, terms.tiers?.period ?? "month", fee);
  add("cap", "not met above the maximum a month", unmet.list, "money at list", 0);
  add("shortfall", "short of the minimum a month", belowMinimum > 0 ? 1 : 0, "month", belowMinimum);
  add("shortfall", "commitment shortfall", shortfall > 0 ? 1 : 0, "contract year", shortfall);
  return { lines, cash: total(lines), unmet };
}
