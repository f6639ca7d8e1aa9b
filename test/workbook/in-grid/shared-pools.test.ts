/** @jest-environment ./test/excel-environment.ts */
import { budgetSameInGrid } from "../same-in-grid";
import { sharedPool } from "../shared-pool-budget";

budgetSameInGrid("plans with different allowances in one pool", () => sharedPool);
