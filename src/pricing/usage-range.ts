import type { Serial } from "../dates";
import * as messages from "../messages";
import type { PriceBook } from "../pricebook";
import { BadArgument, isProblem, type Problem } from "../problems";
import type { Outcome } from "./cost-line";
import type { PriceSetting } from "./price-setting";
import { attempt, type Quantity, quantityIn } from "./quantities";
import { type MeterUse, usageCost } from "./usage";
import { SPREADS, type UseAt } from "./use-spread";

/** How use is spread between low and high. */
export type UsageShape = keyof typeof SPREADS;

export interface UsageRangeCall extends PriceSetting, Omit<MeterUse, "quantity"> {
  /** the least; of a lognormal shape what one in ten falls below. In single units, per request where requests are given */
  low: Quantity;
  /** the mode; a lognormal shape has one of its own */
  likely: Quantity;
  /** the most; of a lognormal shape what one in ten goes beyond */
  high: Quantity;
  shape: UsageShape;
  /** shares of all cases that cost no more, above 0 and below 1 */
  percentiles: readonly Quantity[];
  date: Serial | null | Problem;
}

/**
 * Percentiles of what uncertain use of one meter costs: more use never costs less, so a percentile of the cost is the cost at that
 * percentile of the use, exactly and without simulation. Example: 80, 100 and 150 million tokens at $3 a million, PERT, cost
 * 267.13, 311.48 and 368.18 at P10, P50 and P90.
 *
 * @returns one outcome a percentile, as of usageCost
 * @throws BadArgument where low, likely and high are none or fall
 */
export function usageRange(book: PriceBook, call: UsageRangeCall): Outcome[] {
  const { item, meter, requests, mode, percentiles, date, rates, knownOn } = call;
  const quantityAt = useAt(call);
  const uses = percentiles.map((percentile) => {
    const at = attempt(() => ({ item, meter, requests, mode, quantity: quantityAt(percentileIn(percentile)) }));
    return "problem" in at ? at.problem : at;
  });
  return usageCost(book, { uses: [uses], dates: uses.map(() => date), rates, knownOn });
}

function percentileIn(cell: Quantity): number {
  if (isProblem(cell)) throw cell;
  if (!(cell > 0 && cell < 1)) throw new BadArgument(messages.percentileWithin);
  return cell;
}

function useAt({ shape, ...given }: UsageRangeCall): UseAt {
  const quantity = (name: "low" | "likely" | "high") => quantityIn(given[name], name);
  const [low, high] = [quantity("low"), quantity("high")];
  const likely = shape === "lognormal" ? low : quantity("likely");
  if (low > likely || likely > high) throw new BadArgument(messages.usageFalls);
  if (low === high) return () => low;
  if (shape === "lognormal" && low === 0) throw new BadArgument(messages.lognormalLow);
  return SPREADS[shape](low, likely, high);
}
