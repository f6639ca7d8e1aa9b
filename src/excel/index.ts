/** Writing to the open workbook: the only importer of Excel.*. */
export { type Clashes, clashesOf } from "./clashes";
export { insertWorkbook, type InsertResult, type Progress } from "./insert-workbook";
export { presentBudgets, readWorkbook, type OpenBudget } from "./read-workbook";
export { replaceWorkbook } from "./replace-workbook";
export { addScenarioSheet, removeScenarioSheet, sheetNames, valueOfName, type ScenarioMade } from "./scenario-sheet";
export { putIntoSelection, type SelectionContent, type SelectionResult } from "./selection";
export { showCell, showSheet } from "./show-sheet";
export { allContents, type SheetWithContent } from "./sheet-content";
export { writeCells, type CellEntry, type Written } from "./write-cells";
export { formulasOnto, writeFormulas, type UserFormula } from "./user-formulas";
