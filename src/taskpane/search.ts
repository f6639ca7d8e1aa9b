import { type CatalogueRow, priceBook, searchItems } from "../pricebook";

/**
 * Rows whose item is found by every word of the query, best first. An empty query gives all that is sold; what is retired
 * comes last and only when it is asked for.
 */
export function searchCatalogue(rows: readonly CatalogueRow[], query: string): CatalogueRow[] {
  if (query.trim() === "") return rows.filter(({ status }) => status !== "retired").sort(plansFirst);
  const scores = new Map(searchItems(priceBook, query).map(({ item: { id }, score }) => [id, score]));
  return rows
    .filter(({ item }) => scores.has(item.id))
    .sort((a, b) => (scores.get(b.item.id) ?? 0) - (scores.get(a.item.id) ?? 0));
}

const kinds = ["plan", "model", "api"];

const plansFirst = (a: CatalogueRow, b: CatalogueRow): number =>
  kinds.indexOf(a.item.kind) - kinds.indexOf(b.item.kind);
