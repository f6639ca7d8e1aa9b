import { type Budget, type BudgetRun, fiscalYears, knownSum, type LineRun, runBudget, type Side } from "../../budget";
import { addMonths, parseIso, toIso } from "../../dates";
import { priceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { dateText } from "../money-text";

/** The fiscal year of the first month that is not closed, as on Assumptions, and which months of the budget are in it. */
export function thisYear(budget: Budget): { year: number; months: number[] } {
  const years = fiscalYears({ ...budget, months: budget.months + 1 });
  const starts = Array.from({ length: budget.months }, (_, k) => toIso(addMonths(parseIso(budget.startMonth), k)));
  const { lastActualMonth } = budget;
  const closed = lastActualMonth === null ? 0 : starts.filter((month) => month <= lastActualMonth).length;
  const year = years[closed] ?? 0;
  return { year, months: starts.flatMap((_, k) => (years[k] === year ? [k] : [])) };
}

/** The month in which a new line begins: the first that is not closed. */
export function firstOpenMonth({ startMonth, lastActualMonth }: Budget): string {
  return lastActualMonth === null ? startMonth : toIso(addMonths(parseIso(lastActualMonth), 1));
}

/** What the budget costs, line by line; why it cannot be priced at all where it cannot. */
export function runOf(budget: Budget): BudgetRun | { why: string } {
  try {
    return runBudget(budget, priceBook);
  } catch (thrown) {
    if (isProblem(thrown)) return { why: thrown.message };
    throw thrown;
  }
}

const costs = (lines: readonly LineRun[], months: readonly number[]): number | null =>
  knownSum(lines.flatMap(({ cost }) => months.map((k) => cost[k] ?? null)));

/** Of the line alone; what its workspace is short of is the workspace's. Null: a month has no price. */
export const costOf = ({ lines }: BudgetRun, name: string, months: readonly number[]): number | null =>
  costs(
    lines.filter((line) => line.name === name && line.part !== "Shortfall" && line.part !== "Included API credits"),
    months,
  );

export const sideCost = ({ lines }: BudgetRun, side: Side, months: readonly number[]): number | null =>
  costs(
    lines.filter((line) => line.side === side),
    months,
  );

/** The dearest month, against which a limit a month is held. */
export function peakOf(
  run: BudgetRun,
  name: string,
  months: readonly number[],
): { cost: number; month: number } | null {
  const each = months.map((month) => ({ month, cost: costOf(run, name, [month]) }));
  return each.reduce<{ cost: number; month: number } | null>(
    (most, { cost, month }) => (cost === null || (most !== null && most.cost >= cost) ? most : { cost, month }),
    null,
  );
}

/** "Mar 2027" */
export const monthText = ({ startMonth }: Budget, month: number): string =>
  dateText(toIso(addMonths(parseIso(startMonth), month)).slice(0, 7));
