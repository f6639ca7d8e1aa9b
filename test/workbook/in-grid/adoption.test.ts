/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { adopted } from "../adopted-budget";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid("a budget with adoption curves", () => adopted);
