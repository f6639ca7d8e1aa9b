export { describeWorkbook } from "./describe-workbook";
export { rateKey, ratesNeeded, withItemIds } from "./facts/rates-needed";
export { MASTER_CHECK, SHEET } from "./names";
export { type Months, monthsOn } from "./reading/assumptions";
export type { BudgetSheets } from "./reading/budget-sheets";
export { Findings } from "./reading/findings";
export { pricesOfClosedMonths, readBudget, type ReadResult } from "./reading/read-budget";
export { SCENARIO_CELL, SCENARIO_TITLE } from "./sheets/scenario";
export { scenarioSheetName } from "./sheets/scenario-sheet-name";
export { TABLES } from "./tables/all-tables";
export { APPROVED, approvedLabel } from "./tables/approved";
export { CHECKS } from "./tables/checks";
export { type ChangedCells, changedCells } from "./upkeep/changed-cells";
export { findBudgets, HEADER, type PresentBudget } from "./upkeep/find-sheets";
export { cellsInFreeRow, pricesListed } from "./upkeep/free-row";
export { namedAsPresent, presentControlName, presentSheetName } from "./upkeep/present-names";
export { brokenFormulas, lostCells, lostFormulas, type Repair } from "./upkeep/repair";
export { meaningTheSame, referencesTo, type Renewed, standsAlone } from "./upkeep/same-meaning";
export {
  assumptionsEdits,
  type CellEdit,
  type ComparisonRow,
  comparisonRows,
  scenarioTable,
} from "./upkeep/scenario-rows";
