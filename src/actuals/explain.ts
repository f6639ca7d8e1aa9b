import type { Budget } from "../budget";
import type { PriceBook } from "../pricebook";
import type { Alert } from "./alert";
import { alertsOf } from "./alerts";
import { type ClosedLine, closedLines, type GroupVariance, variances } from "./closed-lines";
import type { Fact } from "./facts";
import type { ImportMap } from "./import-map";
import { latestForecast, type LatestLine } from "./latest";
import type { Progress } from "./progress";
import { inReportCurrency } from "./to-lines";

/** What was imported, and of it what no line of the budget pays for. */
export interface Known {
  facts: readonly Fact[];
  notBudgeted: readonly Fact[];
  unmapped: readonly Fact[];
  progress: readonly Progress[];
}

/** What the closed months differ by and why, what the open ones will cost, and what has to be looked at. */
export interface Explained {
  closed: readonly ClosedLine[];
  variance: readonly GroupVariance[];
  latest: readonly LatestLine[];
  alerts: readonly Alert[];
}

/** @param budget with the actuals of its closed months */
export function explain(budget: Budget, book: PriceBook, map: ImportMap, known: Known): Explained {
  const { facts, notBudgeted, unmapped, progress } = known;
  const methodOf = (line: string) => map.methods.find((own) => own.line === line)?.method ?? "Budget shape";
  const paid = (route: string, month: number): number =>
    inReportCurrency(
      budget,
      notBudgeted.filter((fact) => fact.route === route && fact.month === month),
    );
  const latest = latestForecast(budget, book, methodOf, progress);
  const closed = closedLines(budget, book);
  return {
    closed,
    variance: variances(closed, paid),
    latest,
    alerts: alertsOf(budget, { latest, progress, facts, strays: [...notBudgeted, ...unmapped] }, map),
  };
}
