import { addMonths, parseIso, type Serial, toIso } from "../dates";
import {
  amendBook,
  countedAs,
  findItem,
  findPrice,
  type FoundPrice,
  type Item,
  itemOn,
  type Price,
  type PriceBook,
  withSeatLimits,
} from "../pricebook";
import { isSoldBySeat } from "../pricing";
import { isProblem } from "../problems";
import { freeMeterSeller } from "./free-units";
import type { Budget, CreditsLine, KeptPrice, Workspace } from "./schema";

/** The price book as a budget reads it that gives list prices, credit terms or seat limits of its own. */

const PACK = "credit pack";

/** The days that say which of the book's terms a budget sees: its first month, as known on the day of its prices. */
export type Pin = Pick<Budget, "startMonth" | "pricesKnownOn">;

export const pinnedOn = ({ startMonth, pricesKnownOn }: Pin) => ({
  date: parseIso(startMonth),
  knownOn: parseIso(pricesKnownOn),
});

/** The book with the fewest and most seats that the workspace itself gives; what it does not give may change with the months. */
export function withOwnLimits(workspace: Workspace, book: PriceBook): PriceBook {
  const { minimumSeats, maximumSeats } = workspace;
  const { seatGroup } = findItem(book, workspace.fillerPlan);
  if (seatGroup === undefined || (minimumSeats === null && maximumSeats === null)) return book;
  return withSeatLimits(book, seatGroup, {
    ...(minimumSeats !== null && { minimumSeats }),
    ...(maximumSeats !== null && { maximumSeats: maximumSeats || null }),
  });
}

/** The book with the terms that a pool's register gives of its plan: allowance, pack, how long bought credits live. */
export function withOwnTerms(line: CreditsLine, pin: Pin, listed: PriceBook): PriceBook {
  const { allowance, packSize, expiryMonths, rollover } = line;
  if (allowance === null && packSize === null && expiryMonths === null && rollover === null) return listed;
  const asKnown = itemOn(listed, findItem(listed, line.plan), pinnedOn(pin));
  // amending tells own terms from the book's by what the book says today
  const book = amendBook(listed, { items: [{ item: asKnown }] });
  const { boughtCreditsExpireAfterMonths: listedExpiry, ...item } = asKnown;
  const expiry = expiryMonths ?? listedExpiry;
  const own: Item = { ...item, ...(expiry && { boughtCreditsExpireAfterMonths: expiry }) };
  // that nothing is included, or rolls over, does not make a plan one that is sold by the seat
  const hasAllowance = (allowance ?? 0) > 0 || isSoldBySeat(asKnown);
  if (hasAllowance && (allowance !== null || rollover !== null)) {
    own.allowance = {
      unit: "credits",
      period: "month",
      pooled: null,
      ...item.allowance,
      amount: allowance ?? item.allowance?.amount ?? 0,
      rollover: rollover === null ? (item.allowance?.rollover ?? null) : rollover === 1 ? "one month" : "none",
    };
  }
  return amendBook(book, { items: [{ item: own, ...(packSize !== null && { prices: packs(book, item, packSize) }) }] });
}

const ALWAYS_KNOWN = "1900-01-01";
const unpriced = ({ id, source }: Item): Price => ({
  ...{ item: id, component: PACK, amount: null, currency: "USD", unit: "credit", per: 1, source },
  ...{ effectiveFrom: null, recordedOn: ALWAYS_KNOWN, verifiedOn: ALWAYS_KNOWN, confidence: "" },
});

/** The same price buys a pack of another size; a pack of nothing cannot be bought. */
function packs(book: PriceBook, item: Item, per: number): Map<string, Price[]> {
  const rows = book.index.byId.get(item.id)?.rows.get(PACK) ?? [];
  const listed = rows.map(({ price }) => price);
  // a pack of which the book knows nothing has a size now, and still no price
  const known = listed.length > 0 ? listed : [unpriced(item)];
  return new Map([[PACK, per === 0 ? [] : known.map((price) => ({ ...price, per }))]]);
}

/**
 * The book with the list prices that the budget keeps of its own in some months; in the other months of the horizon the
 * book's. Prices in modes are kept by their own component ("input batch").
 *
 * @throws BadArgument or NoPrice where a kept price names an item that the book does not have
 */
export function withKeptPrices(budget: Budget, book: PriceBook): PriceBook {
  const byItem = new Map<Item, Map<string, KeptPrice[]>>();
  for (const kept of budget.keptPrices) {
    const item = findItem(book, kept.item);
    const components = byItem.get(item) ?? new Map<string, KeptPrice[]>();
    byItem.set(item, components);
    components.set(kept.component, [...(components.get(kept.component) ?? []), kept]);
  }
  const items = [...byItem].map(([item, components]) => ({
    item,
    prices: new Map([...components].map(([part, kept]) => [part, monthlyPrices(budget, book, item, part, kept)])),
  }));
  return amendBook(book, { items });
}

/** A row for each month from the one before the horizon on. */
function monthlyPrices(
  { startMonth, months, pricesKnownOn }: Budget,
  book: PriceBook,
  item: Item,
  component: string,
  kept: readonly KeptPrice[],
): Price[] {
  const start = parseIso(startMonth);
  const own = new Map(kept.map(({ month, price }) => [parseIso(month), price]));
  const dates = Array.from({ length: months + 1 }, (_, k) => addMonths(start, k - 1));
  const listed = dates.map((date) => listPrice(book, item, component, date, parseIso(pricesKnownOn)));
  const facts = listed.find((price) => price !== undefined);
  return dates.map((date, k) => {
    const amount = own.get(date);
    return {
      ...priceRow(item, component, listed[k] ?? facts ?? countedAs(book, item, component, parseIso(pricesKnownOn))),
      amount: amount === undefined ? (listed[k]?.amount ?? null) : amount,
      effectiveFrom: toIso(date),
      effectiveTo: toIso(addMonths(date, 1)),
      recordedOn: pricesKnownOn,
    };
  });
}

function listPrice(book: PriceBook, item: Item, component: string, date: Serial, knownOn: Serial) {
  try {
    return findPrice(book, { item, component, date, knownOn });
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

/** A vendor's meter stays the vendor's: its free units are shared with the other models. */
const priceRow = ({ id, source }: Item, component: string, facts: FoundPrice | Price | undefined) => ({
  item: (facts && "priceId" in facts ? freeMeterSeller(facts) : undefined) ?? id,
  component,
  currency: facts?.currency ?? "USD",
  unit: facts?.unit ?? "unit",
  per: facts?.per ?? 1,
  source: facts?.source ?? source,
  verifiedOn: facts?.verifiedOn ?? "",
  confidence: facts?.confidence ?? "",
  ...(facts?.requestInputAbove !== undefined && { requestInputAbove: facts.requestInputAbove }),
  ...(facts?.freePerMonth !== undefined && { freePerMonth: facts.freePerMonth }),
});
