/** Vendors' exports to facts, and facts to the closed months of a budget. Everything outside imports from here. */
export type { Alert } from "./alert";
export { alertsOf } from "./alerts";
export { isClosed, isOpen } from "./closed";
export { type Decimal, decimalText, equal } from "./decimal";
export { explain, type Explained } from "./explain";
export type { Fact, Receipt } from "./facts";
export { answersFor, EMPTY_MAP, type ImportMap, parseImportMap } from "./import-map";
export { latestForecast, variances } from "./latest";
export { completeDays, extrapolated, type Progress, progressOf } from "./progress";
export { type Outcome, readFile } from "./read-file";
export { actualsSheets } from "./sheets";
export { type Imported, together } from "./slices";
export { checkMap, inReportCurrency, lastMonthOf, toLines } from "./to-lines";
export { asPrinted } from "./variance";
export { type DialectName, DIALECTS, focusStatement } from "./warehouse";
