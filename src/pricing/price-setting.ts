import type { Serial } from "../dates";
import type { Rate } from "../pricebook";

/** What every priced call may add to the list prices. */
export interface PriceSetting {
  /** Negotiated rates that lie over the list. */
  rates?: readonly Rate[] | undefined;
  /** Prices recorded up to this day count; absent: all. */
  knownOn?: Serial | undefined;
}
