import { bookOf, type Budget, negotiatedRates } from "../../budget";
import { addMonths, parseIso, toIso } from "../../dates";
import * as messages from "../../messages";
import {
  checkTextOnly,
  countedAs,
  type End,
  endOf,
  findItem,
  findPrice,
  type FollowedRate,
  type FoundPrice,
  isInBook,
  type Item,
  mainComponent,
  normaliseComponent,
  parseMode,
  parseRates,
  plainName,
  type PriceBook,
  ratesFollowed,
  type Status,
  statusOf,
} from "../../pricebook";
import { BadArgument, NoPrice } from "../../problems";
import { METER_OF } from "./item-facts";
import { type SoldAs, soldAs } from "./sold-as";

/** One row of the Rates sheet: what the price book says for an item and component, month by month. */
export interface RateRow {
  item: Item;
  /** what the sheets call the item */
  name: string;
  component: string;
  /** the same meter in standard mode */
  standard: string;
  /** rows whose negotiated rate holds or moves this price where it has none of its own, best first */
  follows: Followed[];
  sold: SoldAs;
  /**
   * the first price found: unit, source and dates of the row; confidence and note of a promotion that is over by the end; where
   * there is none, how it is counted
   */
  facts: Omit<FoundPrice, "amount">;
  status: Status;
  /** its announced end */
  end: End | undefined;
  /** month 0 (before the horizon) and every month; null where there is no price */
  prices: (number | null)[];
}

/** A row of Rates whose negotiated rate another row follows. */
export interface Followed {
  name: string;
  component: string;
  /** the rate is the price; otherwise it moves the price as it moves the list price of its own row */
  asItIs: boolean;
}

const PACK = "credit pack";
const TOKEN_METERS = ["input", "cache read", "cache write", "cache write 1h", "output"] as const;

/**
 * Every price the budget's lines can ask for: both billings of each plan, its credit pack, each model's token meters in
 * the line's mode and in standard mode, with their long-context twins, and the meters named. A line whose price the book
 * cannot give at all is refused by name, for a total without it would look right; so is a price whose unit changes on the way,
 * for a row of Rates has one.
 */
