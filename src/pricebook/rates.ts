import { dayOf } from "../cell";
import { type Serial, toIso } from "../dates";
import * as messages from "../messages";
import { BadArgument, isProblem } from "../problems";
import { componentText, normaliseComponent, parseComponent } from "./component";
import { metersOf } from "./ledger";
import { findItem } from "./names";
import type { FoundPrice, Item, PriceBook, Rate } from "./price-book";
import { isBlank, rateRows, textOf } from "./rate-cells";
import type { Price } from "./types";

/** The rate that holds for a component on a day: the last matching row. A blank component is a plan's every seat price. */
export function rateFor(
  rates: readonly Rate[] | undefined,
  item: Item,
  component: string,
  day: Serial,
): Rate | undefined {
  let last: Rate | undefined;
  for (const rate of rates ?? []) {
    const matches = rate.component === null ? component.startsWith("seat ") : rate.component === component;
    const inForce = (rate.from === null || rate.from <= day) && (rate.to === null || day < rate.to);
    if (rate.itemId === item.id && matches && inForce) last = rate;
  }
  return last;
}

/** A negotiated rate as a price: in the unit of the list price it stands for; a seat's is money per seat month. */
export function ratedPrice(rate: Rate, component: string, list: Price | undefined): FoundPrice {
  const isSeat = component.startsWith("seat ");
  return {
    amount: rate.rate,
    per: isSeat ? 1 : (list?.per ?? 1),
    unit: isSeat ? "seat month" : (list?.unit ?? "unit"),
    currency: list?.currency ?? "USD",
    priceId: "rates",
    effectiveFrom: rate.from === null ? null : toIso(rate.from),
    source: "rates",
    verifiedOn: "",
    confidence: "negotiated",
    ...(list?.requestInputAbove !== undefined && { requestInputAbove: list.requestInputAbove }),
    ...(list?.freePerMonth !== undefined && { freePerMonth: list.freePerMonth }),
  };
}

function parseDay(cell: unknown, row: number): Serial | null {
  if (isBlank(cell)) return null;
  const day = dayOf(cell);
  if (isProblem(day)) throw new BadArgument(messages.ratesItem(row, day.message));
  return day;
}

/** Can be negotiated where no list price is known: of a plan, and where tokens are sold. All else must be a meter the item has. */
const OF_A_PLAN = new Set(["seat monthly", "seat annual", "credit pack"]);
export const TOKEN_METERS = ["input", "output", "cache read", "cache write", "cache write 1h"];

function parseRateComponent(book: PriceBook, item: Item, cell: unknown, row: number): string | null {
  const text = normaliseComponent(textOf(cell));
  if (text === "" && item.kind === "plan") return null;
  if (text === "") throw new BadArgument(messages.ratesNoComponent(row, item.name));
  const entry = book.index.byId.get(item.id);
  const meters = new Set(metersOf(entry ? [entry, ...entry.fallbacks] : []));
  const asIs = { meter: text, modes: [], long: false };
  const { meter, modes, long } = meters.has(text) ? asIs : parseComponent(text, item.vendor);
  const sells = (one: string) => meters.has(long ? `${one} long` : one);
  const isNegotiable =
    item.kind === "plan" ? OF_A_PLAN.has(text) : TOKEN_METERS.includes(meter) && (sells("input") || sells("output"));
  if (!sells(meter) && !isNegotiable)
    throw new BadArgument(messages.ratesItem(row, messages.noComponent(item.name, text, [...meters])));
  // a rate for the model in a cloud's region is not one for the model
  return componentText(meter, item.inRegion ? [...modes, item.inRegion].sort() : modes, long);
}

function parseRow(book: PriceBook, cells: readonly unknown[], row: number): Rate {
  const [name, component, rate, from, to] = cells;
  if (isBlank(name)) throw new BadArgument(messages.ratesNoItem(row));
  let item: Item;
  try {
    item = findItem(book, textOf(name));
  } catch (thrown) {
    throw isProblem(thrown) ? new BadArgument(messages.ratesItem(row, thrown.message)) : thrown;
  }
  if (typeof rate !== "number" || !Number.isFinite(rate) || rate < 0)
    throw new BadArgument(messages.ratesNoNumber(row));
  const parsed = { from: parseDay(from, row), to: parseDay(to, row) };
  if (parsed.from !== null && parsed.to !== null && parsed.to <= parsed.from)
    throw new BadArgument(messages.ratesBadDates(row));
  return { itemId: item.id, component: parseRateComponent(book, item, component, row), rate, ...parsed };
}

/**
 * Reads the `rates` argument of a function: `item, component, rate, [from], [to]` a row, `to` exclusive.
 * A rate is in the unit and per of the list price it replaces; a seat rate is money per seat month under every billing.
 * @param matrix the cells of the range; header and blank rows are skipped
 * @throws BadArgument naming the row: unknown item or component, no number, bad dates
 */
export function parseRates(book: PriceBook, matrix: readonly (readonly unknown[])[]): Rate[] {
  return rateRows(book, matrix).rows.map(({ cells, row }) => parseRow(book, cells, row));
}
