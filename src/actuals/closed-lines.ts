import { type Budget, driversOf, knownActuals, type LineRun, runBudget, timelineOf } from "../budget";
import type { Serial } from "../dates";
import { groupBy } from "../group-by";
import type { PriceBook } from "../pricebook";
import { asPlanned, closedMonths, keyOf } from "./latest";
import { type Steps, stepsOf, totalOf, type VarianceItem } from "./variance";

/** A line in a closed month, in the report currency; null: no price. */
export interface ClosedLine extends Pick<LineRun, "route" | "name" | "part"> {
  month: Serial;
  budget: number | null;
  actual: number | null;
  /** quantities and prices; null: only the money is known */
  item: VarianceItem | null;
}

/** Of lines with one unit: a route, a contract's side. */
export interface GroupVariance extends Pick<LineRun, "route" | "part"> {
  month: Serial;
  steps: Steps;
  total: number;
}

interface Amount {
  quantity: number;
  cost: number;
}

/** In the report currency, in which actuals are typed: what exchange rates did is in the price. */
const itemOf = (budget: Amount, actual: Amount): VarianceItem => ({
  budget: { quantity: budget.quantity, price: budget.cost / budget.quantity, rate: 1 },
  actual: { quantity: actual.quantity, price: actual.cost / actual.quantity, rate: 1 },
});

/** Every line in every closed month, as it was budgeted and as it was. */
export function closedLines(budget: Budget, book: PriceBook): ClosedLine[] {
  const actual = new Map(runBudget(budget, book).lines.map((line) => [keyOf(line), line.cost]));
  const drivers = new Map(driversOf(budget).map((driver) => [keyOf(driver), driver.quantities]));
  const { months } = timelineOf(budget);
  const known = knownActuals(budget, months);
  return runBudget(asPlanned(budget), book).lines.flatMap((line) =>
    months.slice(0, closedMonths(budget)).map((month, k): ClosedLine => {
      const { route, name, part } = line;
      const [cost, paid] = [line.cost[k] ?? null, actual.get(keyOf(line))?.[k] ?? null];
      const [wanted, used] = [drivers.get(keyOf(line))?.[k] ?? 0, known(name, part).quantities[k] ?? 0];
      const isCounted = cost !== null && paid !== null && wanted !== 0 && used !== 0;
      const item = isCounted ? itemOf({ quantity: wanted, cost }, { quantity: used, cost: paid }) : null;
      return { route, name, part, month, budget: cost, actual: paid, item };
    }),
  );
}

/** Money that no line pays for, in the report currency. */
export interface Stray {
  route: LineRun["route"];
  month: Serial;
  amount: number;
}

/**
 * Actual less budget of every closed month, by route and part: volume, mix and price where a line's quantities are known, its whole difference
 * as an amount where they are not.
 * @param strays what was paid in closed months without a line of the budget; a route that has no line is a group of its own
 */
export function variances(closed: readonly ClosedLine[], strays: readonly Stray[]): GroupVariance[] {
  const named = ({ month, route, part }: Pick<GroupVariance, "route" | "part" | "month">) =>
    `${month}|${route}|${part}`;
  const ofNoPart = strays.map((stray) => ({ ...stray, part: "" as const }));
  const [linesOf, paid] = [groupBy(closed, named), groupBy(ofNoPart, named)];
  const groups = new Map([...closed, ...ofNoPart].map((one) => [named(one), one]));
  return [...groups]
    .flatMap(([name, { route, part, month }]) => {
      const notBudgeted = (paid.get(name) ?? []).reduce((sum, { amount }) => sum + amount, 0);
      const steps = stepsOfLines(linesOf.get(name) ?? [], notBudgeted);
      return steps === null ? [] : [{ route, part, month, steps, total: totalOf(steps) }];
    })
    .sort((one, other) => one.month - other.month);
}

/** The steps of lines of one month, with one unit; null: one of them has no price. */
export function stepsOfLines(lines: readonly ClosedLine[], notBudgeted = 0): Steps | null {
  const lumps = lines.map(({ budget, actual, item }) => {
    if (budget === null || actual === null) return null;
    return item === null ? actual - budget : 0;
  });
  if (lumps.includes(null)) return null;
  const amount = lumps.reduce<number>((sum, lump) => sum + (lump ?? 0), 0);
  return stepsOf(
    lines.flatMap(({ item }) => item ?? []),
    { notBudgeted, amount },
  );
}
