import type { Budget } from "../../budget";
import { addMonths, parseIso } from "../../dates";
import { type Item, type PriceBook, seatGroupOf } from "../../pricebook";
import { apiCredit } from "../../pricing";
import type { RateRow } from "./rates-needed";

/** What the price book says of the API credits that one seat of a plan includes. */
export interface CreditRow {
  item: Item;
  /** the answer in the book's own words */
  answer: string;
  source: string;
  /** month 0 (before the horizon) and every month */
  credits: number[];
  /** most an organisation gets in each of these months; 0: no cap */
  caps: number[];
}

/** One row for each plan of the price book on Rates, those that include none as well: their line then says so instead of failing. */
export function apiCreditsKnown(budget: Budget, book: PriceBook, rates: readonly RateRow[]): CreditRow[] {
  const knownOn = parseIso(budget.pricesKnownOn);
  const start = parseIso(budget.startMonth);
  const dates = Array.from({ length: budget.months + 1 }, (_, k) => addMonths(start, k - 1));
  const plans = new Set(rates.map(({ item }) => item).filter(({ kind, own }) => kind === "plan" && !own));
  return [...plans].map((item) => {
    const given = apiCredit(book, { plans: [item.id], seats: [dates.map(() => 1)], dates, knownOn });
    const said = book.inclusions.filter(
      ({ plan, product, recordedOn }) =>
        plan === item.id && isApi(book, item, product) && parseIso(recordedOn) <= knownOn,
    );
    const known = said.at(-1);
    return {
      item,
      answer: known?.answer ?? "Not on record",
      source: known?.source ?? "",
      // the first line is the seat's own credits; the second would be a cap
      credits: given.map((month) => ("problem" in month ? 0 : (month.lines[0]?.amount ?? 0))),
      caps: dates.map((date) => seatGroupOf(book, item, { date, knownOn })?.apiCreditCap ?? 0),
    };
  });
}

const isApi = (book: PriceBook, { vendor }: Item, product: string): boolean =>
  book.items.some((item) => item.kind === "api" && item.vendor === vendor && item.name === product);
