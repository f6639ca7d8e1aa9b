import { withKeptPrices, type Budget } from "../budget";
import type { PriceBook } from "../pricebook";
import { apiCreditsKnown } from "./api-credits-known";
import { ratesNeeded } from "./rates-needed";
import { runningTerms } from "./running-terms";
import { ratesSheet, type Rates } from "./sheets/rates";

/**
 * Rates with everything that the price book says of the budget's lines.
 *
 * @param known a budget with items by their ids
 * @throws BadArgument or NoPrice, naming the line, where the book cannot price what the budget asks for
 */
export function describeRates(known: Budget, book: PriceBook, staleAfterDays: string): Rates {
  const rows = ratesNeeded(known, withKeptPrices(known, book));
  return ratesSheet(known, rows, apiCreditsKnown(known, book, rows), runningTerms(known, book), staleAfterDays);
}
