import type { Serial } from "../../src/dates";
import { inLedgerOrder, ledgerRow, rowInForce } from "../../src/pricebook/ledger";
import type { Price, VendorFile } from "../../src/pricebook/types";
import { lifeOf } from "./append";
import { PACKAGE } from "./genai-prices";
import { knownItem } from "./items";
import type { ModelCandidate } from "./regions";

/** component → its rows */
type Rows = Map<string, Price[]>;

function byComponent(prices: readonly Price[]): Rows {
  const rows: Rows = new Map();
  for (const price of prices) rows.set(price.component, [...(rows.get(price.component) ?? []), price]);
  return rows;
}

const inForce = (prices: readonly Price[] | undefined, day: Serial): Price | undefined =>
  rowInForce((prices ?? []).map(ledgerRow).sort(inLedgerOrder), day, Infinity)?.price;

/**
 * Models, and components of models such as a long-context tier, that the ledger has from the package and the package no
 * longer states. The ledger keeps them: only the vendor can say that it has ended something.
 * @param day on which the package was read
 * @returns "gpt-4-32k" or "gpt-5: cache read, input long", in the order of the file
 */
export function findDisappeared(file: VendorFile, candidates: readonly ModelCandidate[], day: Serial): string[] {
  const stated = new Map<string, Price[]>();
  for (const candidate of candidates) {
    const item = knownItem(file, candidate);
    if (item) stated.set(item.id, [...(stated.get(item.id) ?? []), ...candidate.prices]);
  }
  // the package states a vendor's meters with each model
  for (const api of file.items.filter((item) => item.sellsVendorMeters))
    stated.set(api.id, [...stated.values()].flat());
  return file.items.flatMap((item) => {
    if (day >= lifeOf(file, item).to) return [];
    const own = byComponent(file.prices.filter((price) => price.item === item.id));
    const still = byComponent(stated.get(item.id) ?? []);
    const gone = [...own].flatMap(([component, prices]) => {
      const isOfPackage = inForce(prices, day)?.source.startsWith(PACKAGE);
      return isOfPackage && !inForce(still.get(component), day) ? [component] : [];
    });
    if (gone.length === 0) return [];
    return stated.has(item.id) ? [`${item.id}: ${gone.join(", ")}`] : [item.id];
  });
}
