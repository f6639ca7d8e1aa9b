import type { SheetValues } from "../../sheet";
import type { SHEET } from "../names";

/** The sheets of one budget by what they are, whatever they have been renamed to. */
export type BudgetSheets = Partial<Record<keyof typeof SHEET, SheetValues>>;
