import { type Alert, asPrinted, type Explained, extrapolated, type Progress } from "../../src/actuals";
import type { Budget } from "../../src/budget";
import { toIso } from "../../src/dates";

const DIGITS = 2;
const rounded = (amount: number | null): number | null => (amount === null ? null : Number(amount.toFixed(DIGITS)));

/** Variance, latest forecast, open months and alerts as JSON. */
export function explainedAsJson(
  budget: Budget,
  { variance, latest, alerts }: Explained,
  progress: readonly Progress[],
): Record<string, unknown> {
  const isOpen = ({ month }: Progress): boolean =>
    budget.lastActualMonth === null || toIso(month) > budget.lastActualMonth;
  return {
    variance: variance.map(({ month, steps, total, ...group }) => {
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
    alerts: alerts.map(alertAsJson),
  };
}

const alertAsJson = ({ state, what, period, from, amount, against, passedOn }: Alert) => ({
  ...{ state, what, period },
  from: toIso(from),
  amount: rounded(amount),
  against: rounded(against),
  passedOn: passedOn === null ? null : toIso(passedOn),
});
