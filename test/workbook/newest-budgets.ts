import { adopted } from "./adopted-budget";
import { capped } from "./capped-budget";
import { granted } from "./granted-budget";
import { ownItems } from "./own-item-budgets";
import { profileBudget } from "./profile-budget";
import { sharedPool } from "./shared-pool-budget";
import type { StoredBudget } from "./ten-budgets";

/** Budgets of what came after the ten on disk: each has blocks on its sheets that no other has. */
export const newestBudgets: readonly StoredBudget[] = [
  { name: "caps", budget: capped },
  { name: "adoption curves", budget: adopted },
  { name: "shared pools", budget: sharedPool },
  { name: "granted credits", budget: granted },
  { name: "usage profiles", budget: profileBudget },
  { name: "own items", budget: ownItems },
];
