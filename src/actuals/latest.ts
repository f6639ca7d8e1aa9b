import { type Budget, driversOf, knownActuals, type LineRun, runBudget, timelineOf } from "../budget";
import { monthsBetween, parseIso } from "../dates";
import { groupBy } from "../group-by";
import type { PriceBook } from "../pricebook";
import { foretell, type Foretold, type Method } from "./forecast";
import { extrapolated, type Progress } from "./progress";

type Months = readonly (number | null)[];

/** A line as it was budgeted, and as its closed months and its drivers since then say that it will be. In the report currency. */
export interface LatestLine extends Pick<LineRun, "route" | "side" | "name" | "part"> {
  budget: Months;
  latest: Months;
  /** the closed months of which an amount is known */
  known: readonly boolean[];
  /** why the method is another than was asked for; absent where the budget's own drivers stand */
  forecast?: Pick<Foretold, "method" | "why">;
}

/** By this a line and its part are one. */
export const keyOf = ({ name, part }: Pick<LineRun, "name" | "part">): string => `${part}|${name}`;

/** The budget before anything was known. */
export const asPlanned = (budget: Budget): Budget => ({ ...budget, actuals: [], lastActualMonth: null });

export const closedMonths = ({ lastActualMonth, startMonth, months }: Budget): number =>
  lastActualMonth === null ? 0 : Math.min(months, monthsBetween(parseIso(startMonth), parseIso(lastActualMonth)) + 1);

/**
 * The latest forecast: closed months as they were, the others by the drivers of the last closed ones at each month's price. A line
 * whose closed months have no quantity keeps its budget.
 * @param methodOf how a line's drivers go on; the budget's shape where nothing is said
 * @param progress of open months of which enough days are known, these say more than any method
 */
export function latestForecast(
  budget: Budget,
  book: PriceBook,
  methodOf: (line: string) => Method = () => "Budget shape",
  progress: readonly Progress[] = [],
): LatestLine[] {
  const closed = closedMonths(budget);
  const known = knownActuals(budget, timelineOf(budget).months);
  const foretold = new Map(
    driversOf(budget).flatMap((driver) => {
      const quantities = known(driver.name, driver.part).quantities.slice(0, closed);
      const first = quantities.findIndex((quantity) => quantity !== undefined);
      const actual = quantities.slice(first).filter((quantity) => quantity !== undefined);
      // a gap would move months to others
      if (first < 0 || actual.length < closed - first) return [];
      return [[keyOf(driver), foretell(driver.quantities.slice(first), actual, methodOf(driver.name))] as const];
    }),
  );
  const blank = Array<undefined>(closed).fill(undefined);
  const planned = new Map(runBudget(asPlanned(budget), book).lines.map((line) => [keyOf(line), line.cost]));
  const start = parseIso(budget.startMonth);
  const open = groupBy(progress, (own) => keyOf({ ...own, name: own.line }));
  const openOf = (name: string, part: LineRun["part"]): ReadonlyMap<number, number> =>
    new Map(
      (open.get(keyOf({ name, part })) ?? []).flatMap((own) => {
        const [k, cost] = [monthsBetween(start, own.month), extrapolated(own)];
        return cost === null || k < closed || k >= budget.months ? [] : [[k, cost] as const];
      }),
    );
  const run = runBudget(budget, book, (name, part) => {
    const values = foretold.get(keyOf({ name, part }))?.values;
    return values === undefined ? [] : [...blank, ...values];
  });
  return run.lines.map((line) => {
    const { route, side, name, part, cost } = line;
    const own = foretold.get(keyOf(line));
    const forecast = own === undefined ? {} : { forecast: { method: own.method, why: own.why } };
    const amounts = known(name, part).amounts.map((amount) => amount !== undefined);
    const common = { route, side, name, part, budget: planned.get(keyOf(line)) ?? [], known: amounts };
    return { ...common, latest: withOpenMonths(cost, openOf(name, part)), ...forecast };
  });
}

const withOpenMonths = (cost: Months, open: ReadonlyMap<number, number>): Months =>
  cost.map((amount, k) => open.get(k) ?? amount);
