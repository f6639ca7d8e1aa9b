import type { RouteLines } from "../budget";
import type { Actuals } from "./sheets/actuals";
import type { Assumptions } from "./sheets/assumptions";
import type { Rates } from "./sheets/rates";

/** How many rows lists have and in which order names stand, where that is not for us to choose. */
export interface Room {
  /** rows of each register, lines and blanks */
  lines: Partial<Record<RouteLines, number>>;
  /** the names of each split of Summary and blanks, by its title */
  names: Readonly<Record<string, readonly string[]>>;
}

/** What a route sheet is built from. */
export interface Feeds {
  /** blank rows in a register with so many lines, room for new ones */
  spareLines: (route: RouteLines, lines: number) => number;
  /** as in Room */
  names: Room["names"];
  months: number;
  assumptions: Assumptions;
  rates: Rates;
  actuals: Actuals;
}
