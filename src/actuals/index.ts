/** Vendors' exports to facts, and facts to the closed months of a budget. Everything outside imports from here. */
export type { Alert } from "./alert";
export { alertsOf } from "./alerts";
export { isClosed, isOpen } from "./closed";
export { type Decimal, decimalText, equal } from "./decimal";
export type { Explained } from "./explain";
export type { Fact, Receipt } from "./facts";
export { answersFor, EMPTY_MAP, IGNORE, type ImportMap, NOT_BUDGETED, parseImportMap } from "./import-map";
export { latestForecast, variances } from "./latest";
export { type Placed, placedOf } from "./placed";
export { completeDays, extrapolated, type Progress, progressOf } from "./progress";
export { type Outcome, readFile } from "./read-file";
export { reckon, type Reckoning, withActuals } from "./reckon";
export { actualsSheets, forecastInWords, type VarianceToDate, varianceToDate } from "./sheets";
export { type Imported, together } from "./slices";
export { checkMap, inReportCurrency, lastMonthOf, toLines } from "./to-lines";
export { type Unassigned, unassigned } from "./unassigned";
export { asPrinted } from "./variance";
export { type DialectName, DIALECTS, focusStatement } from "./warehouse";
