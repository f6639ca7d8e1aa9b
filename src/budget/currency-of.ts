import { findItem, findPrice, ownCurrency } from "../pricebook";
import { isProblem } from "../problems";
import type { Engine } from "./engine";

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