export function ratesNeeded(budget: Budget, listed: PriceBook): RateRow[] {
  const book = bookOf(budget, listed);
  const knownOn = parseIso(budget.pricesKnownOn);
  const start = parseIso(budget.startMonth);
  const dates = Array.from({ length: budget.months + 1 }, (_, k) => addMonths(start, k - 1));
  const rates = negotiatedRates(budget, listed);
  const rows = new Map<string, RateRow>();

  /** What a rate of the budget's own says of a price that the book does not have. */
  const ratedFacts = (item: Item, component: string): FoundPrice | undefined =>
    dates
      .map((date) => priceOrNothing(() => findPrice(book, { item, component, date, knownOn, rates })))
      .find((price) => price?.priceId === "rates") ?? undefined;
  const add = (item: Item, component: string, standard = component): boolean => {
    const key = rateKey(item.id, component);
    if (rows.has(key)) return true;
    const found = dates.map((date) => priceOrNothing(() => findPrice(book, { item, component, date, knownOn })));
    const facts =
      found.find((price) => price !== null) ??
      countedFacts(book, item, component, knownOn) ??
      ratedFacts(item, component);
    if (!facts) return false;
    const other = found.findIndex((price) => price !== null && !isSoldAs(price, facts));
    if (other >= 0) throw new BadArgument(messages.unitChanges(item.name, component, toIso(dates[other] ?? start)));
    const prices = found.map((price) => price?.amount ?? null);
    const about = {
      facts: { ...facts, ...promiseOver(found) },
      status: statusOf(book, item, { date: knownOn, knownOn }),
      end: endOf(book, item, knownOn),
    };
    const sold = soldAs(book, item, { date: start, knownOn });
    const row: RateRow = {
      item,
      name: plainName(book, item),
      component,
      standard,
      follows: [],
      sold,
      ...about,
      prices,
    };
    rows.set(key, row);
    // a price that is never longer than the base price is not asked for
    if (component.endsWith(" long") && found.every((price) => price?.requestInputAbove === undefined)) return true;
    row.follows = everyMonth(dates.map((date) => ratesFollowed(book, { item, component, date, knownOn })))
      .filter((one) => add(one.item, one.component))
      .map((one) => ({ ...one, name: plainName(book, one.item) }));
    return true;
  };
  const require = (line: string, item: Item, component: string, standard = component) => {
    // what an own item lacks has no price and no row: the sheets show #N/A where a line asks for it
    if (!add(item, component, standard) && !item.own) {
      priceOrThrow(line, () => findPrice(book, { item, component, date: dates[1], knownOn }));
    }
  };

  const seatPrices = (line: string, plan: string) => {
    const item = priceOrThrow(line, () => findItem(book, plan));
    const billings = ["monthly", "annual"].filter((billing) => add(item, `seat ${billing}`));
    if (billings.length === 0) require(line, item, "seat monthly");
  };
  for (const { name, plan } of [...budget.subscriptions, ...budget.seats]) seatPrices(name, plan);
  // a pool without seats (workspace credits) has packs and no fee
  for (const { name, plan, seats } of budget.credits) if (seats > 0) seatPrices(name, plan);
  for (const { name, fillerPlan, billing } of budget.workspaces) {
    require(name, priceOrThrow(name, () => findItem(book, fillerPlan)), `seat ${billing}`);
  }
  for (const line of budget.credits) add(findItem(book, line.plan), PACK);
  for (const line of budget.api) {
    const item = priceOrThrow(line.name, () => findItem(book, line.item));
    const modes = [...new Set(["", line.mode])];
    // a line that uses nothing has a vendor all the same: what it is known to have cost is theirs
    if (line.inputTokens + line.outputTokens === 0 && line.meter === "")
      add(item, mainComponent(book, item, knownOn) ?? "input");
    if (line.inputTokens > 0 || line.outputTokens > 0) {
      priceOrThrow(line.name, () => {
        checkTextOnly(book, item, { date: dates[1], knownOn });
      });
      const unused = {
        input: line.inputTokens === 0,
        output: line.outputTokens === 0,
        "cache read": line.cachedShare === 0,
        "cache write": line.cacheWriteShare === 0,
      };
      for (const mode of modes) {
        for (const meter of TOKEN_METERS) {
          if (meter === "cache write 1h" && line.cacheWrite1hShare === 0) continue;
          const isUnused = meter in unused && unused[meter as keyof typeof unused];
          if (isUnused) add(item, component(meter, mode), meter);
          else require(line.name, item, component(meter, mode), meter);
          add(item, component(meter, mode, "long"), component(meter, "long"));
        }
      }
    }
    if (line.meter !== "") {
      require(line.name, item, line.meter);
      require(line.name, item, component(line.meter, line.mode), line.meter);
    }
  }
  return [...rows.values()];
}

/** The rates followed in each month: what one month does not follow must not move its price. */
function everyMonth([first = [], ...others]: readonly FollowedRate[][]): FollowedRate[] {
  const isIn = (month: readonly FollowedRate[], { item, component, asItIs }: FollowedRate) =>
    month.some((one) => one.item === item && one.component === component && one.asItIs === asItIs);
  return first.filter((one) => others.every((month) => isIn(month, one)));
}

/** "input", "batch", "long" → "input batch long" */
export const component = (...parts: string[]): string => parts.filter((part) => part !== "").join(" ");

/** The key by which route sheets find a row on Rates. */
export const rateKey = (name: string, part: string): string => `${name}|${part}`;

