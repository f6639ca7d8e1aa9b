import type { IsoDate } from "../dates";
import type { Problem } from "../problems";

/**
 * What a line is for, whatever it is called: a seat, a seat short of the minimum, use, use that is free, a pack of credits, an
 * allowance that lapses, credits given, what a cap takes of them, a commitment not used, a fee of the year.
 */
export type CostKind = "seat" | "minimum" | "use" | "free" | "pack" | "lapse" | "credit" | "cap" | "shortfall" | "fee";

/** One line of a bill. Every answer of the engine is the sum of such lines. */
export interface CostLine {
  kind: CostKind;
  /** "seats", "seats short of the minimum", "input", "cache read", "credit packs", "commitment shortfall" …: for people to read */
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
