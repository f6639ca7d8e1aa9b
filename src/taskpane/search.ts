import type { CatalogueRow } from "../pricebook";

/**
 * Rows whose item's name, id, alias, product or vendor hold every word of the query, best first: the item that is
 * called so, names that begin so, then plans before models; else in the book's order. An empty query gives all that is
 * sold; what is retired comes last and only when it is asked for.
 */
export function searchCatalogue(rows: readonly CatalogueRow[], query: string): CatalogueRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = words.join(" ");
  return rows
    .filter(({ item, status }) => {
      if (status === "retired" && asked === "") return false;
      const text = [item.name, item.id, item.product, item.vendorName, ...item.aliases].join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a, asked) - rank(b, asked));
}

const kinds = ["plan", "model", "api"];

function rank({ item: { id, name, kind }, status }: CatalogueRow, asked: string): number {
  const names = [id, name.toLowerCase()];
  const fit = names.includes(asked) ? 0 : names.some((each) => each.startsWith(asked)) ? 1 : 2;
  const isRetired = status === "retired" && fit > 0;
  return (Number(isRetired) * 3 + fit) * kinds.length + kinds.indexOf(kind);
}
