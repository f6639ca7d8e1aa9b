/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { fieldBudgetsOnDisk } from "../../field/stored-budgets";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid(
  "a rate of one month only, in standard mode and in batch",
  () => fieldBudgetsOnDisk().find(({ name }) => name === "rates-by-month")!.budget,
);
