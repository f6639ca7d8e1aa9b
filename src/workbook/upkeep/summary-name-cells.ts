import { bookOf, type Budget, sameName } from "../../budget";
import type { PriceBook } from "../../pricebook";
import { type CellEdit, COLUMN, isBlank, type SheetValues, valueAt } from "../../sheet";
import { nameRows } from "../reading/summary-names";
import { SPLITS } from "../tables/summary-splits";

/**
 * Owners, vendors and cost centres that a change of lines brings along, in the blank rows of the lists by which Summary splits
 * both budgets, as far as there are any: without them what the lines cost would belong to nobody there.
 *
 * @param summary the sheet as it was typed
 */
export const summaryNameCells = (before: Budget, after: Budget, book: PriceBook, summary: SheetValues): CellEdit[] =>
  SPLITS.flatMap((split) => {
    const namesOf = (budget: Budget): string[] => split.names(budget, bookOf(budget, book));
    const rows = nameRows(summary, split);
    const listed = rows.map((row) => String(valueAt(summary, row, COLUMN.label) ?? ""));
    const known = new Set([...namesOf(before), ...listed].map(sameName));
    const blank = rows.filter((row) => isBlank(valueAt(summary, row, COLUMN.label)));
    const added = namesOf(after).filter((name) => !known.has(sameName(name)));
    return blank.flatMap((row, k): CellEdit[] => {
      const text = added[k];
      return text === undefined ? [] : [{ row, column: COLUMN.label, content: { kind: "text", text } }];
    });
  });
