import { type Budget, sameName, SIDES } from "../../budget";
import * as messages from "../../messages";
import type { PriceBook } from "../../pricebook";
import { COLUMN, rowOf, type SheetValues, valueAt } from "../../sheet";
import { type Split, splitHeading, SPLITS, UNASSIGNED } from "../tables/summary-splits";
import type { Findings } from "./findings";

/** Notes names typed into the splits of Summary that no line has: the lists are made of what lines say. */
export function noteSummaryNames(sheet: SheetValues, budget: Budget, book: PriceBook, findings: Findings): void {
  for (const split of SPLITS) {
    const known = new Set(split.names(budget, book).map(sameName));
    for (const row of nameRows(sheet, split)) {
      const name = valueAt(sheet, row, COLUMN.label);
      if (name === null || known.has(sameName(String(name)))) continue;
      findings.note({ sheet: sheet.name, row, column: COLUMN.label }, messages.nameNotUsed(String(name)));
    }
  }
}

/** The rows of a split into which names may be typed: those of the first of both budgets. */
export function nameRows(summary: SheetValues, split: Split): number[] {
  const first = rowOf(summary, COLUMN.label, splitHeading(split, SIDES[0].label)) ?? 0;
  const last = rowOf(summary, COLUMN.label, UNASSIGNED, first) ?? 0;
  return first === 0 ? [] : Array.from({ length: Math.max(0, last - first - 1) }, (_, k) => first + 1 + k);
}
