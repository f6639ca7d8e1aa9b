import { bookOf, type Budget, withKeptPrices } from "../../../budget";
import { findItem, type PriceBook } from "../../../pricebook";
import { apiCreditsKnown } from "../../facts/api-credits-known";
import { limitsKnown } from "../../facts/limits-known";
import { ratesNeeded } from "../../facts/rates-needed";
import { runningTerms } from "../../facts/running-terms";
import { type Rates, ratesSheet } from ".";

/**
 * Rates with everything that the price book says of the budget's lines.
 *
 * @param known a budget with items by their ids
 * @throws BadArgument or NoPrice, naming the line, where the book cannot price what the budget asks for
 */
export function describeRates(known: Budget, listed: PriceBook, staleAfterDays: string): Rates {
  const book = bookOf(known, listed);
  const rows = ratesNeeded(known, withKeptPrices(known, book));
  const own = new Set(known.rates.map(({ item }) => item).filter((item) => findItem(book, item).own));
  return ratesSheet(
    known,
    rows,
    apiCreditsKnown(known, book, rows),
    limitsKnown(known, book, rows),
    runningTerms(known, book),
    staleAfterDays,
    own,
  );
}
