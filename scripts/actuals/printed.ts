import { type Decimal, decimalText, type Fact, isOpen, type Receipt } from "../../src/actuals";
import { type Serial, toIso } from "../../src/dates";

const textOf = (decimal: Decimal | null): string | null => (decimal === null ? null : decimalText(decimal));
const dayOf = (serial: number | null): string | null => (serial === null ? null : toIso(serial));

/** One text where the file has one currency, else one for each. */
function byCurrency(receipt: Receipt, amountOf: (total: Receipt["totals"][number]) => Decimal | null) {
  const texts = receipt.totals.map((total) => [total.currency, textOf(amountOf(total))] as const);
  return texts.length > 1 ? Object.fromEntries(texts) : (texts[0]?.[1] ?? null);
}

/** A receipt as JSON: amounts as exact decimal text, days as ISO text. */
export const receiptOf = (receipt: Receipt, exportedOn: Serial | null) => ({
  file: receipt.file,
  bytes: receipt.bytes,
  fingerprint: receipt.fingerprint,
  source: receipt.source,
  label: receipt.label,
  account: receipt.accounts.join(", "),
  from: dayOf(receipt.from),
  /** exclusive */
  to: dayOf(receipt.to),
  rowsRead: receipt.rowsRead,
  rowsKept: receipt.rowsKept,
  rowsSkipped: Object.fromEntries(
    Object.entries(receipt.rowsSkipped).map(([why, rows]) => [
      why,
      { rows, amount: byCurrency(receipt, ({ skipped }) => skipped[why as keyof typeof skipped] ?? null) ?? "0" },
    ]),
  ),
  rowsRefused: receipt.rowsRefused,
  refused: receipt.refused,
  currency: receipt.totals.map(({ currency }) => currency).join(", "),
  total: byCurrency(receipt, ({ total }) => total) ?? "0",
  kept: byCurrency(receipt, ({ kept }) => kept) ?? "0",
  billed: byCurrency(receipt, ({ billed }) => billed) ?? "0",
  control: byCurrency(receipt, ({ control }) => control),
  unknownColumns: receipt.unknownColumns,
  open: isOpen(receipt, exportedOn),
  remarks: receipt.remarks,
});

/** A fact as JSON, without its days, of which alerts tell. */
export function factOf(fact: Fact) {
  const said: Partial<Fact> & Omit<Fact, "days"> = { ...fact };
  delete said.days;
  const { month, from, to, quantity, billed, list } = fact;
  return {
    ...said,
    ...{ month: dayOf(month), from: dayOf(from), to: dayOf(to) },
    ...{ quantity: textOf(quantity), billed: textOf(billed), list: textOf(list) },
  };
}
