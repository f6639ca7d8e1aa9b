import { toIso } from "../../dates";
import type { FunctionId } from "../../functions/charges";
import { componentsOf, findItem, priceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { dateText } from "../money-text";

interface Unasked {
  /** the parameter that was left out */
  name: string;
  of: readonly FunctionId[];
  /** says what holds instead; undefined: it makes no difference to this call */
  says: (given: Readonly<Record<string, string>>) => string | undefined;
}

const PRICED: readonly FunctionId[] = [
  "SEATCOST",
  "APICOST",
  "USAGECOST",
  "USAGERANGE",
  "CREDITCOST",
  "CREDITUSE",
  "APICREDIT",
  "PRICE",
  "BREAKEVEN",
];
const BILLED: readonly FunctionId[] = ["SEATCOST", "CREDITCOST", "BREAKEVEN"];
const MODED: readonly FunctionId[] = ["APICOST", "USAGECOST", "USAGERANGE", "BREAKEVEN"];

function sells(model: string | undefined, mode: string): boolean {
  try {
    return componentsOf(priceBook, findItem(priceBook, model ?? "")).some((component) =>
      component.split(" ").includes(mode),
    );
  } catch (thrown) {
    if (isProblem(thrown)) return false;
    throw thrown;
  }
}

/** What people forget to say, and what then holds. */
const UNASKED: readonly Unasked[] = [
  { name: "months", of: ["SEATCOST", "CREDITCOST"], says: () => "No months: this is one month." },
  {
    name: "date",
    of: PRICED,
    says: () => `No date: the prices of ${dateText(toIso(priceBook.date))}, so announced steps are not in it.`,
  },
  {
    name: "requests",
    of: ["APICOST"],
    says: () => "No requests: the tokens are totals at the base price, whatever the size of a request.",
  },
  {
    name: "mode",
    of: MODED,
    says: ({ model, item }) =>
      `No mode: the standard price.${sells(model ?? item, "batch") ? " Batch has a price of its own." : ""}`,
  },
  {
    name: "cachedShare",
    of: ["APICOST", "BREAKEVEN"],
    says: () => "No cached share: all input is paid as fresh input.",
  },
  {
    name: "cacheWrite1hShare",
    of: ["APICOST"],
    says: ({ cacheWriteShare }) =>
      cacheWriteShare === undefined ? undefined : "The cache is the five-minute one; an hour costs more to write.",
  },
  { name: "billing", of: BILLED, says: () => "No billing: monthly." },
  {
    name: "renewal",
    of: ["SEATCOST"],
    says: ({ billing }) => (billing === "annual" ? "No renewal: the year begins with the first seats." : undefined),
  },
  { name: "opening", of: ["CREDITCOST"], says: () => "No opening balance: no bought credits are left from before." },
  {
    name: "rates",
    of: PRICED.filter((id) => id !== "APICREDIT"),
    says: () => "No negotiated rate lies over these prices.",
  },
];

/**
 * What a call leaves out, and what holds for that.
 *
 * @param given the arguments that the call has, as text, by parameter
 */
export const notAsked = (id: FunctionId, given: Readonly<Record<string, string>>): string[] =>
  UNASKED.filter(({ name, of }) => of.includes(id) && (given[name] ?? "") === "").flatMap(
    ({ says }) => says(given) ?? [],
  );
