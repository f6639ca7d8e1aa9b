/** Writing to the open workbook: the only importer of Excel.*. */
export { allOrNothing } from "./all-or-nothing";
export { assertStructureOpen, type Clashes, clashesOf } from "./clashes";
export { fillRows } from "./fill-rows";
export { insertFurtherSheets, undoSheets } from "./further-sheet";
export { type InsertResult, insertWorkbook, type Progress } from "./insert-workbook";
export { keepSetting, keptSetting } from "./kept-setting";
export { type NameTarget } from "./name-pointing";
export { lockedSheets } from "./opening";
export { type OpenBudget, presentBudgets, readWorkbook } from "./read-workbook";
export { type Following, replaceWorkbook } from "./replace-workbook";
export { insertReports, sheetsNamed } from "./reports";
export { silentFor, stopWaiting } from "./run";
export { addScenarioSheet, sheetNames, valueOfName } from "./scenario-sheet";
export { readCells, type SelectedCell, selectedCell } from "./selected-cell";
export { putIntoSelection, type SelectionContent, type SelectionResult } from "./selection";
export { allContents, type SheetWithContent } from "./sheet-content";
export { selectedRow, showCell, showSheet } from "./show-sheet";
export {
  addSheet,
  calculatesByItself,
  chartPictures,
  readArea,
  spillOf,
  type TrialCells,
  typeBlocks,
} from "./trial-sheet";
export { removeUnfinished, unfinishedSheets } from "./unfinished";
export { type Dependents, dependentsOn, type UserFormula } from "./user-formulas";
export { calculationState, watchSelection, watchWorkbook } from "./watch";
export { type Inventory, inventory, removeAdded } from "./workbook-inventory";
export { type SheetEdits, writeCells, type Written } from "./write-cells";
