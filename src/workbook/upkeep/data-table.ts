import { ROUTE_LINES } from "../../budget";
import * as messages from "../../messages";
import {
  COLUMN,
  columnNumber,
  onSheet,
  ROW,
  rowOf,
  type SheetValues,
  TOTAL,
  valueAt,
  type WorkbookDescription,
} from "../../sheet";
import { REPORTED, type ReportedColumn, reportedColumn } from "../blocks/reported";
import { SHEET } from "../names";
import { monthsOn } from "../reading/assumptions";
import type { BudgetSheets } from "../reading/budget-sheets";
import type { Findings } from "../reading/findings";
import { type DataRow, dataSheet } from "../sheets/data";
import { MEMO } from "../tables/summary-splits";
import type { PresentBudget } from "./find-sheets";
import { besidePresent } from "./present-names";

/**
 * The sheet Data of a budget that is there, wherever rows have been inserted.
 *
 * @returns undefined, and a fault, when a sheet that it refers to is missing or has lost what it reports
 */
export function dataDescription(
  open: PresentBudget & { values: BudgetSheets; formulas: BudgetSheets },
  findings: Findings,
): WorkbookDescription | undefined {
  const { values, formulas } = open;
  const { assumptions, summary } = values;
  const gone = (["assumptions", "summary", "checks", ...ROUTE_LINES] as const).find(
    (key) => !values[key] || !formulas[key],
  );
  if (!assumptions || !summary || gone) {
    findings.faults.push(messages.sheetMissing(SHEET[gone ?? "assumptions"]));
    return undefined;
  }
  const { first, count } = monthsOn(assumptions, findings);
  const dates = Array.from({ length: count }, (_, k) => Number(valueAt(assumptions, ROW.month, first + k)));
  const rows = ROUTE_LINES.flatMap((key) => {
    const [own, written] = [values[key], formulas[key]];
    const title = own && rowOf(own, COLUMN.label, REPORTED);
    if (own && written && title !== undefined) return rowsBelow(title, own, written, SHEET[key]);
    findings.faults.push(messages.tableMissing(own?.name ?? SHEET[key], REPORTED));
    return [];
  });
  const memo = rowOf(summary, COLUMN.label, MEMO);
  if (memo === undefined) findings.faults.push(messages.tableMissing(summary.name, MEMO));
  if (findings.faults.length > 0) return undefined;
  const sheet = dataSheet(rows, dates, onSheet(SHEET.summary, `$${TOTAL}$${memo}`));
  return besidePresent(sheet, open);
}

/** The rows of a block below its title, without those that wait for a line. */
function rowsBelow(title: number, own: SheetValues, written: SheetValues, sheet: string): DataRow[] {
  const rows: DataRow[] = [];
  const isCalculated = (row: number) => String(valueAt(written, row, COLUMN.label) ?? "").startsWith("=");
  for (let row = title + 1; isCalculated(row); row++) {
    const text = (column: number) => String(valueAt(own, row, column) ?? "");
    const of = (column: ReportedColumn) => text(columnNumber(reportedColumn(column)));
    const line = text(COLUMN.label);
    const people = { owner: of("Owner"), costCentre: of("Cost centre"), vendor: of("Vendor") };
    if (line !== "")
      rows.push({ ...people, sheet, row, line, ledgerAccount: of("Ledger account"), part: text(COLUMN.note) });
  }
  return rows;
}
