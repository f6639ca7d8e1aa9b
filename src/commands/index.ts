/** What the ribbon and the pane can do. */
export { emptyBudget } from "../budget";
export { addLine, type LineResult, type NewLine } from "./add-line";
export { approveBudget, planApproval, type ApprovalPlan, type ApprovalStamp } from "./approve-budget";
export { addScenario, type AddedScenario } from "./add-scenario";
export { applyRefresh, previewRefresh, type Refreshed, type RefreshPreview } from "./refresh-prices";
export { type LineChange, type PriceChange } from "./price-changes";
export { repairFormulas, type Repaired } from "./repair-formulas";
export { planRebuild, rebuild, type Rebuilt, type RebuildPlan } from "./rebuild";
export { checkFileSize, exportBudget, importBudget, type BudgetFile } from "./budget-file";
export { sampleBudget } from "./sample-budget";
export { findClashes, insertBudget, type InsertOptions } from "./insert-budget";
export {
  type Clashes,
  type InsertResult,
  type Progress,
  putIntoSelection,
  type SelectionContent,
  type SelectionResult,
  showSheet,
} from "../excel";
