import { toIso } from "../../dates";
import type { SheetDescription, Shown } from "../../sheet";
import { isOpen } from "../closed";
import { add, type Decimal, decimalText, equal, ZERO } from "../decimal";
import type { Receipt, Total } from "../facts";
import { closedActuals, type FactsTable, reconcile } from "./reconciled";
import { pageOf, type Source, stamp } from "./source";

const COLUMNS = 12;

/** What became of each file: of its rows and of its amounts, in the file's own digits. */
export function importsSheet(source: Source, facts: FactsTable): SheetDescription {
  const { imports, exportedOn, actualsTable } = source;
  const page = pageOf("Imports", "What became of every row and every amount of each file", COLUMNS);
  stamp(page, source);
  page.heading("Rows");
  const text = (heading: string) => ({ heading, style: "listStatus" }) as const;
  const count = (heading: string) => ({ heading, style: "listCount" }) as const;
  page.table(
    [
      { heading: "File", style: "listText" },
      ...["Known as", "", "Account", "", "From", "To, exclusive"].map(text),
      ...["Rows", "Kept", "Skipped", "Refused"].map(count),
      text("Last month"),
    ],
    imports.map(({ receipt }) => [
      ...[receipt.file, receipt.label, "", receipt.accounts.join(", "), ""],
      ...[dayOf(receipt.from), dayOf(receipt.to)],
      ...[receipt.rowsRead, receipt.rowsKept, rowsSkipped(receipt), receipt.rowsRefused],
      isOpen(receipt, exportedOn) ? "may still change" : "stands",
    ]),
  );

  page.heading("Amounts");
  page.say("In the file's own digits: kept, skipped and refused rows add up to what the file's column comes to.");
  page.table(
    [
      { heading: "File", style: "listText" },
      ...["In", "The column", "Kept", "Skipped", "Refused", "Money of it", "File says", "Together"].map(text),
    ],
    imports.flatMap(({ receipt }) => receipt.totals.map((total) => amountsOf(receipt, total))),
  );

  const closed = closedActuals(source);
  if (closed.length > 0 && actualsTable) reconcile(page, closed, { actuals: actualsTable, facts });

  const skipped = imports.flatMap(({ receipt }) =>
    Object.entries(receipt.rowsSkipped).map(([why, rows]): Shown[] => [receipt.file, why, "", rows]),
  );
  if (skipped.length > 0) {
    page.heading("Why rows are skipped");
    page.table([{ heading: "File", style: "listText" }, text("Because"), text(""), count("Rows")], skipped);
  }
  const remarks = imports.flatMap(({ receipt }) => receipt.remarks.map((remark) => `${receipt.file}: ${remark}`));
  if (remarks.length > 0) {
    page.heading("To be known");
    for (const remark of remarks) page.say(remark);
  }
  return page.build();
}

const dayOf = (day: number | null): string => (day === null ? "" : toIso(day));

const rowsSkipped = ({ rowsSkipped: skipped }: Receipt): number =>
  Object.values(skipped).reduce((sum, rows) => sum + rows, 0);

function amountsOf({ file }: Receipt, { currency, total, kept, refused, skipped, billed, control }: Total): Shown[] {
  const left = Object.values(skipped).reduce<Decimal>((sum, amount) => add(sum, amount), ZERO);
  const isWhole = equal(total, add(add(kept, left), refused)) && (control === null || equal(total, control));
  return [
    ...[file, currency, decimalText(total), decimalText(kept), decimalText(left), decimalText(refused)],
    ...[decimalText(billed), control === null ? "" : decimalText(control), isWhole ? "adds up" : "does not add up"],
  ];
}
