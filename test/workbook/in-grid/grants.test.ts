/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { granted } from "../granted-budget";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid("credits granted to pools", () => granted);
