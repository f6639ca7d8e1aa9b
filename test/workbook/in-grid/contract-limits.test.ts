/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { limitedContracts } from "../contract-limits-budget";
import { budgetSameInGrid } from "../same-in-grid";

// of what was paid below the minimum, or used above the maximum, no call can say
budgetSameInGrid("contracts with limits", () => limitedContracts, [], ["Draws", "Stopped beyond", "Stopped"]);
