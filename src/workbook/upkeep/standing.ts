import type { Place } from "../../sheet";
import { SHEET, type SheetKey } from "../names";
import type { BudgetSheets } from "../reading/budget-sheets";

/** A budget's sheets as they stand, and where each value of it was read. */
export interface Standing {
  values: BudgetSheets;
  formulas: BudgetSheets;
  places: ReadonlyMap<string, Place>;
}

/** A sheet has no blank row left that it calculates, or lacks a column that a line needs. Caught in `lineCells`. */
export class NoRoomOn extends Error {
  constructor(readonly sheet: SheetKey) {
    super(SHEET[sheet]);
  }
}
