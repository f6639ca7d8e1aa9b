import { type Serial, toIso } from "../dates";
import * as messages from "../messages";
import { inclusionOf, type Item, type On, type PriceBook, seatGroupOf } from "../pricebook";
import { isProblem, NoPrice, type Problem } from "../problems";
import type { CostLine, Outcome } from "./cost-line";
import { termLine } from "./lines";
import { namedItem } from "./named-item";
import { attempt, isUsed, type Quantities, quantityIn } from "./quantities";
import { roundUp } from "./rounding";
import { workspaceRules } from "./workspace";

export interface ApiCreditCall {
  /** Names or ids, one a row; a row without seats is left out. */
  plans: readonly string[];
  /** n × m heads. */
  seats: Quantities;
  dates: readonly (Serial | null | Problem)[];
  knownOn?: Serial | undefined;
}

/**
 * API credits that the seats of one organisation include a month, in money: pooled over its rows and cut at the
 * organisation's cap, which is a (negative) line of its own. A plan that includes none gives 0, as it does before
 * the day its credits began.
 * Example, from the vendor: 3 Claude Team Standard and 2 Premium seats include $260.
 */
export function apiCredit(book: PriceBook, { plans, seats, dates, knownOn }: ApiCreditCall): Outcome[] {
  const rows = plans.flatMap((_, row) => (isUsed(seats[row] ?? []) ? [row] : []));
  const items = rows.map((row) => namedItem(book, plans[row]));
  workspaceRules(book, items, knownOn);
  const [first] = items;
  return dates.map((date, column) =>
    attempt(() => {
      const on = { date: isProblem(date) ? undefined : (date ?? undefined), knownOn };
      const lines = rows.flatMap((row, at): CostLine[] => {
        const heads = roundUp(quantityIn(seats[row]?.[column], "seats"));
        const item = items[at];
        if (heads === 0 || !item) return [];
        if (isProblem(date)) throw date;
        if (knownOn !== undefined && knownOn < book.startsOn)
          throw new NoPrice(messages.beforeLedger(toIso(book.startsOn)));
        const each = creditPerSeat(book, item, on);
        return each > 0 ? [termLine("credit", `API credits of ${item.name}`, heads, "seat month", each)] : [];
      });
      const credits = lines.reduce((sum, { amount }) => sum + amount, 0);
      const cap = first && seatGroupOf(book, first, on)?.apiCreditCap;
      if (cap !== undefined && credits > cap) {
        lines.push(termLine("cap", "above the organisation's cap", 1, "month", cap - credits));
      }
      return { lines };
    }),
  );
}

function creditPerSeat(book: PriceBook, item: Item, on: On): number {
  const products = new Set(book.inclusions.filter(({ plan }) => plan === item.id).map(({ product }) => product));
  return [...products].reduce((sum, product) => {
    const found = attempt(() => inclusionOf(book, item, product, on));
    // nothing in force on that day: the plan did not include any yet
    return "problem" in found ? sum : sum + (found.apiCreditPerSeat ?? 0);
  }, 0);
}
