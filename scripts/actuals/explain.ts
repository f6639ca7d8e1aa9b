import {
  type Alert,
  alertsOf,
  asPrinted,
  extrapolated,
  type Fact,
  type ImportMap,
  inReportCurrency,
  latestForecast,
  type Progress,
  variances,
} from "../../src/actuals";
import type { Budget } from "../../src/budget";
import { toIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const DIGITS = 2;
const rounded = (amount: number | null): number | null => (amount === null ? null : Number(amount.toFixed(DIGITS)));

/** What was imported, and of it what no line of the budget pays for. */
export interface Explained {
  facts: readonly Fact[];
  notBudgeted: readonly Fact[];
  unmapped: readonly Fact[];
  progress: readonly Progress[];
}

/** What the closed months differ by and why, what the open ones will cost, and what has to be looked at, as JSON. */
export function explain(budget: Budget, map: ImportMap, { facts, notBudgeted, unmapped, progress }: Explained) {
  const methodOf = (line: string) => map.methods.find((own) => own.line === line)?.method ?? "Budget shape";
  const paid = (route: string, month: number): number =>
    inReportCurrency(
      budget,
      notBudgeted.filter((fact) => fact.route === route && fact.month === month),
    );
  const latest = latestForecast(budget, priceBook, methodOf, progress);
  const isOpen = ({ month }: Progress): boolean =>
    budget.lastActualMonth === null || toIso(month) > budget.lastActualMonth;
  const told = { latest, progress, facts, strays: [...notBudgeted, ...unmapped] };
  return {
    variance: variances(budget, priceBook, paid).map(({ month, steps, total, ...group }) => {
      const printed = asPrinted(Object.values(steps) as number[], DIGITS);
      return {
        month: toIso(month),
        ...group,
        total: rounded(total),
        ...Object.fromEntries(Object.keys(steps).map((step, k) => [step, printed[k] ?? 0])),
      };
    }),
    forecast: latest.map(({ route, side, name, part, budget: planned, latest: foreseen, forecast }) => ({
      ...{ route, side, name, part, ...(forecast === undefined ? {} : { forecast }) },
      budget: planned.map(rounded),
      latest: foreseen.map(rounded),
    })),
    openMonths: progress.filter(isOpen).map((own) => ({
      line: own.line,
      part: own.part,
      month: toIso(own.month),
      toDate: rounded(own.toDate),
      completeDays: own.completeDays,
      /** null: too few days are known, and the line's method stands */
      forecast: rounded(extrapolated(own)),
    })),
    alerts: alertsOf(budget, told, map).map(alertOf),
  };
}

const alertOf = ({ from, amount, against, passedOn, ...alert }: Alert) => ({
  ...alert,
  from: toIso(from),
  amount: rounded(amount),
  against: rounded(against),
  passedOn: passedOn === null ? null : toIso(passedOn),
});
