import type { Item, PriceIndex } from "./price-book";
import type { VendorFile } from "./types";

/** Ids count before display names and aliases, and a bare name before the same text as vendor/name. */
export function indexNames(items: readonly Item[]): PriceIndex["byName"] {
  const byName = new Map<string, Item>();
  const add = (name: string, item: Item) => {
    const key = name.toLowerCase();
    if (!byName.has(key)) byName.set(key, item);
  };
  for (const item of items) add(item.id, item);
  for (const item of items) for (const name of [item.name, ...item.aliases]) add(name, item);
  for (const item of items)
    for (const name of [item.id, item.name, ...item.aliases]) add(`${item.vendor}/${name}`, item);
  return byName;
}

/** Each vendor lists its own readings of a name; what the name can mean is all of them together. */
export function indexAmbiguous(files: readonly VendorFile[]): PriceIndex["ambiguous"] {
  const ambiguous = new Map<string, string[]>();
  for (const file of files)
    for (const [name, choices] of Object.entries(file.ambiguous))
      ambiguous.set(name.toLowerCase(), [...(ambiguous.get(name.toLowerCase()) ?? []), ...choices]);
  return ambiguous;
}
