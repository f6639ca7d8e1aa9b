import * as messages from "../../messages";
import { componentsOf, type Item, priceBook } from "../../pricebook";
import { apiCost, apiCredit, type Outcome, seatCost, total } from "../../pricing";
import { isProblem } from "../../problems";

/** A month of people who each send requests of one size. */
export interface Workload {
  people: number;
  /** of each person */
  requests: number;
  /** of each request */
  inputTokens: number;
  outputTokens: number;
}

/**
 * What one of the compared costs a month, on one basis for all: net of the API credits that seats include, the seats short of a
 * workspace's minimum paid too.
 */
export type Compared = { item: Item; isSeat: boolean } & (
  { cost: number; credits: number; currency: string } | { why: string }
);

export const MOST_COMPARED = 4;

const sumOf = (outcome: Outcome | undefined): number => {
  if (!outcome) return 0;
  if ("problem" in outcome) throw outcome.problem;
  return total(outcome.lines);
};

const currencyOf = (item: Item): string => priceBook.prices.find((price) => price.item === item.id)?.currency ?? "USD";

export const isSeat = (item: Item): boolean => item.kind === "plan";

/** Can it be compared: a plan that has a seat, a model that is paid by tokens? */
export const isComparable = (item: Item): boolean => {
  const components = componentsOf(priceBook, item);
  return isSeat(item)
    ? components.includes("seat monthly")
    : ["input", "output"].every((each) => components.includes(each));
};

export function compare(item: Item, { people, requests, inputTokens, outputTokens }: Workload): Compared {
  const own = { item, isSeat: isSeat(item), currency: currencyOf(item) };
  try {
    if (!own.isSeat) {
      const use = { model: item.id, inputTokens, outputTokens, requests: people * requests };
      return { ...own, cost: sumOf(apiCost(priceBook, { uses: [[use]], dates: [null] })[0]), credits: 0 };
    }
    const call = { plans: [item.id], seats: [[people]], dates: [null] };
    const credits = sumOf(apiCredit(priceBook, call)[0]);
    return { ...own, cost: sumOf(seatCost(priceBook, { ...call, months: [1] })[0]) - credits, credits };
  } catch (thrown) {
    if (isProblem(thrown)) return { item, isSeat: own.isSeat, why: thrown.message };
    throw thrown;
  }
}

/** Requests a person at which the API costs what the seats cost, and what one request of every person costs. */
export interface Even {
  requests: number;
  perRequest: number;
  seatCost: number;
}

/**
 * Where a seat and a model meet, from the same figures as the bars: so the sentence cannot say otherwise.
 *
 * @returns why they meet nowhere, as a sentence
 */
export function even(seat: Compared, model: Compared, workload: Workload): Even | string {
  if ("why" in seat) return seat.why;
  const one = compare(model.item, { ...workload, requests: 1 });
  if ("why" in one) return one.why;
  if (seat.currency !== one.currency) return messages.otherCurrencies;
  if (seat.cost < 0) return messages.creditsExceedSeat(seat.item.name);
  if (one.cost === 0) return messages.requestCostsNothing;
  return { requests: seat.cost / one.cost, perRequest: one.cost, seatCost: seat.cost };
}
