/** The same questions, asked of the engine. One value a column; null: it has no price. */
import { parseIso } from "../../../src/dates";
import { priceBook as book } from "../../../src/pricebook";
import {
  apiCost,
  contractCost,
  type CostLine,
  creditCost,
  parseTerms,
  seatCost,
  total,
  usageCost,
} from "../../../src/pricing";
import { BadArgument, type Problem } from "../../../src/problems";
import type { ContractCase } from "./contracts";
import type { CreditCase } from "./credits";
import type { MeterCase } from "./meters";
import { dayOf } from "./months";
import { BOOK_DAY, items } from "./price-rows";
import type { SeatCase } from "./seats";
import type { TokenCase } from "./tokens";

type Outcome = { lines: CostLine[] } | { problem: Problem };

const costs = (outcomes: Outcome[]): (number | null)[] =>
  outcomes.map((outcome) => ("problem" in outcome ? noPrice(outcome.problem) : total(outcome.lines)));

/** No price is an answer; a bad argument is a fault of the case, but for too many seats. */
function noPrice(problem: Problem): null {
  if (problem instanceof BadArgument && !problem.message.includes("at most")) throw problem;
  return null;
}

/** "veo-3.1" alone could be Google's or Runway's. */
const nameOf = (id: string): string => (book.index.ambiguous.has(id) ? `${items.get(id)!.vendor}/${id}` : id);

const dates = (day: string) => [day === BOOK_DAY ? null : parseIso(day)];
const months = (start: number, count: number) => ({
  dates: Array.from({ length: count }, (_, month) => parseIso(dayOf(start + month))),
  months: Array.from({ length: count }, () => 1),
});

/** of a contract's columns */
const FIRST_MONTH = 24_000;

export const engine = {
  tokens: ({ modes, day, ...use }: TokenCase) =>
    costs(apiCost(book, { uses: [[{ ...use, mode: modes.join("+") }]], dates: dates(day) })),
  meters: ({ item, component, day, ...use }: MeterCase) =>
    costs(usageCost(book, { uses: [[{ ...use, item: nameOf(item), meter: component }]], dates: dates(day) })),
  seats: ({ plans, seats, annual, start, length }: SeatCase) => {
    const columns = months(start, seats[0]!.length);
    const billing = annual ? "annual" : "monthly";
    return costs(seatCost(book, { plans, seats, billing, ...columns, months: columns.months.map(() => length) }));
  },
  credits: ({ plan, credits, seats, annual, start, opening }: CreditCase) =>
    costs(
      creditCost(book, {
        plans: [plan],
        credits: [credits],
        seats: seats && [seats],
        billing: annual ? "annual" : "monthly",
        opening: [opening],
        ...months(start, credits.length),
      }),
    ),
  contracts: ({ tiers, seats, usage, ...terms }: ContractCase) =>
    costs(
      contractCost({
        terms: parseTerms([
          ["Seat price", terms.seatPrice],
          ["Minimum seats", terms.minimumSeats],
          ["Commitment", ...terms.commitments],
          ["Commitment covers", terms.coversSeats ? "usage and seats" : "usage"],
          ["Minimum a month", terms.minimumMonth],
          ["Minimum draws commitment", terms.minimumDraws ? "yes" : "no"],
          ["Usage discount", terms.usageDiscount],
          ["Overage discount", terms.overageDiscount],
          ["Usage tiers", tiers?.kind],
          ["Tier period", tiers?.byMonth ? "month" : "contract year"],
          ...(tiers?.steps ?? []).map(({ from, discount }) => [`Tier from ${from}`, discount]),
          ["Platform fee", terms.platformFee],
          ["Support", terms.support],
          ["Start", dayOf(FIRST_MONTH - terms.begun)],
          ["End", terms.lasts === null ? "" : dayOf(FIRST_MONTH + terms.lasts)],
          ["Drawn before", terms.drawnBefore],
          ["Used before", terms.usedBefore],
        ]),
        seats: [seats],
        usage: [usage],
        ...months(FIRST_MONTH, usage.length),
      }),
    ),
};
