import type { PriceBook, Rate } from "../pricebook";
import type { Columns, CostLine } from "../pricing";
import type { Problem } from "../problems";
import type { KnownOf } from "./actuals";
import type { Timeline } from "./quantities";
import type { Budget } from "./schema";

/** What one month costs and what is paid in it, in the price's currency. */
export type MonthResult = { lines: CostLine[]; cash: number } | { problem: Problem };

/** What every line of one budget is priced with. */
export interface Engine {
  book: PriceBook;
  budget: Budget;
  timeline: Timeline;
  /** what is known of closed months */
  known: KnownOf;
  columns: Columns;
  setting: { knownOn: number; rates: readonly Rate[] };
}
