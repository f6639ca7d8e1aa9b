import type { CatalogueRow, Item } from "../pricebook";

/**
 * Rows whose item's name, id, alias, product or vendor hold every word of the query, best first: the item that is
 * called so, names that begin so, then plans before models; else in the book's order. An empty query gives all.
 */
export function searchCatalogue(rows: readonly CatalogueRow[], query: string): CatalogueRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = words.join(" ");
  return rows
    .filter(({ item }) => {
      const text = [item.name, item.id, item.product, item.vendorName, ...item.aliases].join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a.item, asked) - rank(b.item, asked));
}

const kinds = ["plan", "model", "api"];

function rank({ id, name, kind }: Item, asked: string): number {
  const names = [id, name.toLowerCase()];
  const fit = names.includes(asked) ? 0 : names.some((each) => each.startsWith(asked)) ? 1 : 2;
  return fit * kinds.length + kinds.indexOf(kind);
}
