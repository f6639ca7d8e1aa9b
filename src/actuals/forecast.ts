/** How the months that are still open are told from those that are closed. */
export const METHODS = ["Budget shape", "Run rate", "Trend", "Seasonal", "Budget"] as const;
export type Method = (typeof METHODS)[number];

export interface Foretold {
  /** the method that was used; run rate where a shape has nothing to be measured against */
  method: Method;
  /** why it is not the one that was asked for; "" where it is */
  why: string;
  /** of the open months */
  values: readonly number[];
}

/** Three closed months tell the level, fifteen a season, six a trend. */
const LEVEL = 3;
const YEAR = 12;
const MOST_TREND = 12;
const LEAST_TREND = 6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);

/**
 * Drivers (requests, seats, credits) of open months. Not money: the engine prices each month with that month's price.
 * @param budget of every month, closed ones first
 * @param actual of the closed months, in order; at least one
 */
export function foretell(budget: readonly number[], actual: readonly number[], method: Method): Foretold {
  const open = budget.slice(actual.length);
  const last = actual.slice(-LEVEL);
  const runRate = (why: string): Foretold => ({ method: "Run rate", why, values: open.map(() => mean(last)) });
  if (method === "Budget") return { method, why: "", values: open };
  if (method === "Run rate") return runRate("");
  if (method === "Trend") {
    if (actual.length < LEAST_TREND) return runRate(`a trend needs ${LEAST_TREND} closed months`);
    return { method, why: "", values: trend(actual.slice(-MOST_TREND), open.length) };
  }
  if (method === "Seasonal")
    return seasonal(actual, open.length) ?? runRate(`a season needs ${YEAR + LEVEL} closed months`);
  const level = sum(budget.slice(actual.length - last.length, actual.length));
  if (level === 0) return runRate("nothing was budgeted in the last closed months");
  const ratio = sum(last) / level;
  return { method, why: "", values: open.map((value) => value * ratio) };
}

/** Least squares over the closed months, never below 0. */
function trend(values: readonly number[], months: number): number[] {
  const middle = (values.length - 1) / 2;
  const slope = sum(values.map((value, k) => (k - middle) * value)) / sum(values.map((_, k) => (k - middle) ** 2));
  const level = mean(values);
  return Array.from({ length: months }, (_, k) => Math.max(0, level + slope * (values.length + k - middle)));
}

/** The same month a year ago times the last three over the same three a year ago. */
function seasonal(actual: readonly number[], months: number): Foretold | undefined {
  const before = sum(actual.slice(-LEVEL - YEAR, -YEAR));
  if (actual.length < YEAR + LEVEL || before === 0) return undefined;
  const ratio = sum(actual.slice(-LEVEL)) / before;
  const values: number[] = [];
  for (let k = 0; k < months; k += 1) {
    const yearAgo = actual.length + k - YEAR;
    values.push(yearAgo < actual.length ? (actual[yearAgo] ?? 0) * ratio : (values[yearAgo - actual.length] ?? 0));
  }
  return { method: "Seasonal", why: "", values };
}
