import type { Actuals } from "./actuals";
import type { Assumptions } from "./assumptions";
import type { Rates } from "./rates";

/** What a route sheet is built from. */
export interface Feeds {
  /** blank rows in each register, room for new lines */
  spareLines: number;
  months: number;
  assumptions: Assumptions;
  rates: Rates;
  actuals: Actuals;
}
