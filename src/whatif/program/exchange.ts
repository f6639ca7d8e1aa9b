import type { Site } from "./site";
import type { Value } from "./tape";

/** The report currency for one unit of a currency, month by month, as budget/quantities.ts has it. */
export function exchangeRates({ engine, arithmetic, moved }: Site): (currency: string) => Value[] {
  const { budget, timeline } = engine;
  const { product, dividedBy } = arithmetic;
  const known = new Map<string, Value[]>();
  return (currency) => {
    const rates =
      known.get(currency) ??
      timeline.months.map((_, k): Value => {
        if (currency === budget.currency) return 1;
        const change = dividedBy(moved.exchangeRate(currency), moved.exchangeRate(budget.currency));
        return product([timeline.plainExchangeRate(currency, k), change, moved.scenario("exchangeRate")]);
      });
    known.set(currency, rates);
    return rates;
  };
}
