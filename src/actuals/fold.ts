import { firstOfMonth } from "../dates";
import { add, type Decimal } from "./decimal";
import type { Draft, Fact } from "./facts";

/** More would not fit beside Excel; what can be put together is for the analyst to say. */
export const MOST_FACTS = 200_000;

const sum = (a: Decimal | null, b: Decimal | null): Decimal | null => (a === null ? b : b === null ? a : add(a, b));

/** All of a draft but its part of the file's total, which the receipt keeps. */
function saidBy(draft: Draft): Omit<Draft, "counted"> {
  const said: Partial<Draft> & Omit<Draft, "counted"> = { ...draft };
  delete said.counted;
  return said;
}

/** Adds drafts up by month and by everything else that they say. */
export class Fold {
  private readonly byKey = new Map<string, Fact>();

  constructor(private readonly source: string) {}

  get size(): number {
    return this.byKey.size;
  }

  add(draft: Draft): void {
    const month = firstOfMonth(draft.from);
    const { account, vendor, route, kind, basis, item, owner, unit, currency } = draft;
    // a period over the end of a month is one fact, and shown as such
    const period = firstOfMonth(draft.to - 1) === month ? "" : `${draft.from}-${draft.to}`;
    const known = draft.billed === null ? "" : "billed";
    const key = [account, vendor, route, kind, basis, month, period, item, owner, unit, currency, known].join("\u0001");
    const fact = this.byKey.get(key);
    if (fact === undefined) {
      this.byKey.set(key, { ...saidBy(draft), source: this.source, month, rows: 1 });
      return;
    }
    fact.from = Math.min(fact.from, draft.from);
    fact.to = Math.max(fact.to, draft.to);
    fact.quantity = sum(fact.quantity, draft.quantity);
    fact.billed = sum(fact.billed, draft.billed);
    fact.list = sum(fact.list, draft.list);
    fact.rows += 1;
  }

  facts = (): Fact[] => [...this.byKey.values()];
}
