import { ROUTE_ROWS } from "../../budget";
import * as messages from "../../messages";
import { COLUMN, type SheetValues } from "../../sheet";
import { APPROVED, approvedLabel } from "../tables/approved";
import type { Months } from "./assumptions";
import type { Findings } from "./findings";
import { LabelledCells } from "./labelled-cells";

/** The approved budget on Summary; null when none is. */
export function readApproved(sheet: SheetValues, months: Months, findings: Findings): Record<string, unknown> | null {
  const cells = new LabelledCells(sheet, findings);
  const stamp = (key: "on" | "by" | "note", kind: "date" | "text") => {
    const row = cells.row(APPROVED[key]);
    return row === undefined ? null : cells.read(`approved.${key}`, row, COLUMN.firstAttribute, kind);
  };
  const on = stamp("on", "date");
  const amounts = ROUTE_ROWS.map(({ key, label }) => {
    const row = cells.row(approvedLabel(label));
    const values = Array.from({ length: months.count }, (_, k) =>
      row === undefined ? null : cells.read(`approved.${key}.${k}`, row, months.first + k, "number"),
    );
    return [key, values] as const;
  });
  const isTyped = amounts.some(([, values]) => values.some((value) => value !== null));
  if (on === null && !isTyped) return null;
  if (on === null) {
    const row = cells.row(APPROVED.on) ?? 1;
    findings.fault({ sheet: sheet.name, row, column: COLUMN.firstAttribute }, messages.approvalDateMissing);
  }
  const byRoute = Object.fromEntries(amounts.map(([key, values]) => [key, values.map((value) => value ?? 0)]));
  return { on, by: stamp("by", "text"), note: stamp("note", "text"), ...byRoute };
}
