import { parseIso, type Serial } from "../dates";
import { inLedgerOrder, intervalOf, ledgerRow } from "./ledger";
import { seenOn } from "./on-record";
import type { EndRow, InclusionRow, IndexedItem, Interval, Item, LedgerRow, PriceIndex, TermRow } from "./price-book";
import type { Dated, Fact, Inclusion, Price, Term, TermValues } from "./types";

/** The dated rows of all vendors. */
export interface Rows {
  prices: readonly Price[];
  terms: readonly Term[];
  inclusions: readonly Inclusion[];
}

/** Rows by one key and then another, each list in ledger order. */
function grouped<Row extends Interval>(rows: readonly Row[], keysOf: (row: Row) => [string, string]) {
  const groups = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const [first, second] = keysOf(row);
    const group = groups.get(first) ?? new Map<string, Row[]>();
    groups.set(first, group);
    const list = group.get(second) ?? [];
    group.set(second, list);
    list.push(row);
  }
  for (const group of groups.values()) for (const list of group.values()) list.sort(inLedgerOrder);
  return groups;
}

export function indexTerms(terms: readonly Term[]): PriceIndex["terms"] {
  const byFact = grouped(
    terms.map((term) => ({ ...intervalOf(term), seen: seenOn(term), term })),
    ({ term }) => [term.fact, term.of],
  );
  const rowsOf = <F extends Fact>(fact: F) => {
    const byId = new Map<string, TermRow<F>[]>();
    // the compiler loses that a term of this fact has a value of this fact
    for (const [id, rows] of byFact.get(fact) ?? [])
      byId.set(
        id,
        rows.map(({ term, ...dates }) => ({ ...dates, value: term.value as TermValues[F] | null })),
      );
    return byId;
  };
  return {
    allowance: rowsOf("allowance"),
    boughtCredits: rowsOf("boughtCredits"),
    seatLimits: rowsOf("seatLimits"),
    apiCreditCap: rowsOf("apiCreditCap"),
    end: rowsOf("end"),
  };
}

export const indexInclusions = (inclusions: readonly Inclusion[]): PriceIndex["inclusions"] =>
  grouped(
    inclusions.map((inclusion): InclusionRow => ({ ...intervalOf(inclusion), inclusion })),
    ({ inclusion }) => [inclusion.plan, inclusion.product.toLowerCase()],
  );

const endRow = (row: TermRow<"end">): EndRow => ({ ...row, endsOn: row.value ? parseIso(row.value.on) : Infinity });

/** The day each item entered the ledger: that of its first price, term or inclusion. */
function firstRecorded({ prices, terms, inclusions }: Rows): Map<string, Serial> {
  const first = new Map<string, Serial>();
  const add = (id: string, { recordedOn }: Dated) =>
    first.set(id, Math.min(first.get(id) ?? Infinity, parseIso(recordedOn)));
  for (const price of prices) add(price.item, price);
  for (const term of terms) add(term.of, term);
  for (const inclusion of inclusions) add(inclusion.plan, inclusion);
  return first;
}

/** Items with their rows and where to look for what they lack. */
export function indexItems(items: readonly Item[], rows: Rows, ends: PriceIndex["terms"]["end"]): PriceIndex["byId"] {
  const prices = grouped(rows.prices.map(ledgerRow), ({ price }) => [price.item, price.component]);
  const recorded = firstRecorded(rows);
  const byId = new Map<string, IndexedItem>();
  const fallbacks = new Map<string, IndexedItem[]>();
  for (const item of items) {
    const own: IndexedItem[] = [];
    fallbacks.set(item.id, own);
    byId.set(item.id, {
      item,
      recordedOn: recorded.get(item.id) ?? -Infinity,
      ends: ends.get(item.id)?.map(endRow) ?? [],
      rows: prices.get(item.id) ?? new Map<string, LedgerRow[]>(),
      fallbacks: own,
    });
  }
  const apis = new Map(items.filter((item) => item.sellsVendorMeters).map((item) => [item.vendor, item.id]));
  for (const item of items) {
    let next = item.kind === "model" ? apis.get(item.vendor) : item.creditSystem;
    // a credit system may point on to another: ChatGPT credits also pay for Codex
    while (next !== undefined) {
      const fallback = byId.get(next);
      if (fallback) fallbacks.get(item.id)?.push(fallback);
      next = fallback?.item.creditSystem;
    }
  }
  return byId;
}
