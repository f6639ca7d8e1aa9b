/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { budgetSameInGrid } from "../same-in-grid";
import { tieredContracts } from "../tiered-budget";

// of what was paid by tiers, no call can say
budgetSameInGrid("contracts with price tiers", () => tieredContracts, [], ["Closed"]);
