import type { SheetValues } from "../../sheet";
import type { SheetKey } from "../names";

/** The sheets of one budget by what they are, whatever they have been renamed to. */
export type BudgetSheets = Partial<Record<SheetKey, SheetValues>>;
