import { type ApprovedBudget, ROUTE_ROWS, type RouteRow, type Side } from "../../../budget";
import { parseIso } from "../../../dates";
import { COLUMN, type SheetBuilder } from "../../../sheet";
import { APPROVED, approvedLabel } from "../../tables/approved";
import type { SummaryLine } from "./summary-lines";

/** Where the approved budget stands. */
export interface ApprovedRows {
  /** the day, blank until a budget is approved */
  on: { row: number; column: number };
  /** first and last row of each of the two budgets */
  rows: Record<Side, { first: number; last: number }>;
}

/** The budget as approved, in values with a stamp, and what the current figures are above or below it. */
export function approvedSection(
  sheet: SheetBuilder,
  line: SummaryLine,
  approved: ApprovedBudget | null,
  current: Record<RouteRow, number>,
): ApprovedRows {
  sheet.heading(APPROVED.title, "Values as they were on the day; they do not recalculate");
  const stamp = sheet.row;
  sheet.text(stamp, COLUMN.label, APPROVED.on, "note");
  sheet.number(stamp, COLUMN.firstAttribute, approved ? parseIso(approved.on) : null, "inputDate");
  sheet.text(stamp + 1, COLUMN.label, APPROVED.by, "note");
  sheet.text(stamp + 1, COLUMN.firstAttribute, approved?.by ?? "", "inputText");
  sheet.text(stamp + 2, COLUMN.label, APPROVED.note, "note");
  sheet.text(stamp + 2, COLUMN.firstAttribute, approved?.note ?? "", "inputText");
  sheet.row += 3;
  const rows = ROUTE_ROWS.map(({ key, label }) => ({
    key,
    label,
    approved: line.values(approvedLabel(label), "", approved?.[key] ?? null),
  }));
  const [first, last] = [rows[0]?.approved ?? 0, rows.at(-1)?.approved ?? 0];
  const rowOf = (key: RouteRow) => rows.find((row) => row.key === key)?.approved ?? 0;
  line("Approved: total", "", (m) => `=SUM(${m}${first}:${m}${last})`, "moneyTotal");
  sheet.row += 1;
  const changes = rows.map((row) =>
    line(
      `Current less approved: ${row.label}`,
      "0 until a budget is approved",
      (m) => `=($E$${stamp}>0)*(${m}${current[row.key]}-${m}${row.approved})`,
    ),
  );
  line("Current less approved: total", "", (m) => `=SUM(${m}${changes[0]}:${m}${changes.at(-1)})`, "moneyTotal");
  return {
    on: { row: stamp, column: COLUMN.firstAttribute },
    rows: {
      access: { first: rowOf("subscriptions"), last: rowOf("enterpriseAccess") },
      metered: { first: rowOf("api"), last: rowOf("enterpriseMetered") },
    },
  };
}
