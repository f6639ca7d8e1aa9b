/** What the ribbon and the pane can do. */
export { planRebuild, rebuild, type Rebuilt, type RebuildPlan } from "./rebuild";
export { exportBudget, importBudget, type BudgetFile } from "./budget-file";
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
