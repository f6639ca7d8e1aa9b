/** Writing to the open workbook: the only importer of Excel.*. */
export { assertStructureOpen, type Clashes, clashesOf } from "./clashes";
export { insertWorkbook, type InsertResult, type Progress } from "./insert-workbook";
export { presentBudgets, readWorkbook, type OpenBudget } from "./read-workbook";
export { allOrNothing } from "./all-or-nothing";
export { type NameTarget } from "./name-pointing";
export { replaceWorkbook, type Following } from "./replace-workbook";
export { addScenarioSheet, sheetNames, valueOfName } from "./scenario-sheet";
export { putIntoSelection, type SelectionContent, type SelectionResult } from "./selection";
export { showCell, showSheet } from "./show-sheet";
export { allContents, type SheetWithContent } from "./sheet-content";
export { writeCells, type CellEntry, type Written } from "./write-cells";
export { dependentsOn, type Dependents, type UserFormula } from "./user-formulas";
export { inventory, removeAdded, type Inventory } from "./workbook-inventory";
export { addSheet, calculatesByItself, chartPictures, readArea, spillOf, typeBlocks, type Block } from "./trial-sheet";
