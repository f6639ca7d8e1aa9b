import * as messages from "../messages";
import { findItem, findPrice, ownCurrency } from "../pricebook";
import { BadArgument, isProblem } from "../problems";
import type { Engine, MonthResult } from "./engine";

/** Currency of the first of these components that the book prices. */
export function currencyOf(
  { book, timeline, setting }: Pick<Engine, "book" | "timeline" | "setting">,
  name: string,
  components: string[],
): string {
  const item = findItem(book, name);
  if (item.own) return ownCurrency(book, item) ?? "USD";
  for (const component of components) {
    for (const date of [timeline.start, undefined]) {
      try {
        return findPrice(book, { item, component, date, knownOn: setting.knownOn }).currency;
      } catch (thrown) {
        if (!isProblem(thrown)) throw thrown;
      }
    }
  }
  return "USD";
}

/** Months of a line; what is priced in a currency without an exchange rate has no price. */
export const exchanged = (
  { timeline }: Pick<Engine, "timeline">,
  currency: string,
  months: MonthResult[],
): MonthResult[] =>
  months.map((month, k) =>
    "problem" in month || !Number.isNaN(timeline.exchangeRate(currency, k))
      ? month
      : { problem: new BadArgument(messages.exchangeRateMissing(currency)) },
  );
