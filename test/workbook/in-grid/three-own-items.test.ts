/**
 * @jest-environment ./test/excel-environment.ts
 * @full
 */
import { threeOwnItems } from "../own-item-budgets";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid("a seat plan with a base fee, a meter in euros, a pool of credits", () => threeOwnItems);
