/**
 * The price book read again for the oracle: straight from the data files, by the rules of design §4, with no code of the
 * add-in. Days are ISO text, which sorts as it reads.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { decimal, divide, multiply, type Rational, whole } from "./rational";

interface Row {
  effectiveFrom: string | null;
  effectiveTo?: string;
  recordedOn: string;
}
export interface PriceRow extends Row {
  item: string;
  component: string;
  amount: number | null;
  currency: string;
  unit: string;
  per: number;
  requestInputAbove?: number;
  freePerMonth?: number;
  verifiedOn: string;
  firstSeen?: { on: string };
  forModels?: "all" | string[];
  namedOn?: { on: string; models: "all" | string[] }[];
  notWith?: string[];
}
export interface TermRow extends Row {
  of: string;
  fact: string;
  value: unknown;
}
export interface ItemRow {
  id: string;
  kind: string;
  vendor: string;
  seatGroup?: string;
  individual?: boolean;
  sellsVendorMeters?: boolean;
  startsOn?: string;
  billedAsInput?: { meter: string; on: string }[];
  alsoCharges?: string;
}
interface DataFile {
  vendor: string;
  items: ItemRow[];
  prices: PriceRow[];
  terms: TermRow[];
}

const folder = path.join(__dirname, "../../../src/pricebook/data");
const files = ["adobe", "anthropic", "google", "openai", "perplexity", "runway"].map(
  (vendor) => JSON.parse(readFileSync(path.join(folder, `${vendor}.json`), "utf8")) as DataFile,
);

export const items = new Map(files.flatMap(({ vendor, items }) => items.map((item) => [item.id, { ...item, vendor }])));
export const prices = files.flatMap((file) => file.prices);
const terms = files.flatMap((file) => file.terms);

/** Without a date the day is that of the newest record. */
export const BOOK_DAY = [...prices, ...terms]
  .map(({ recordedOn }) => recordedOn)
  .sort()
  .at(-1)!;

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
const pricesOf = grouped(prices, ({ item, component }) => `${item}|${component}`);
const termsOf = grouped(terms, ({ of, fact }) => `${of}|${fact}`);

/** The row in force: latest start, then latest record; a later record of one start replaces the earlier one. */
function inForce<T extends Row>(rows: readonly T[] | undefined, day: string): T | undefined {
  const starts = grouped(rows ?? [], ({ effectiveFrom }) => effectiveFrom ?? "");
  const current = [...starts.entries()]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([start, same]) => ({
      start,
      row: same.reduce((last, next) => (next.recordedOn >= last.recordedOn ? next : last)),
    }));
  const found = current.find(
    ({ start, row }) => start <= day && (row.effectiveTo === undefined || day < row.effectiveTo),
  );
  if (found) return found.row;
  const launch = current.filter(({ start }) => start > day && start.slice(0, 7) === day.slice(0, 7)).at(-1);
  return launch?.row;
}

export const termOn = (of: string, fact: string, day: string): unknown =>
  inForce(termsOf.get(`${of}|${fact}`), day)?.value;

const remembered = new Map<string, Map<string, Map<string, PriceRow | undefined>>>();
const branch = <Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> => {
  const found = map.get(key) ?? new Map<string, Value>();
  map.set(key, found);
  return found;
};

export function rowOn(item: string, component: string, day: string): PriceRow | undefined {
  const onDay = branch(branch(remembered, item), component);
  if (!onDay.has(day)) onDay.set(day, inForce(pricesOf.get(`${item}|${component}`), day));
  return onDay.get(day);
}

/** Whether an item is to be had on a day. */
export function isSold(item: string, day: string): boolean {
  if (!termsOf.has(`${item}|end`)) return true;
  const end = termOn(item, "end", day) as { on: string } | null | undefined;
  return !end || day < end.on;
}

const apis = new Map(
  [...items.values()].filter((item) => item.sellsVendorMeters).map(({ vendor, id }) => [vendor, id]),
);

