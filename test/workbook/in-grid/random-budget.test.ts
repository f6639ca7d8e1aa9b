/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { randomBudgets } from "../random-budgets";
import { fitsStandIn, functionsSayTheSame } from "../random-in-grid";

functionsSayTheSame(randomBudgets(12).filter(fitsStandIn).slice(0, 1));