/** Plain names (ids) instead of those people type: the sheets look prices up by exact text. */
export function withItemIds(budget: Budget, listed: PriceBook): Budget {
  const book = bookOf(budget, listed);
  const id = (line: string, name: string) =>
    plainName(
      book,
      priceOrThrow(line, () => findItem(book, name)),
    );
  return {
    ...budget,
    subscriptions: budget.subscriptions.map((line) => ({ ...line, plan: id(line.name, line.plan) })),
    seats: budget.seats.map((line) => ({ ...line, plan: id(line.name, line.plan) })),
    workspaces: budget.workspaces.map((w) => ({ ...w, fillerPlan: id(w.name, w.fillerPlan) })),
    api: budget.api.map((line) => {
      const item = priceOrThrow(line.name, () => findItem(book, line.item));
      const mode = priceOrThrow(line.name, () =>
        parseMode(`${line.mode}+${item.inRegion ?? ""}`, item.vendor).join("+"),
      );
      return { ...line, item: plainName(book, item), mode, meter: normaliseComponent(line.meter) };
    }),
    credits: budget.credits.map((line) => ({ ...line, plan: id(line.name, line.plan) })),
    enterprise: budget.enterprise.map((line) => ({ ...line, plan: id(line.name, line.plan) })),
    signOffs: budget.signOffs.map((signOff) => ({ ...signOff, signedFor: plainKey(book, signOff.signedFor) })),
    keptPrices: budget.keptPrices.map((kept) => ({ ...kept, item: id(kept.item, kept.item) })),
    rates: budget.rates.map((rate, k) => {
      const blank = Array.from({ length: k }, () => []);
      const [read] = parseRates(book, [...blank, [rate.item, rate.component, rate.rate]]);
      return { ...rate, item: id(rate.item, rate.item), component: read?.component ?? "" };
    }),
  };
}

/** A plan, or a model with its meter, as registers name it; what the book does not have, as it is written. */
function plainKey(book: PriceBook, key: string): string {
  const [name = "", ...meter] = key.split(METER_OF);
  return isInBook(book, name) ? [plainName(book, findItem(book, name)), ...meter].join(METER_OF) : key;
}

/** A promotion that is over within the horizon makes the whole row doubtful. */
function promiseOver(found: readonly (FoundPrice | null)[]): Partial<FoundPrice> {
  const over = found.find((price) => price?.guaranteedUntil !== undefined && price.confidence === "low");
  return over
    ? { confidence: over.confidence, note: over.note ?? "", guaranteedUntil: over.guaranteedUntil ?? "" }
    : {};
}

/** How something is counted of which there is no price: what an own item has, and packs that are sold at no public price. */
function countedFacts(book: PriceBook, item: Item, component: string, knownOn: number): RateRow["facts"] | undefined {
  const counted = item.own || component === PACK ? countedAs(book, item, component, knownOn) : undefined;
  if (!counted) return undefined;
  const { per, unit, currency, source, verifiedOn, confidence, note } = counted;
  return {
    per,
    unit,
    currency,
    source,
    verifiedOn,
    confidence,
    priceId: "",
    effectiveFrom: null,
    ...(note && { note }),
  };
}

/** What a row of Rates says once for all months; a long-context price that has ended is the base price, without a threshold. */
const isSoldAs = (a: RateRow["facts"], b: RateRow["facts"]): boolean =>
  (["per", "unit", "currency", "freePerMonth"] as const).every((fact) => a[fact] === b[fact]) &&
  (a.requestInputAbove ?? b.requestInputAbove) === (b.requestInputAbove ?? a.requestInputAbove);

function priceOrNothing(find: () => FoundPrice): FoundPrice | null {
  try {
    return find();
  } catch (problem) {
    if (problem instanceof NoPrice || problem instanceof BadArgument) return null;
    throw problem;
  }
}

function priceOrThrow<T>(line: string, find: () => T): T {
  try {
    return find();
  } catch (problem) {
    if (problem instanceof NoPrice) throw new NoPrice(messages.inLine(line, problem.message));
    if (problem instanceof BadArgument) throw new BadArgument(messages.inLine(line, problem.message));
    throw problem;
  }
}