/** The item and, for a model, its vendor's API, where it looks for what it lacks. */
const sellers = (item: string): string[] => {
  const api = items.get(item)!.kind === "model" ? apis.get(items.get(item)!.vendor) : undefined;
  return api === undefined ? [item] : [item, api];
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The days on which a row was seen to hold for an item: a vendor-wide one where a source names the model, else when it was read. */
function sights(row: PriceRow, asked: string): string[] {
  const verified = row.verifiedOn.length === 4 ? row.recordedOn : row.verifiedOn.padEnd(10, "-01");
  if (asked === row.item || !items.get(row.item)!.sellsVendorMeters) return [row.firstSeen?.on ?? verified];
  const named = (row.namedOn ?? []).filter(({ models }) => models === "all" || models.includes(asked));
  return named.length > 0 ? named.map(({ on }) => on) : [verified];
}

/** The earliest day that rows without a start were seen to be in force, or must have been before another took over. */
function firstEvidence(item: string, component: string, asked: string): string {
  const rows = pricesOf.get(`${item}|${component}`)!.filter((row) => isFor(asked, row));
  const days = rows.flatMap((row) => {
    if (row.effectiveFrom !== null) return [dayBefore(row.effectiveFrom)];
    const seen = [...sights(row, asked), row.recordedOn];
    return row.effectiveTo === undefined ? seen : [...seen, dayBefore(row.effectiveTo)];
  });
  const ends = (termsOf.get(`${item}|end`) ?? []).flatMap(({ value }) =>
    value === null ? [] : [dayBefore((value as { on: string }).on)],
  );
  return [...days, ...ends].sort()[0]!;
}

/** Whether a row says anything of a day: months are answered whole. */
function isOnRecord(item: string, row: PriceRow, day: string): boolean {
  const { kind, startsOn } = items.get(row.item)!;
  const isReleased = kind === "model" && startsOn !== undefined;
  const since = row.effectiveFrom ?? (isReleased ? startsOn : firstEvidence(row.item, row.component, item));
  const first = [since, startsOn ?? "", items.get(item)!.startsOn ?? ""].sort().at(-1)!;
  return day.slice(0, 7) >= first.slice(0, 7);
}

/** A vendor-wide row holds for a model only where it says so. */
const isFor = (item: string, row: PriceRow): boolean =>
  row.item === item ||
  !items.get(row.item)!.sellsVendorMeters ||
  row.forModels === "all" ||
  row.forModels?.includes(item) === true;

/** Whether cached tokens are known to be plain input: of a model's own from its release, of a vendor's from the day it was seen. */
const isInputOn = (item: string, meter: string, day: string): boolean =>
  sellers(item).some((seller) => {
    const { kind, startsOn, billedAsInput } = items.get(seller)!;
    const said = billedAsInput?.find((each) => each.meter === meter);
    const since = kind === "model" && startsOn !== undefined ? startsOn : said?.on;
    return said !== undefined && day.slice(0, 7) >= since!.slice(0, 7);
  });

export interface ExactPrice {
  /** money for one unit */
  each: Rational;
  row: PriceRow;
}

/**
 * The price of a component on a day; null: it has none. A row for all modes wins, then one for a single mode times the
 * factor of the other, then the standard row times all factors.
 */
export function priceOn(item: string, meter: string, modes: string[], long: boolean, day: string): ExactPrice | null {
  if (!isSold(item, day)) return null;
  const find = (name: string): PriceRow | undefined =>
    sellers(item)
      .map((seller) => rowOn(seller, name, day))
      .find((row) => row && (row.item === item || row.unit !== "factor") && isFor(item, row));
  if (isInputOn(item, meter, day) && !find(meter)) return priceOn(item, "input", modes, long, day);
  const tail = long && find(`${meter} long`) ? " long" : "";
  const ways = modes.length > 1 ? [modes, ...modes.map((mode) => [mode]), []] : modes.length > 0 ? [modes, []] : [[]];
  for (const own of ways) {
    const row = find(own.length > 0 ? `${meter} ${own.join("+")}${tail}` : meter + tail);
    if (!row) continue;
    if (!isOnRecord(item, row, day)) return null;
    const rest = modes.filter((mode) => !own.includes(mode));
    return rest.reduce((price, mode) => price && withFactor(price, item, mode, day, `${meter}${tail}`), exact(row));
  }
  return null;
}

function withFactor(price: ExactPrice, item: string, mode: string, day: string, component: string): ExactPrice | null {
  const row = sellers(item)
    .map((seller) => rowOn(seller, mode, day))
    .find((found) => found?.unit === "factor");
  if (price.row.unit !== "token" || !row || row.amount === null) return null;
  if (!isFor(item, row) || !isOnRecord(item, row, day)) return null;
  if (
    row.notWith?.some(
      (words) => component === words || component.startsWith(`${words} `) || component.endsWith(` ${words}`),
    )
  )
    return null;
  return { ...price, each: multiply(price.each, decimal(row.amount)) };
}

/** The printed amount, exactly; a seat year is twelve seat months. */
function exact(row: PriceRow): ExactPrice | null {
  if (row.amount === null) return null;
  const each = divide(decimal(row.amount), decimal(row.per));
  return { each: row.unit === "seat year" ? divide(each, whole(12)) : each, row };
}
