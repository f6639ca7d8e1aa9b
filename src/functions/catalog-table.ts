import { parseIso } from "../dates";
import * as messages from "../messages";
import {
  catalogue,
  type CatalogueFilter,
  type CatalogueRow,
  type Item,
  type PriceBook,
  type Route,
  unitText,
} from "../pricebook";
import { BadArgument, NoPrice } from "../problems";

/** Columns of CATALOG, header and cell. Workbooks depend on their order: add at the right only. */
const columns: readonly [string, (row: CatalogueRow) => string | number][] = [
  ["Vendor", ({ item }) => item.vendorName],
  ["Product", ({ item }) => item.product],
  ["Name", ({ item }) => item.name],
  ["Id", ({ item }) => item.id],
  ["Kind", ({ item }) => item.kind],
  ["Route", ({ item }) => item.route],
  ["Component", ({ component }) => component ?? "several"],
  ["Price", ({ item, component, price }) => price?.amount ?? noPriceText(item, component)],
  ["Currency", ({ price }) => price?.currency ?? "none"],
  ["Unit", ({ price }) => (price ? unitText(price.per, price.unit) : "none")],
  ["Status", ({ status }) => status],
  ["Ends on", ({ end }) => (end ? parseIso(end.on) : "none")],
  ["Replaced by", ({ end }) => end?.replacedBy ?? "none"],
];

/** An empty text would make sums over the column fail, and 0 would be a price. */
function noPriceText({ quoteOnly }: Item, component: string | null): string {
  if (quoteOnly) return "quote only";
  return component === null ? "see components" : "not on record";
}

/**
 * What can be bought on a day, as a table with a header row.
 * @throws NoPrice when that is nothing
 */
export function catalogTable(book: PriceBook, filter: CatalogueFilter): (string | number)[][] {
  const rows = catalogue(book, filter);
  if (rows.length === 0) throw new NoPrice(messages.nothingListed);
  return [columns.map(([header]) => header), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}

const ROUTES: readonly Route[] = ["subscription", "seats", "api", "credits", "enterprise"];

/** @throws BadArgument for an unknown vendor, listing them */
export function vendorIn(book: PriceBook, text: string): Item["vendor"] | undefined {
  if (text === "") return undefined;
  const known = book.items.find(({ vendor, vendorName }) =>
    [vendor, vendorName.toLowerCase()].includes(text.toLowerCase()),
  );
  const names = [...new Set(book.items.map(({ vendorName }) => vendorName))];
  if (!known) throw new BadArgument(messages.unknownChoice("vendor", text, names));
  return known.vendor;
}

/** @throws BadArgument for an unknown route, listing them */
export function routeIn(text: string): Route | undefined {
  const route = ROUTES.find((known) => known === text.toLowerCase());
  if (text !== "" && !route) throw new BadArgument(messages.unknownChoice("route", text, ROUTES));
  return route;
}
