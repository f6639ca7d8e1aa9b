import type { Actuals } from "../sheets/actuals";
import type { Assumptions } from "../sheets/assumptions";
import { COLUMN, ROW } from "../layout";
import type { Block, SheetBuilder } from "../sheet-builder";
import { columnName } from "../a1";
import { inMonth, nameOf } from "./references";
import { attribute, type Lines, type Placed } from "./register";

/** A block whose rows flow into the reported block: its costs, the currency of each, and who answers for it. */
export interface ReportedPart {
  title: string;
  costs: Block;
  labels: Block;
  /** row of the currency among the exchange rates */
  currencyRow: (k: number) => string;
  vendor: (k: number) => string;
  people: Placed;
}

/** The part of lines whose currency and vendor were looked up beside them. */
export const partOf = (title: string, lines: Lines, found: Placed, costs: Block): ReportedPart => ({
  title,
  costs,
  labels: lines,
  people: lines,
  currencyRow: attribute(found, "currencyRow"),
  vendor: attribute(found, "vendor"),
});

/** The columns by which Summary adds up, the same on every route sheet. */
export const REPORTED_COLUMNS = ["Owner", "Cost centre", "Vendor", "Ledger account"] as const;
export type ReportedColumn = (typeof REPORTED_COLUMNS)[number];
export const reportedColumn = (column: ReportedColumn): string =>
  columnName(COLUMN.firstAttribute + REPORTED_COLUMNS.indexOf(column));

/** What turns costs into report currency, and forecasts of closed months into actuals; cash keeps its forecast. */
export interface Reporting {
  exchangeRates: Assumptions["exchangeRates"];
  actuals?: Actuals;
}

/**
 * Costs in the report currency, all parts of a route in one stack, so that Summary needs one SUMIFS a sheet.
 * Rows without an owner fall to "Unassigned" there.
 */
export function reported(
  sheet: SheetBuilder,
  title: string,
  parts: readonly ReportedPart[],
  { exchangeRates, actuals }: Reporting,
): Block {
  const rows = parts.flatMap((part) => Array.from({ length: part.costs.count }, (_, k) => ({ part, k })));
  const row = (k: number) => rows[k] as (typeof rows)[number];
  const block = sheet.reserve(rows.length);
  sheet.fill(block, {
    title,
    unit: "report currency",
    style: "money",
    totals: "sum",
    label: (n) => `=${nameOf(row(n).part.labels)(row(n).k)}`,
    series: (n, m) => {
      const { part, k } = row(n);
      const forecast = `${inMonth(part.costs)(k, m)}*INDEX(${exchangeRates(m)},${part.currencyRow(k)})`;
      if (!actuals) return `=${forecast}`;
      const own = `${actuals.keys},$B${block.first + n}&"|"&$C${block.first + n},${actuals.months},${m}$${ROW.month}`;
      return `=IF(${m}$${ROW.actual}*COUNTIFS(${own})=0,${forecast},SUMIFS(${actuals.amounts},${own}))`;
    },
  });
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, REPORTED_COLUMNS);
  rows.forEach(({ part, k }, n) => {
    const cells = [
      attribute(part.people, "owner")(k),
      attribute(part.people, "costCentre")(k),
      part.vendor(k),
      attribute(part.people, "ledgerAccount")(k),
    ];
    cells.forEach((cell, index) => {
      sheet.formula(block.first + n, COLUMN.firstAttribute + index, `=${cell}&""`, "text");
    });
    sheet.text(block.first + n, COLUMN.note, part.title, "note");
  });
  return block;
}
