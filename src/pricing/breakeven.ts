import type { Serial } from "../dates";
import { messages } from "../messages";
import { findPrice } from "../pricebook";
import type { PriceBook } from "../pricebook";
import { isProblem, NoPrice, type Problem } from "../problems";
import { apiCost, type ApiUse } from "./api";
import { total } from "./cost-line";
import { attempt } from "./grid";
import { namedItem } from "./named-item";
import type { PriceSetting } from "./price-setting";
import type { Billing } from "./seats";

export interface BreakEvenCall extends PriceSetting {
  /** The plan of each column. */
  plans: readonly string[];
  billing?: Billing | undefined;
  /** n × m: what one request uses; rows are calls that the same request makes. `requests` is not read. */
  uses: readonly (readonly (ApiUse | Problem)[])[];
  dates: readonly (Serial | null | Problem)[];
}

export type BreakEvenOutcome = { requests: number; seatPrice: number; perRequest: number } | { problem: Problem };

/**
 * Requests per seat and month at which API use costs what the seat costs, column by column: below, the API is cheaper.
 * The request's own size decides whether it pays the long-context price.
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
      const perRequest = total(cost.lines);
      if (perRequest === 0) throw new NoPrice(messages.requestCostsNothing);
      return { requests: seatPrice / perRequest, seatPrice, perRequest };
    }),
  );
}
