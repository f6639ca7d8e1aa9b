import { type Budget, timelineOf } from "../budget";
import type { PriceBook } from "../pricebook";
import type { Alert } from "./alert";
import { alertsOf } from "./alerts";
import { type ClosedLine, closedLines, type GroupVariance, type Stray, variances } from "./closed-lines";
import { numberOf, ZERO } from "./decimal";
import type { Fact } from "./facts";
import type { ImportMap } from "./import-map";
import { closedMonths, latestForecast, type LatestLine } from "./latest";
import type { Progress } from "./progress";
import { ratesIn } from "./to-lines";

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
  /** the share of a budget to date from which on a difference has to be explained */
  materialShare: number;
}

/** Of closed months. What is in a currency without a rate is an alert, and in no sum. */
function straysIn(budget: Budget, facts: readonly Fact[]): Stray[] {
  const months = timelineOf(budget).months.slice(0, closedMonths(budget));
  const rateOf = ratesIn(budget);
  return facts.flatMap(({ route, month, currency, billed }) => {
    const rate = months.includes(month) ? rateOf({ currency, month }) : undefined;
    return rate === undefined ? [] : [{ route, month, amount: numberOf(billed ?? ZERO) * rate }];
  });
}

/** @param budget with the actuals of its closed months */
export function explain(budget: Budget, book: PriceBook, map: ImportMap, known: Known): Explained {
  const { facts, notBudgeted, unmapped, progress } = known;
  const methodOf = (line: string) => map.methods.find((own) => own.line === line)?.method ?? "Budget shape";
  const strays = [...notBudgeted, ...unmapped];
  const latest = latestForecast(budget, book, methodOf, progress);
  const closed = closedLines(budget, book);
  return {
    closed,
    variance: variances(closed, straysIn(budget, strays)),
    latest,
    alerts: alertsOf(budget, { latest, progress, facts, strays }, map),
    materialShare: map.materialShare,
  };
}
