import { type IsoDate, parseIso, type Serial, toIso } from "../../dates";
import { findPrice, type Item, priceBook } from "../../pricebook";
import { isProblem } from "../../problems";

/** What a component costs from a day on; null: it has no price from then on. */
export interface Step {
  from: Serial;
  amount: number | null;
}

function amountOn(item: Item, component: string, date: Serial): number | null {
  try {
    return findPrice(priceBook, { item, component, date }).amount;
  } catch (thrown) {
    if (isProblem(thrown)) return null;
    throw thrown;
  }
}

const dayOf = (date: IsoDate | null | undefined): Serial[] => (date == null ? [] : [parseIso(date)]);

/** The steps of a price, oldest first, those that are announced among them: as a look-up by date answers. */
export function stepsOf(item: Item, component: string): Step[] {
  const rows = priceBook.prices.filter((price) => price.item === item.id && price.component === component);
  const days = rows.flatMap(({ effectiveFrom, effectiveTo }) => [...dayOf(effectiveFrom), ...dayOf(effectiveTo)]);
  const first = rows.some(({ effectiveFrom }) => effectiveFrom === null) ? [priceBook.startsOn] : [];
  const steps = [...new Set([...first, ...days])]
    .sort((a, b) => a - b)
    .map((from) => ({ from, amount: amountOn(item, component, from) }));
  return steps.filter(({ amount }, k) => (k === 0 ? amount !== null : amount !== steps[k - 1]?.amount));
}

/** "Rises to $1.50 on 1 Jan 2027, +100%." of the first step ahead; undefined: none is announced. */
export function aheadText(
  steps: readonly Step[],
  money: (amount: number) => string,
  day: (iso: IsoDate) => string,
): string | undefined {
  const at = steps.findIndex(({ from }) => from > priceBook.date);
  const [now, next] = [steps[at - 1], steps[at]];
  if (!next || !now || now.amount === null) return undefined;
  const on = day(toIso(next.from));
  if (next.amount === null) return `Ends on ${on}.`;
  const share = now.amount === 0 ? "" : `, ${percent(next.amount / now.amount - 1)}`;
  return `${next.amount > now.amount ? "Rises" : "Falls"} to ${money(next.amount)} on ${on}${share}.`;
}

const percent = (share: number): string =>
  share.toLocaleString("en-US", { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" });
