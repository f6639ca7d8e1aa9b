/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { budgetSameInGrid } from "../same-in-grid";
import { sharedPool } from "../shared-pool-budget";

// the pool that has ended before those that share it cannot be asked of its own plan alone
budgetSameInGrid("plans with different allowances in one pool", () => sharedPool, ["Runway"]);
