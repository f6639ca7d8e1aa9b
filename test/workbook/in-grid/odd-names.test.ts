/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { oddBudgets } from "../odd-names";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid("names like patterns", () => {
  const [, budget] = oddBudgets();
  if (!budget) throw new Error("No budget.");
  return budget;
});
