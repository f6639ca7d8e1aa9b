import type { Actuals } from "./sheets/actuals";
import type { Assumptions } from "./sheets/assumptions";
import type { Rates } from "./sheets/rates";

/** What a route sheet is built from. */
export interface Feeds {
  /** blank rows in each register, room for new lines */
  spareLines: number;
  months: number;
  assumptions: Assumptions;
  rates: Rates;
  actuals: Actuals;
}
