/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { ownItems } from "../own-item-budgets";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid("a budget with items of its own", () => ownItems);
