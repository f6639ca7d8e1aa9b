import { bookOf, type Budget, type LineRun, runBudget, sumOf, withKeptPrices } from "../budget";
import { addMonths, type IsoDate, parseIso, toIso } from "../dates";
import type { PriceBook } from "../pricebook";
import { rateKey, ratesNeeded } from "../workbook";

/** One line of a budget, before and after; null: some month has no price. */
export interface LineChange extends Pick<LineRun, "route" | "name" | "part"> {
  before: number | null;
  after: number | null;
  /** the difference in each month; null where one of the two has no price */
  months: (number | null)[];
}

/** One list price that changes. */
export interface PriceChange {
  item: string;
  component: string;
  /** the first month in which it differs, and in how many months it does */
  from: IsoDate;
  months: number;
  before: number | null;
  after: number | null;
  currency: string;
  unit: string;
  per: number;
}

export interface PriceChanges {
  lines: LineChange[];
  prices: PriceChange[];
  /** lines that still lack a price in some month */
  withoutPrice: string[];
  before: number | null;
  after: number | null;
}

/** The budget's lines and list prices that differ between two readings of the price book, by the pricing engine alone. */
export function priceChanges(before: Budget, after: Budget, book: PriceBook): PriceChanges {
  const [old, renewed] = [runBudget(before, book), runBudget(after, book)];
  const lines = renewed.lines.flatMap((line, k): LineChange[] => {
    const previous = old.lines[k];
    if (!previous) return [];
    const months = line.cost.map((cost, month) => difference(previous.cost[month] ?? null, cost));
    const differs = line.cost.some((cost, month) => !isSame(previous.cost[month] ?? null, cost));
    const { route, name, part } = line;
    return differs ? [{ route, name, part, before: sumOf([previous]), after: sumOf([line]), months }] : [];
  });
  const unpriced = renewed.lines.filter(({ cost }) => cost.includes(null)).map(({ name }) => name);
  return {
    ...{ lines, prices: listChanges(before, after, book), withoutPrice: [...new Set(unpriced)] },
    ...{ before: sumOf(old.lines), after: sumOf(renewed.lines) },
  };
}

const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;

const isSame = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

function listChanges(before: Budget, after: Budget, book: PriceBook): PriceChange[] {
  const rows = (budget: Budget) =>
    new Map(
      ratesNeeded(budget, withKeptPrices(budget, bookOf(budget, book))).map((row) => [
        rateKey(row.item.id, row.component),
        row,
      ]),
    );
  const old = rows(before);
  return [...rows(after)].flatMap(([key, { item, component, facts, prices }]) => {
    const previous = old.get(key)?.prices ?? [];
    // month 0 is the one before the first
    const changed = prices.flatMap((price, k) => (k > 0 && !isSame(previous[k] ?? null, price) ? [k] : []));
    const [first] = changed;
    if (first === undefined) return [];
    return [
      {
        item: item.name,
        component,
        from: toIso(addMonths(parseIso(after.startMonth), first - 1)),
        months: changed.length,
        before: previous[first] ?? null,
        after: prices[first] ?? null,
        currency: facts.currency,
        unit: facts.unit,
        per: facts.per,
      },
    ];
  });
}
