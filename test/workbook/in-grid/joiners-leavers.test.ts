/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { sameInGrid } from "../same-in-grid";

sameInGrid("joiners-leavers", ["Claude Team"]);
