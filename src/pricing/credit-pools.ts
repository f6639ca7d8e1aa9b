import * as messages from "../messages";
import {
  type Allowance,
  allowanceOf,
  findPrice,
  type FoundPrice,
  type Item,
  packSizeOf,
  type PriceBook,
} from "../pricebook";
import { NoPrice } from "../problems";
import type { CostLine } from "./cost-line";
import { creditLedger, type CreditMonth, type CreditNeed, type CreditShare, type KnownPurchase } from "./credit-ledger";
import type { Grant, GrantMonth } from "./credit-lots";
import { pricedLine, termLine } from "./lines";
import type { Slice } from "./periods";
import type { PriceSetting } from "./price-setting";
import { attempt, type Quantities, type Quantity } from "./quantities";
import { snap } from "./rounding";
import { billedOf, type Seating } from "./seats";

/** What the pools of a call are made of. */
export interface PoolCall extends PriceSetting {
  /** n × m credits needed a month by the whole row. */
  credits: Quantities;
  /** Bought credits each row holds at the beginning. */
  opening?: readonly number[] | undefined;
  /** What is known to have been bought in each column, where it is over; for calls of one pool. */
  known?: readonly (KnownPurchase | undefined)[] | undefined;
  /** What may be spent on packs in each column; undefined: nothing stops it. For calls of one pool. */
  caps?: readonly (number | undefined)[] | undefined;
  /** Credits that seats of other plans bring into the pool in each column. For calls of one pool. */
  added?: readonly number[] | undefined;
  /** Credits granted beside allowance and packs; needs dates, for calls of one pool. */
  grants?: readonly Grant[] | undefined;
  /** The plan of each row that is used. */
  items: ReadonlyMap<number, Item>;
}

/** Rows that burn from one balance of bought credits. */
export interface Pool {
  items: readonly Item[];
  ledger: readonly CreditMonth[];
}

/** Workspace credits are bought without seats: they have no allowance, belong to no seat group and to no single person. */
export const isSoldBySeat = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.quoteOnly === true || item.allowance !== undefined || item.seatGroup !== undefined || item.individual === true);

/**
 * The pools of a call and their ledgers. Rows share an allowance where the plan pools it, bought credits where the plan says
 * that they belong to the workspace, and otherwise nothing.
 */
export function poolsOf(book: PriceBook, call: PoolCall, seating: Seating): Pool[] {
  const slices = seating.columns.flatMap((column) => ("slices" in column ? column.slices : []));
  return [...rowsByPool(call.items).values()].map((rows) => {
    const items = rows.flatMap((row) => call.items.get(row) ?? []);
    const [first] = items;
    const needs = slices.map((slice, at): CreditNeed => {
      const shares = rows.map((row) => shareOf(book, call, seating, row, slice, at));
      const [own] = shares;
      if (own) own.allowance += (call.added?.[slice.column] ?? 0) * slice.length;
      return {
        slice,
        shares: first?.allowance?.pooled === true ? [together(shares)] : shares,
        known: call.known?.[slice.column],
        most: creditsWithin(book, call, items, slice),
      };
    });
    const ledger = creditLedger(needs, {
      rolloverCap: first?.allowance?.rollover === "one month" ? 1 : 0,
      boughtExpireAfter: first?.boughtCreditsExpireAfterMonths,
      boughtExpireWhenIdle: first?.boughtCreditsExpireAfterIdleMonths,
      opening: rows.reduce((total, row) => total + (call.opening?.[row] ?? 0), 0),
      grants: call.grants,
      packSize: (slice) => packSize(book, call, items, slice),
    });
    return { items, ledger };
  });
}

function rowsByPool(items: ReadonlyMap<number, Item>): Map<string, number[]> {
  const pools = new Map<string, number[]>();
  for (const [row, item] of items) {
    const shares = item.allowance?.pooled === true || item.boughtCreditsPooled === true;
    const key = shares ? (item.seatGroup ?? item.id) : `row ${row}`;
    pools.set(key, [...(pools.get(key) ?? []), row]);
  }
  return pools;
}

function shareOf(
  book: PriceBook,
  { credits, items, knownOn }: PoolCall,
  seating: Seating,
  row: number,
  slice: Slice,
  at: number,
): CreditShare {
  const item = items.get(row);
  const allowance = item && allowanceOf(book, item, { date: slice.date, knownOn });
  const billed = billedOf(seating, row, seating.ledger[at]);
  return {
    need: readable(credits[row]?.[slice.column]) * slice.length,
    allowance: billed * (creditsIncluded(allowance) ?? 0) * slice.length,
  };
}

