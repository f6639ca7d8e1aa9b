import { type Decimal, decimalText, type Fact, type Receipt } from "../../src/actuals";
import { toIso } from "../../src/dates";

type Sums = Partial<Record<string, Decimal>>;

const textOf = (decimal: Decimal | null): string | null => (decimal === null ? null : decimalText(decimal));
const dayOf = (serial: number | null): string | null => (serial === null ? null : toIso(serial));
const textsOf = (sums: Sums): Record<string, string | null> =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, textOf(sum ?? null)]));

/** A receipt as JSON: amounts as exact decimal text, days as ISO text. */
export const receiptOf = ({ from, to, totals, ...receipt }: Receipt) => ({
  ...receipt,
  from: dayOf(from),
  to: dayOf(to),
  totals: totals.map(({ currency, total, kept, billed, refused, control, skipped }) => ({
    currency,
    ...textsOf({ total, kept, billed, refused }),
    control: textOf(control),
    skipped: textsOf(skipped),
  })),
});

export const factOf = ({ month, from, to, quantity, billed, list, ...fact }: Fact) => ({
  ...fact,
  month: dayOf(month),
  from: dayOf(from),
  to: dayOf(to),
  quantity: textOf(quantity),
  billed: textOf(billed),
  list: textOf(list),
});
