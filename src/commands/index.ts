/** What the ribbon and the pane can do. */
export {
  type Clashes,
  type InsertResult,
  type Progress,
  putIntoSelection,
  type SelectionContent,
  type SelectionResult,
  showSheet,
} from "../excel";
export { addData, type AddedData } from "./add-data";
export { type AddedScenario, addScenario } from "./add-scenario";
export { type ApprovalPlan, type ApprovalStamp, approveBudget, planApproval } from "./approve-budget";
export { type BudgetFile, checkFileSize, exportBudget, importBudget } from "./budget-file";
export { changeLines, type LinesResult } from "./change-lines";
export { findClashes, insertBudget, type InsertOptions } from "./insert-budget";
export { planProfile, type ProfilePlan } from "./line-profile";
export type { Mend } from "./mends";
export { type WorthALook } from "./mistakes";
export { newBudget } from "./new-budget";
export { type LineChange, type PriceChange } from "./price-changes";
export { exportPrices, planPriceImport, type PriceImport } from "./price-file";
export { type ChecksRead, readChecks } from "./read-checks";
export { type LinesRead, readLines, showLine } from "./read-lines";
export { readScenarios, type ScenariosRead } from "./read-scenarios";
export { planRebuild, rebuild, type RebuildPlan, type Rebuilt } from "./rebuild";
export { applyRefresh, previewRefresh, type Refreshed, type RefreshPreview } from "./refresh-prices";
export { type Repaired, repairFormulas } from "./repair-formulas";
export { keepImportMap, readImportMap, readReportBudget, type ReportBudget } from "./report-budget";
export { sampleBudget } from "./sample-budget";
export { type Reports, type ReportsResult, writeReports } from "./write-reports";
