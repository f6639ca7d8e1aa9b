/** Vendors' exports to facts, and facts to the closed months of a budget. Everything outside imports from here. */
export { isClosed, isOpen } from "./closed";
export { type Decimal, decimalText, equal } from "./decimal";
export type { Fact, Receipt } from "./facts";
export { answersFor, EMPTY_MAP, parseImportMap } from "./import-map";
export { type Outcome, readFile } from "./read-file";
export { type Imported, together } from "./slices";
export { checkMap, lastMonthOf, type Mapped, toLines } from "./to-lines";
