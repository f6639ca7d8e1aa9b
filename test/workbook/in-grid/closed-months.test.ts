/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { sameInGrid } from "../same-in-grid";

sameInGrid("closed-months", ["Film"], ["Agents", "All in"]);
