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
