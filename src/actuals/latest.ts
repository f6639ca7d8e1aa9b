import { type Budget, driversOf, knownActuals, type LineRun, runBudget, timelineOf } from "../budget";
import { monthsBetween, parseIso, type Serial } from "../dates";
import { groupBy } from "../group-by";
import type { PriceBook } from "../pricebook";
import { foretell, type Foretold, type Method } from "./forecast";
import { extrapolated, type Progress } from "./progress";
import { type Steps, stepsOf, totalOf, type VarianceItem } from "./variance";

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

/** Of lines with one unit: a route, a contract's side. */
export interface GroupVariance extends Pick<LineRun, "route" | "part"> {
  month: Serial;
  steps: Steps;
  total: number;
}

const keyOf = ({ name, part }: Pick<LineRun, "name" | "part">): string => `${part}|${name}`;

const NO_LINE = { route: "api", part: "" } as const;

interface Amount {
  quantity: number;
  cost: number;
}

/** In the report currency, in which actuals are typed: what exchange rates did is in the price. */
const itemOf = (budget: Amount, actual: Amount): VarianceItem => ({
  budget: { quantity: budget.quantity, price: budget.cost / budget.quantity, rate: 1 },
  actual: { quantity: actual.quantity, price: actual.cost / actual.quantity, rate: 1 },
});

/** The budget before anything was known. */
const asPlanned = (budget: Budget): Budget => ({ ...budget, actuals: [], lastActualMonth: null });

const closedMonths = ({ lastActualMonth, startMonth, months }: Budget): number =>
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

/**
 * Actual less budget of every closed month, by route and part: volume, mix and price where a line's quantities are known, its whole difference
 * as an amount where they are not.
 * @param notBudgeted what was paid without a budget line, by route and month, in the report currency
 */
export function variances(
  budget: Budget,
  book: PriceBook,
  notBudgeted: (route: LineRun["route"], month: Serial) => number,
): GroupVariance[] {
  const planned = runBudget(asPlanned(budget), book).lines;
  const actual = new Map(runBudget(budget, book).lines.map((line) => [keyOf(line), line.cost]));
  const drivers = new Map(driversOf(budget).map((driver) => [keyOf(driver), driver.quantities]));
  const { months } = timelineOf(budget);
  const known = knownActuals(budget, months);
  const groups = [...groupBy(planned, ({ route, part }) => `${route}|${part}`).values()];
  return months.slice(0, closedMonths(budget)).flatMap((month, k) =>
    groups.flatMap((lines) => {
      const { route, part } = lines[0] ?? NO_LINE;
      const items: VarianceItem[] = [];
      let lump = 0;
      for (const line of lines) {
        const [cost, paid] = [line.cost[k] ?? null, actual.get(keyOf(line))?.[k] ?? null];
        if (cost === null || paid === null) return [];
        const [wanted, used] = [drivers.get(keyOf(line))?.[k] ?? 0, known(line.name, line.part).quantities[k] ?? 0];
        if (wanted === 0 || used === 0) lump += paid - cost;
        else items.push(itemOf({ quantity: wanted, cost }, { quantity: used, cost: paid }));
      }
      const steps = stepsOf(items, { notBudgeted: part === "" ? notBudgeted(route, month) : 0, amount: lump });
      return [{ route, part, month, steps, total: totalOf(steps) }];
    }),
  );
}
