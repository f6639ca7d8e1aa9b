export {
  type Area,
  absoluteAddress,
  absoluteAreaAddress,
  address,
  areaAddress,
  columnName,
  columnNumber,
  onSheet,
  quoteSheet,
} from "./a1";
export { areasOf } from "./areas";
export { chartText } from "./chart-text";
export { pointsAcross } from "./column-width";
export type {
  Cell,
  CellContent,
  ChartDescription,
  NameDescription,
  SheetDescription,
  Style,
  Validation,
  WorkbookDescription,
} from "./description";
export { PROGRAM, documentProperties } from "./document-properties";
export { expandSheet, monthsOf, seriesValueCells } from "./expand-sheet";
export { FAILED_CHECK, failedCheckRules } from "./failed-checks";
export { type Token, tokensOf } from "./formula-tokens";
export { groupBy } from "./group-by";
export { inputRows } from "./input-rows";
export { largest } from "./largest";
export { COLUMN, FIRST_MONTH, OPENING, ROW, TIMELINE, TOTAL } from "./layout";
export { rowOfText } from "./literal";
export { isUsablePrefix, withNames, withSheetPrefix } from "./prefix";
export { MARGINS, REPEATED_COLUMNS, printPages } from "./print-pages";
export { ALLOWED_WHILE_PROTECTED } from "./protection";
export { rowHeights } from "./row-heights";
export { type Block, type MonthFormula, SheetBuilder, type SheetFace } from "./sheet-builder";
export {
  type CellValue,
  type Place,
  type SheetValues,
  headingsIn,
  isBlank,
  placeText,
  rowOf,
  valueAt,
} from "./sheet-values";
export { shiftFormula } from "./shift-formula";
export { type Format, INPUT_BOX_COLOR, type Line, type Origin, RULE_COLOR, formatOf, originOf } from "./styles";
export { LARGEST_NUMBER, checkedMessage, listSource } from "./validation-rule";
