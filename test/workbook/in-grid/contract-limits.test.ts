/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { limitedContracts } from "../contract-limits-budget";
import { budgetSameInGrid } from "../same-in-grid";

// of what was paid below the minimum no call can say
budgetSameInGrid("a budget of contracts with a minimum", () => limitedContracts, [], ["Draws"]);
