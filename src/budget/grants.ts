import { parseIso } from "../dates";
import * as messages from "../messages";
import type { CreditMonth, Grant } from "../pricing";
import type { Budget } from "./schema";

/** What a budget grants a pool, as the engine is asked for it. */
export const grantsOf = ({ grants }: Budget, pool: string): Grant[] =>
  grants.flatMap(({ line, source, credits, from, expires, paid }) =>
    line === pool
      ? [{ source, credits, from: parseIso(from), expires: expires === null ? null : parseIso(expires), paid }]
      : [],
  );

/** Grants belong to pools, and last a month at least. */
export function* grantFaults({ grants, credits }: Budget): Generator<{ where: string; what: string }> {
  for (const [k, { line, from, expires }] of grants.entries()) {
    const pool = credits.find(({ name }) => name === line);
    if (!pool) yield { where: `grants.${k}.line`, what: messages.unknownName(line, "lines of Credits") };
    else if (pool.sharesWith !== "") yield { where: `grants.${k}.line`, what: messages.grantToPool(pool.sharesWith) };
    if (expires !== null && expires <= from) yield { where: `grants.${k}.expires`, what: messages.grantTooShort };
  }
}

/** Granted credits that end unused in a month, and what was paid for them; null: nobody knows. */
export interface Lapsed {
  quantity: number;
  amount: number | null;
}

export function lapsedIn(ledger: readonly CreditMonth[]): Lapsed {
  const lapsed = ledger.flatMap(({ grants = [] }) => grants).filter(({ expired }) => expired > 0);
  return {
    quantity: lapsed.reduce((sum, { expired }) => sum + expired, 0),
    amount: lapsed.reduce<number | null>(
      (sum, { grant, expired }) =>
        sum === null || grant.paid === null ? null : sum + (expired * grant.paid) / grant.credits,
      0,
    ),
  };
}
