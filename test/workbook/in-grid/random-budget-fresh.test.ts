/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { freshBudgets, randomBudgets } from "../random-budgets";
import { fitsStandIn, functionsSayTheSame } from "../random-in-grid";

// without a fresh seed the next budget of the seed that there is
const budgets = [
  ...freshBudgets(12).filter(fitsStandIn).slice(0, 1),
  ...randomBudgets(12).filter(fitsStandIn).slice(1, 2),
];
functionsSayTheSame(budgets.slice(0, 1));
