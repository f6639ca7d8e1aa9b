import { ROUTE_LINES } from "../../budget";
import { COLUMN, type SheetValues, valueAt } from "../../sheet";
import type { Room } from "../feeds";
import type { BudgetSheets } from "../reading/budget-sheets";
import { findTable } from "../reading/read-table";
import { nameRows } from "../reading/summary-names";
import { TABLES } from "../tables/all-tables";
import { SPLITS } from "../tables/summary-splits";
import { capacityOf } from "./free-row";

/**
 * The room that the sheets of a budget have as they stand, after lines have been typed into blank rows: described with it, the
 * budget stands in the same cells.
 */
export function roomOn(values: BudgetSheets, formulas: BudgetSheets): Room {
  const lines = ROUTE_LINES.flatMap((key) => {
    const register = TABLES.find(({ table }) => table.key === key);
    const [own, typed] = [values[key], formulas[key]];
    const found = register && own && findTable(own, register.table);
    return found && typed ? [[key, capacityOf(typed, found.header + 1)]] : [];
  });
  const { summary } = values;
  return { lines: Object.fromEntries(lines) as Room["lines"], names: summary ? namesOn(summary) : {} };
}

const namesOn = (summary: SheetValues): Room["names"] =>
  Object.fromEntries(
    SPLITS.map((split) => [
      split.title,
      nameRows(summary, split).map((row) => String(valueAt(summary, row, COLUMN.label) ?? "")),
    ]),
  );
