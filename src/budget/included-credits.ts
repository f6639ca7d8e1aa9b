import type { Serial } from "../dates";
import type { PriceBook } from "../pricebook";
import { apiCredit, type CostLine, type Outcome, total } from "../pricing";

/** What a workspace's seats give and what may be paid from it, month by month in the currency of the price. */
export interface CreditUse {
  /** plan of each line of the workspace */
  plans: readonly string[];
  /** seats billed of each line, month by month: they give credits whatever they cost */
  seats: readonly (readonly number[])[];
  /** the lines are not sold with their workspace's cheapest seat: what they give is not known, where it is anything */
  unknown?: Problematic | undefined;
  dates: readonly Serial[];
  knownOn: Serial;
  /** API lines that say they pay from this workspace, with the scenario's price factor */
  costs: readonly (readonly Outcome[])[];
  priceFactor: number;
  /** closed months in which a line that pays has a typed amount: what was paid after credits, so that none are left to use */
  settled: readonly boolean[];
}

/**
 * API credits that pay for API lines, as a negative cost: the pool of the seats billed, cut at the organisation's cap, at
 * most what the lines cost in the month. Nothing is carried over, and seats short of a minimum have nobody who gets credits.
 */
export function includedCredits(
  book: PriceBook,
  use: CreditUse,
): ({ lines: CostLine[]; cash: number } | Problematic)[] {
  const { dates, costs, priceFactor, settled } = use;
  const given = pool(book, use);
  return dates.map((_, k) => {
    if (settled[k]) return { lines: [], cash: 0 };
    const available = given[k];
    if (available !== undefined && "problem" in available) return { problem: available.problem };
    // where there is nothing to draw, nobody asks what the lines cost
    if (amountOf(available) === 0) return { lines: [], cash: 0 };
    const failed = costs
      .map((line) => line[k])
      .find((outcome): outcome is Problematic => outcome !== undefined && "problem" in outcome);
    if (failed) return { problem: failed.problem };
    const cost = costs.reduce((sum, line) => sum + amountOf(line[k]) * priceFactor, 0);
    const used = Math.min(amountOf(available), cost);
    const line: CostLine = {
      kind: "credit",
      component: "included API credits",
      quantity: 1,
      unit: "month",
      rate: -used,
      amount: -used,
      priceId: "terms",
      effectiveFrom: null,
    };
    return used === 0 ? { lines: [], cash: 0 } : { lines: [line], cash: -used };
  });
}

function pool(book: PriceBook, { plans, seats, unknown, dates, knownOn }: CreditUse): Outcome[] {
  if (!unknown) return apiCredit(book, { plans, seats, dates, knownOn });
  const each = plans.map((plan, k) => apiCredit(book, { plans: [plan], seats: [seats[k] ?? []], dates, knownOn }));
  return dates.map((_, k) => (each.some((months) => amountOf(months[k]) > 0) ? unknown : { lines: [] }));
}

type Problematic = Extract<Outcome, { problem: unknown }>;

const amountOf = (outcome: Outcome | undefined): number =>
  outcome === undefined || "problem" in outcome ? 0 : total(outcome.lines);
