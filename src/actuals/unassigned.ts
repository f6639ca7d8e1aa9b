import type { Budget } from "../budget";
import { groupBy } from "../group-by";
import { add, type Decimal, nearly, ZERO } from "./decimal";
import type { Fact } from "./facts";
import { ratesIn } from "./to-lines";

/** Facts that no rule of the map fits, alike in all that a rule may ask for. */
export interface Unassigned {
  /** the conditions of a rule that would fit them, and no others */
  rule: Pick<Fact, "vendor" | "route" | "kind" | "item">;
  currency: string;
  billed: Decimal;
  first: number;
  last: number;
  rows: number;
}

/** What no line pays for yet, the biggest first; what has no exchange rate is told by its own figure. */
export function unassigned(budget: Budget, unmapped: readonly Fact[]): Unassigned[] {
  const rateOf = ratesIn(budget);
  const groups = groupBy(unmapped, ({ vendor, route, kind, item, currency }) =>
    JSON.stringify([vendor, route, kind, item, currency]),
  );
  return [...groups.values()]
    .flatMap((facts) => {
      const [first] = facts;
      if (first === undefined) return [];
      const { vendor, route, kind, item, currency } = first;
      const worth = facts.reduce((sum, fact) => sum + nearly(fact.billed ?? ZERO) * (rateOf(fact) ?? 1), 0);
      const months = facts.map(({ month }) => month);
      const group: Unassigned = {
        ...{ rule: { vendor, route, kind, item }, currency },
        billed: facts.reduce<Decimal>((sum, fact) => add(sum, fact.billed ?? ZERO), ZERO),
        ...{ first: Math.min(...months), last: Math.max(...months) },
        rows: facts.reduce((sum, { rows }) => sum + rows, 0),
      };
      return [{ group, size: Math.abs(worth) }];
    })
    .sort((a, b) => b.size - a.size)
    .map(({ group }) => group);
}
