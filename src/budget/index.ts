export { emptyBudget } from "./empty";
export { linesOf, parseBudget } from "./parse";
export { runBudget, sumOf, type BudgetRun, type LineRun, type Side } from "./run";
export type * from "./schema";
