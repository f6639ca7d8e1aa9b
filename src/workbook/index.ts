export { describeWorkbook } from "./describe-workbook";
export { rateKey, ratesNeeded, withItemIds } from "./facts/rates-needed";
export { MASTER_CHECK, SHEET } from "./names";
export { type Months, monthsOn } from "./reading/assumptions";
export { Findings } from "./reading/findings";
export type { BudgetSheets } from "./reading/budget-sheets";
export { type ReadResult, pricesOfClosedMonths, readBudget } from "./reading/read-budget";
export { PROBE } from "./sheets/checks";
export { scenarioSheetName } from "./sheets/scenario-sheet-name";
export { SCENARIO_CELL, SCENARIO_TITLE } from "./sheets/scenario";
export { TABLES } from "./tables/all-tables";
export { APPROVED, approvedLabel } from "./sheets/summary/approved";
export { type Changes, changedCells } from "./upkeep/changed-cells";
export { HEADER, type PresentBudget, findBudgets } from "./upkeep/find-sheets";
export { cellsInFreeRow, pricesListed } from "./upkeep/free-row";
export { namedAsPresent, presentControlName, presentSheetName } from "./upkeep/present-names";
export { type Repair, brokenFormulas, lostCells, lostFormulas } from "./upkeep/repair";
export { type Renewed, meaningTheSame, referencesTo, standsAlone } from "./upkeep/same-meaning";
export {
  type CellEdit,
  type ComparisonRow,
  assumptionsEdits,
  comparisonRows,
  scenarioTable,
} from "./upkeep/scenario-rows";
