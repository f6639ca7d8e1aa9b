import type { Serial } from "../dates";
import * as messages from "../messages";
import { checkTextOnly, findPrice, type FoundPrice, type PriceBook } from "../pricebook";
import { BadArgument, isProblem, type Problem } from "../problems";
import { componentName } from "./component-name";
import { namedItem } from "./named-item";
import type { PriceSetting } from "./price-setting";

export type TokenMeter = "input" | "cache read" | "cache write" | "cache write 1h" | "output";

/**
 * The price of one meter for a request of some size.
 * @param requestInput input tokens of the request; null: the tokens are totals, which are never long
 * @throws BadArgument or NoPrice
 */
export type TokenPrice = (requestInput: number | null) => FoundPrice;

/** What a model's tokens cost in one mode on one day; each price is looked up when it is first asked for. */
export type Tariff = Readonly<Record<TokenMeter, TokenPrice>>;

/** By model, mode and days: a workbook asks for the prices of a few models thousands of times. */
type ByDay = Map<number, Tariff>;
interface ByMode {
  standard: ByDay;
  modes: Map<string, ByDay>;
}
const remembered = new WeakMap<PriceBook, Map<string, ByMode>>();
const MOST_MODELS = 1000;
const MOST_DAYS = 1000;

/**
 * The tariff of the model a cell names, read once for each book, name, mode and pair of days. Negotiated rates are a call's
 * own and are not remembered.
 * @throws BadArgument when the name is blank or a plan's; NoPrice when the book does not know it
 */
export function tariffOf(
  book: PriceBook,
  model: string,
  mode: string,
  date: Serial | undefined,
  setting: PriceSetting,
): Tariff {
  if (setting.rates?.length) return readTariff(book, model, mode, date, setting);
  const byDay = daysOf(book, model, mode);
  // both days are below 10,000,000, and no day is 0
  const days = (date ?? 0) * 10_000_000 + (setting.knownOn ?? 0);
  let tariff = byDay.get(days);
  if (!tariff) {
    tariff = readTariff(book, model, mode, date, setting);
    if (byDay.size >= MOST_DAYS) byDay.clear();
    byDay.set(days, tariff);
  }
  return tariff;
}

function daysOf(book: PriceBook, model: string, mode: string): ByDay {
  let models = remembered.get(book);
  if (!models) remembered.set(book, (models = new Map<string, ByMode>()));
  let byMode = models.get(model);
  if (!byMode) {
    if (models.size >= MOST_MODELS) models.clear();
    models.set(model, (byMode = { standard: new Map<number, Tariff>(), modes: new Map<string, ByDay>() }));
  }
  if (mode === "") return byMode.standard;
  let byDay = byMode.modes.get(mode);
  if (!byDay) byMode.modes.set(mode, (byDay = new Map<number, Tariff>()));
  return byDay;
}

function readTariff(
  book: PriceBook,
  model: string,
  mode: string,
  date: Serial | undefined,
  setting: PriceSetting,
): Tariff {
  const item = namedItem(book, model);
  if (item.kind === "plan") throw new BadArgument(messages.planIsNoModel(item.name));
  checkTextOnly(book, item, { date, knownOn: setting.knownOn });
  const find = (meter: TokenMeter, words: string, long: boolean): FoundPrice =>
    findPrice(book, { item, component: componentName(item, meter, words, long), date, ...setting });
  const price = (meter: TokenMeter): TokenPrice =>
    tokenPrice(
      (long) => find(meter, mode, long),
      () => find(meter, "", true).requestInputAbove,
    );
  return {
    input: price("input"),
    "cache read": price("cache read"),
    "cache write": price("cache write"),
    "cache write 1h": price("cache write 1h"),
    output: price("output"),
  };
}

/** @param longAbove input tokens above which a request is long in standard mode; undefined: none is */
function tokenPrice(find: (long: boolean) => FoundPrice, longAbove: () => number | undefined): TokenPrice {
  let base: FoundPrice | undefined;
  let long: FoundPrice | Problem | undefined;
  let above: number | undefined;
  return (requestInput) => {
    base ??= find(false);
    if (requestInput === null) return base;
    long ??= foundOrProblem(() => find(true));
    above ??= (isProblem(long) ? longAbove() : long.requestInputAbove) ?? Infinity;
    // the vendors' words are "more than": a request of exactly the threshold pays the base price
    if (requestInput <= above) return base;
    // a mode that is not sold for long requests is sold for the others
    if (isProblem(long)) throw long;
    return long;
  };
}

function foundOrProblem(find: () => FoundPrice): FoundPrice | Problem {
  try {
    return find();
  } catch (thrown) {
    if (isProblem(thrown)) return thrown;
    throw thrown;
  }
}
