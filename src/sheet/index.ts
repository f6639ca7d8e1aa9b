export { groupBy } from "../group-by";
export {
  absoluteAddress,
  absoluteAreaAddress,
  address,
  type Area,
  areaAddress,
  columnName,
  columnNumber,
  onSheet,
  quoteSheet,
  sheetOfToken,
} from "./a1";
export { areaAround, areasOf, type CellPlace, joinedOver } from "./areas";
export { chartMonths, chartText } from "./chart-text";
export { pointsAcross } from "./column-width";
export { denseGroups } from "./dense-groups";
export type {
  Cell,
  CellContent,
  CellEdit,
  ChartDescription,
  Emphasis,
  NameDescription,
  SheetDescription,
  Span,
  Style,
  Validation,
  WorkbookDescription,
} from "./description";
export { documentProperties, PROGRAM } from "./document-properties";
export {
  type CellCount,
  countCells,
  expandRows,
  expandSheet,
  monthsOf,
  type Run,
  seriesValueCells,
} from "./expand-sheet";
export { type BarPart, floatingBars, UNSEEN } from "./floating-bars";
export { type Token, tokensOf } from "./formula-tokens";
export { inputRows } from "./input-rows";
export { largest } from "./largest";
export { COLUMN, FIRST_MONTH, OPENING, ROW, TIMELINE, TOTAL, WORKINGS } from "./layout";
export { rowOfText } from "./literal";
export { BAR_COLOR, lookRules } from "./looks";
export { picked } from "./picked";
export { isUsablePrefix, nameInfix, withNames, withSheetPrefix } from "./prefix";
export { MARGINS, printPages, REPEATED_COLUMNS } from "./print-pages";
export { ALLOWED_WHILE_PROTECTED, isProtected } from "./protection";
export { figureText, wholeText } from "./read-aloud";
export { isReportStamp, type PageColumn, type PageFace, REPORT_STAMP, ReportPage, type Shown } from "./report-page";
export { rowHeights } from "./row-heights";
export { axisStyle, type Block, type MonthFormula, SheetBuilder, type SheetFace } from "./sheet-builder";
export {
  type CellValue,
  headingsIn,
  isBlank,
  type Place,
  placeText,
  rowOf,
  type SheetValues,
  valueAt,
} from "./sheet-values";
export { shiftFormula } from "./shift-formula";
export { type Format, formatOf, INPUT_BOX_COLOR, type Line, type Origin, originOf, RULE_COLOR } from "./styles";
export { checkedMessage, LARGEST_NUMBER, listSource } from "./validation-rule";
