import { asPrinted, type Fact, type ImportMap, inReportCurrency, latestForecast, variances } from "../../src/actuals";
import type { Budget } from "../../src/budget";
import { toIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const DIGITS = 2;
const rounded = (amount: number | null): number | null => (amount === null ? null : Number(amount.toFixed(DIGITS)));

/** What the closed months differ by and why, and what the open ones will cost by their drivers, as JSON. */
export function explain(budget: Budget, { methods }: ImportMap, unbudgeted: readonly Fact[]) {
  const methodOf = (line: string) => methods.find((own) => own.line === line)?.method ?? "Budget shape";
  const paid = (route: string, month: number): number =>
    inReportCurrency(
      budget,
      unbudgeted.filter((fact) => fact.route === route && fact.month === month),
    );
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
    forecast: latestForecast(budget, priceBook, methodOf).map(({ budget: planned, latest, ...line }) => ({
      ...line,
      budget: planned.map(rounded),
      latest: latest.map(rounded),
    })),
  };
}
