import type { SheetDescription } from "./description";

/**
 * A sheet with closed groups stays open to everything: Excel opens no group on a protected sheet, and has no option that would
 * allow it. What its formulas say of each other is held by Checks instead.
 */
export const isProtected = ({ groups }: SheetDescription): boolean => groups === undefined;

/**
 * What people may still do on the protected sheets of a budget. They have no password: they are closed against slips, not
 * against people. Lines can be added, sorted and removed; charts may be changed as anyone likes.
 */
export const ALLOWED_WHILE_PROTECTED = [
  "AutoFilter",
  "DeleteRows",
  "EditObjects",
  "EditScenarios",
  "FormatCells",
  "FormatColumns",
  "FormatRows",
  "InsertColumns",
  "InsertRows",
  "PivotTables",
  "Sort",
] as const;
