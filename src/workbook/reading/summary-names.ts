import { type Budget, sameName, SIDES } from "../../budget";
import * as messages from "../../messages";
import type { PriceBook } from "../../pricebook";
import { COLUMN, rowOf, type SheetValues, valueAt } from "../../sheet";
import { splitHeading, SPLITS, UNASSIGNED } from "../tables/summary-splits";
import type { Findings } from "./findings";

/** Notes names typed into the splits of Summary that no line has: the lists are made of what lines say. */
export function noteSummaryNames(sheet: SheetValues, budget: Budget, book: PriceBook, findings: Findings): void {
  for (const split of SPLITS) {
    const known = new Set(split.names(budget, book).map(sameName));
    const first = rowOf(sheet, COLUMN.label, splitHeading(split, SIDES[0].label));
    const last = first && rowOf(sheet, COLUMN.label, UNASSIGNED, first);
    for (let row = (first ?? 0) + 1; row < (last ?? 0); row++) {
      const name = valueAt(sheet, row, COLUMN.label);
      if (name === null || known.has(sameName(String(name)))) continue;
      findings.note({ sheet: sheet.name, row, column: COLUMN.label }, messages.nameNotUsed(String(name)));
    }
  }
}
