import type { Serial } from "../dates";
import * as messages from "../messages";
import { findPrice, type PriceBook } from "../pricebook";
import { isProblem, NoPrice, type Problem } from "../problems";
import { apiCost, type ApiUse } from "./api";
import { apiCredit } from "./api-credit";
import { total } from "./cost-line";
import { namedItem } from "./named-item";
import type { PriceSetting } from "./price-setting";
import { attempt } from "./quantities";
import type { Billing } from "./seats";

export interface BreakEvenCall extends PriceSetting {
  /** The plan of each column. */
  plans: readonly string[];
  billing?: Billing | undefined;
  /** n × m: what one request uses; rows are calls that the same request makes. `requests` is not read. */
  uses: readonly (readonly (ApiUse | Problem)[])[];
  dates: readonly (Serial | null | Problem)[];
}

/** requests × perRequest + apiCredits = seatPrice */
export interface BreakEven {
  requests: number;
  seatPrice: number;
  perRequest: number;
  /** API credits that one seat includes a month, in money; 0: none. */
  apiCredits: number;
}

export type BreakEvenOutcome = BreakEven | { problem: Problem };

/**
 * Requests per seat and month at which API use costs what the seat costs, column by column: below, the API is cheaper.
 *
 * The request's own size decides whether it pays the long-context price. API credits that the seat includes count against
 * its price, because without the seat that API use must be paid as well: the requests and those credits
 * together, bought by the API, cost what the seat costs. They are taken at their face value, for one seat of its own.
 * Example: Claude Team Standard at $25 includes $20, so requests at $0.01 break even at 500, not at 2,500.
 *
 * @returns NoPrice with the reason where no number of requests costs as much as the seat
 */
export function breakEven(book: PriceBook, call: BreakEvenCall): BreakEvenOutcome[] {
  const { rates, knownOn, dates } = call;
  const oneRequest = call.uses.map((row) => row.map((use) => (isProblem(use) ? use : { ...use, requests: 1 })));
  const costs = apiCost(book, { uses: oneRequest, dates, rates, knownOn });
  return dates.map((date, column) =>
    attempt(() => {
      const cost = costs[column];
      if (!cost || "problem" in cost) throw cost?.problem ?? new NoPrice(messages.requestCostsNothing);
      if (isProblem(date)) throw date;
      const item = namedItem(book, call.plans[column]);
      const component = `seat ${call.billing ?? "monthly"}`;
      const seat = findPrice(book, { item, component, date: date ?? undefined, rates, knownOn });
      const seatPrice = seat.amount / seat.per;
      const apiCredits = creditsOfOneSeat(book, item.id, date, knownOn);
      const perRequest = total(cost.lines);
      if (perRequest === 0) throw new NoPrice(messages.requestCostsNothing);
      if (apiCredits > seatPrice) throw new NoPrice(messages.creditsExceedSeat(item.name));
      return { requests: (seatPrice - apiCredits) / perRequest, seatPrice, perRequest, apiCredits };
    }),
  );
}

function creditsOfOneSeat(book: PriceBook, plan: string, date: Serial | null, knownOn: Serial | undefined): number {
  const [credits] = apiCredit(book, { plans: [plan], seats: [[1]], dates: [date], knownOn });
  if (!credits) return 0;
  if ("problem" in credits) throw credits.problem;
  return total(credits.lines);
}
