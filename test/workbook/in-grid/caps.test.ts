/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { capped } from "../capped-budget";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid("a budget with caps", () => capped);
