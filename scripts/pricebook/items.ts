import { SNAPSHOT } from "../../src/pricebook/names";
import type { ItemData, VendorFile } from "../../src/pricebook/types";
import type { ModelCandidate } from "./regions";

const namesOf = (item: Pick<ItemData, "id" | "name" | "aliases">): string[] =>
  [item.id, item.name, ...item.aliases].map((name) => name.toLowerCase());

/** The item the ledger already has for a candidate: by id, or by an alias that is its id. */
export const knownItem = (file: VendorFile, { item }: ModelCandidate): ItemData | undefined =>
  file.items.find(({ id }) => id === item.id) ??
  file.items.find((known) => known.kind === "model" && known.aliases.includes(item.id));

/** Every name in use, in lower case → the item it finds. */
export function takenNames(files: readonly VendorFile[]): Map<string, string> {
  const taken = new Map<string, string>();
  for (const { items, ambiguous } of files) {
    for (const name of Object.keys(ambiguous)) taken.set(name, name);
    for (const item of items) for (const name of namesOf(item)) taken.set(name, item.id);
  }
  return taken;
}

/**
 * The item that budgets already reach by a name, snapshot date dropped: were the name given to a new item, they would
 * change their prices.
 */
export const reachedItem = (taken: ReadonlyMap<string, string>, id: string): string | undefined =>
  taken.get(id.toLowerCase()) ?? taken.get(id.toLowerCase().replace(SNAPSHOT, ""));

/** A candidate as an item, without the names that another item bears. */
export function newItem(file: VendorFile, taken: ReadonlyMap<string, string>, { item }: ModelCandidate): ItemData {
  const api = file.items.find((known) => known.sellsVendorMeters && item.product === file.vendorName);
  return {
    ...item,
    name: taken.has(item.name.toLowerCase()) ? item.id : item.name,
    product: api?.product ?? item.product,
    aliases: item.aliases.filter((alias) => reachedItem(taken, alias) === undefined),
  };
}
