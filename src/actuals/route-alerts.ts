import { type Budget, CONTROLLED, fiscalYears, routeStatuses } from "../budget";
import { addMonths, parseIso } from "../dates";
import type { Alert } from "./alert";
import type { LatestLine } from "./latest";
import { type LimitState, limitState } from "./limit-state";

/** Routes, access and metered against their limits a month and a fiscal year, by closed months and the latest forecast. */
export function routeAlerts(budget: Budget, latest: readonly LatestLine[]): Alert[] {
  const lines = latest.map((line) => ({ ...line, cost: [...line.latest], cash: [] }));
  const yearOf = fiscalYears(budget);
  const months = yearOf.map((_, k) => addMonths(parseIso(budget.startMonth), k));
  const lastClosed = budget.lastActualMonth === null ? -Infinity : parseIso(budget.lastActualMonth);
  return routeStatuses(budget, { lines, problems: [] }).flatMap((status) => {
    const what = CONTROLLED.find(({ key }) => key === status.route)?.label ?? "";
    const control = budget.routes.find(({ route }) => route === what);
    if (control === undefined) return [];
    const { limitMonth, limitYear, alertAt } = control;
    const told = (period: Alert["period"], from: number, found: LimitState | null): Alert[] =>
      found === null ? [] : [{ ...found, what, period, from, passedOn: null }];
    return [
      ...months.flatMap((from, k) => {
        const cost = status.months[k]?.cost ?? null;
        const [spent, foreseen] = from > lastClosed ? [null, cost] : [cost, null];
        return told("month", from, limitState(spent, foreseen, limitMonth, alertAt));
      }),
      ...status.years.flatMap(({ year, cost }) => {
        const own = months.flatMap((from, k) => (yearOf[k] === year ? [{ from, cost: status.months[k]?.cost }] : []));
        const spent = own.reduce((sum, { from, cost: paid }) => sum + (from > lastClosed ? 0 : (paid ?? 0)), 0);
        return told("fiscal year", own[0]?.from ?? 0, limitState(spent, cost, limitYear, alertAt));
      }),
    ];
  });
}
