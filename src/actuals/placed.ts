import { add, type Decimal, isZero, negate, subtract, ZERO } from "./decimal";
import type { Fact, Receipt } from "./facts";
import type { Imported } from "./slices";
import type { Mapped } from "./to-lines";

/** What became of the amount of one file in one currency; `difference` is what nobody can account for: 0, or this program is wrong. */
export interface Placed {
  currency: string;
  inFile: Decimal;
  onLines: Decimal;
  notYet: Decimal;
  /** everything else, with what it is; none of them 0 */
  elsewhere: { what: string; amount: Decimal }[];
  difference: Decimal;
}

const sumOf = (amounts: readonly Decimal[]): Decimal => amounts.reduce<Decimal>(add, ZERO);

/**
 * Holds what a file's column comes to against the places where its facts went, to the last digit.
 *
 * @param facts of all imports together: those of a month that a later file has again are not among them
 */
export function placedOf({ receipt, facts }: Imported, together: readonly Fact[], mapped: Mapped): Placed[] {
  const counts = new Set(together);
  const { unmapped, notBudgeted, ignored, notMoney, notClosed, noRate } = mapped;
  const places = { unmapped, notBudgeted, ignored, notMoney, notClosed, noRate };
  const elsewhere = new Map(
    Object.entries(places).flatMap(([place, those]) => those.map((fact) => [fact, place as keyof typeof places])),
  );
  return receipt.totals.map((total): Placed => {
    const own = facts.filter(({ currency, basis }) => currency === total.currency && basis === "bill");
    const billed = (isIn: (fact: Fact) => boolean): Decimal =>
      sumOf(own.filter(isIn).map((fact) => fact.billed ?? ZERO));
    const at = (place: keyof typeof places): Decimal =>
      billed((fact) => counts.has(fact) && elsewhere.get(fact) === place);
    const { skipped, refused, kept, inFile } = asCharged(total);
    const onLines = billed((fact) => counts.has(fact) && !elsewhere.has(fact));
    const rest = [
      { what: "in a month that is still open", amount: at("notClosed") },
      { what: "not budgeted, by the map", amount: at("notBudgeted") },
      { what: "ignored, by the map", amount: at("ignored") },
      { what: "without an exchange rate on Assumptions", amount: at("noRate") },
      { what: "in another file, which counts", amount: billed((fact) => !counts.has(fact)) },
      { what: "no money that is owed", amount: add(at("notMoney"), subtract(kept, total.billed)) },
      { what: "in rows that are skipped", amount: skipped },
      { what: "in rows that are left out", amount: refused },
    ].filter(({ amount }) => !isZero(amount));
    const placed = sumOf([onLines, at("unmapped"), ...rest.map(({ amount }) => amount)]);
    return {
      ...{ currency: total.currency, inFile, onLines, notYet: at("unmapped"), elsewhere: rest },
      difference: subtract(inFile, placed),
    };
  });
}

/** A ledger may print charges below 0: then all that it says is turned round. */
function asCharged({ total, kept, billed, refused, skipped }: Receipt["totals"][number]) {
  const isTurned = !isZero(kept) && isZero(add(kept, billed));
  const own = (amount: Decimal): Decimal => (isTurned ? negate(amount) : amount);
  return { inFile: own(total), kept: own(kept), refused: own(refused), skipped: own(sumOf(Object.values(skipped))) };
}