const together = (shares: readonly CreditShare[]): CreditShare => ({
  need: shares.reduce((sum, { need }) => sum + need, 0),
  allowance: shares.reduce((sum, { allowance }) => sum + allowance, 0),
});

/** An unreadable cell is a problem of its own column; for the balance after it, it counts as no use. */
const readable = (cell: Quantity | undefined): number => (typeof cell === "number" && cell > 0 ? cell : 0);

/**
 * Credits a seat includes each month: 0 where the allowance is of another kind or given once, null where it is not
 * published or renews day by day.
 */
export function creditsIncluded(allowance: Allowance | undefined): number | null {
  if (!allowance || !/credits$/i.test(allowance.unit) || /^USD/.test(allowance.unit)) return 0;
  if (allowance.period === "once") return 0;
  return allowance.period === "month" ? allowance.amount : null;
}

/**
 * What a month of a pool costs beyond the plan's fee.
 * @throws NoPrice when the allowance of a used plan is not known, packs are needed and their price is not, or nobody knows what was paid
 *   for a grant
 */
export function creditLines(book: PriceBook, call: PriceSetting, { items }: Pool, month: CreditMonth): CostLine[] {
  const on = { date: month.slice.date, knownOn: call.knownOn };
  const isUnknown = (item: Item): boolean => creditsIncluded(allowanceOf(book, item, on)) === null;
  const unknown = items.find((item) => isSoldBySeat(item) && isUnknown(item));
  if (month.used > 0 && unknown) throw new NoPrice(unknownAllowance(unknown));
  const lines: CostLine[] = [];
  if (month.bought > 0)
    lines.push(pricedLine("pack", "credit packs", month.bought, packPrice(book, call, items, month.slice)));
  if (month.allowanceLost > 0) lines.push(lostLine(items, month.allowanceLost));
  return [...lines, ...(month.grants ?? []).flatMap(grantLines)];
}

/**
 * What was paid for a grant, in its first month; what of it ends unused costs nothing again.
 * @throws NoPrice when nobody knows what was paid
 */
function grantLines({ grant, granted, expired }: GrantMonth): CostLine[] {
  const lines: CostLine[] = [];
  if (granted > 0) {
    if (grant.paid === null) throw new NoPrice(messages.grantUnpriced(grant.source));
    lines.push(termLine("pack", "granted credits", granted, "credit", grant.paid / granted));
  }
  if (expired > 0) lines.push(termLine("lapse", "granted credits not used", expired, "credit", 0));
  return lines;
}

const unknownAllowance = ({ name, allowance }: Item): string =>
  allowance?.period === "day" && allowance.amount !== null
    ? messages.allowanceDaily(name, allowance.amount)
    : messages.allowanceUnknown(name);

const lostLine = (items: readonly Item[], credits: number): CostLine => ({
  kind: "lapse",
  component: "allowance not used",
  quantity: credits,
  unit: "credit",
  rate: 0,
  amount: 0,
  priceId: items[0]?.id ?? "",
  effectiveFrom: null,
});

/** The first plan of the pool that sells packs sells them for all. */
export function packPrice(
  book: PriceBook,
  call: PriceSetting,
  items: readonly Item[],
  { date }: Pick<Slice, "date">,
): FoundPrice {
  const [first] = items;
  for (const item of items) {
    const found = attempt(() =>
      findPrice(book, { item, component: "credit pack", date, knownOn: call.knownOn, rates: call.rates }),
    );
    if (!("problem" in found)) return found;
  }
  if (first?.allowance?.period === "once" && first.allowance.amount !== null) {
    throw new NoPrice(messages.allowanceOnce(first.name, first.allowance.amount));
  }
  throw new NoPrice(messages.noCreditPack(first?.name ?? ""));
}

/** Credits in the whole packs that a month's cap pays for; undefined: nothing stops it, or nobody knows what a pack costs. */
function creditsWithin(book: PriceBook, call: PoolCall, items: readonly Item[], slice: Slice): number | undefined {
  const cap = call.caps?.[slice.column];
  if (cap === undefined || cap === 0) return cap;
  const found = attempt(() => packPrice(book, call, items, slice));
  if ("problem" in found || found.amount === 0) return undefined;
  return Math.floor(snap(cap / found.amount)) * found.per;
}

/** How many credits a pack has is known even where its price is not; null: the plan has no packs. */
export function packSize(
  book: PriceBook,
  call: PriceSetting,
  items: readonly Item[],
  slice: Pick<Slice, "date">,
): number | null {
  const found = attempt(() => packPrice(book, call, items, slice));
  if (!("problem" in found)) return found.per;
  return items.map((item) => packSizeOf(book, item, call.knownOn)).find((size) => size !== undefined) ?? null;
}
