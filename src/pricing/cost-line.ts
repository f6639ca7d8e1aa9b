import type { IsoDate } from "../dates";
import type { Problem } from "../problems";

/** One line of a bill. Every answer of the engine is the sum of such lines. */
export interface CostLine {
  /** "seats", "seats short of the minimum", "input", "cache read", "credit packs", "commitment shortfall" … */
  component: string;
  quantity: number;
  unit: string;
  /** money for one unit */
  rate: number;
  /** quantity × rate, in the price's currency; never rounded */
  amount: number;
  /** which ledger row (or "rates" for a negotiated one) the rate comes from */
  priceId: string;
  effectiveFrom: IsoDate | null;
}

/** What one column of a call costs, or why it cannot be said. */
export type Outcome = { lines: CostLine[] } | { problem: Problem };

export const total = (lines: readonly CostLine[]): number => lines.reduce((sum, line) => sum + line.amount, 0);
