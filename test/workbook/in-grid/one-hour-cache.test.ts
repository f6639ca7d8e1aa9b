/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { fieldBudgetsOnDisk } from "../../field/stored-budgets";
import { budgetSameInGrid } from "../same-in-grid";

budgetSameInGrid(
  "an hour in the cache, in standard mode and in batch, with a closed month",
  () => fieldBudgetsOnDisk().find(({ name }) => name === "one-hour-cache")!.budget,
);
