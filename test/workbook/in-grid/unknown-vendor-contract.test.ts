/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { unknownVendorContract } from "../own-item-budgets";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid("a contract with a vendor that the price book does not have", () => unknownVendorContract);
