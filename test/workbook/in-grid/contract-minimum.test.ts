/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { sameInGrid } from "../same-in-grid";

// what was paid below the minimum, no call can say
sameInGrid("contract-minimum", [], ["Draws"]);
