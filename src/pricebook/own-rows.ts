import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { PriceBook } from "./price-book";
import { FIRST_COLUMNS, isBlank, rateRows, refuseErrorsInRow, textOf } from "./rate-cells";
import type { Route } from "./types";

/** What a row of rates says beyond item, component, rate and dates; null: nothing. */
export interface OwnRow {
  /** of the range, from 1 */
  row: number;
  name: string;
  component: string;
  currency: string | null;
  per: number | null;
  vendor: string | null;
  route: Route | null;
  minimum: number | null;
  allowance: number | null;
  source: string | null;
  maximum: number | null;
  workspace: string | null;
}

/**
 * The columns of a row of rates after the first five, in their order; a header may name them in another. Ranges without a header
 * are told by the order, so new ones come at the end.
 */
export const OWN_COLUMNS = [
  "currency",
  "per",
  "vendor",
  "route",
  "minimum",
  "allowance",
  "source",
  "maximum",
  "workspace",
] as const;
type OwnColumn = (typeof OWN_COLUMNS)[number];

const ROUTES: readonly Route[] = ["subscription", "seats", "api", "credits", "enterprise"];

/** Where each column stands. A header that names none of them has columns of the user's own there, which say nothing. */
function placesOf(header: readonly unknown[] | undefined): (column: OwnColumn) => number {
  if (!header) return (column) => FIRST_COLUMNS + OWN_COLUMNS.indexOf(column);
  const names = header.map((cell) =>
    textOf(cell)
      .toLowerCase()
      .replace(/^(m(?:in|ax)imum) seats$/, "$1"),
  );
  return (column) => {
    const place = names.indexOf(column, FIRST_COLUMNS);
    return place < 0 ? Infinity : place;
  };
}

function amountIn(cell: unknown, row: number, column: OwnColumn): number | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "number" && Number.isFinite(cell) && cell > 0) return cell;
  throw new BadArgument(messages.ratesItem(row, messages.ratesOwnNumber(column, textOf(cell))));
}

function currencyIn(cell: unknown, row: number): string | null {
  if (isBlank(cell)) return null;
  const text = textOf(cell);
  if (text.toLowerCase() === "credits") return "credits";
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase();
  throw new BadArgument(messages.ratesItem(row, messages.ratesOwnCurrency(text)));
}

function routeIn(cell: unknown, row: number): Route | null {
  if (isBlank(cell)) return null;
  const route = ROUTES.find((known) => known === textOf(cell).toLowerCase());
  if (route) return route;
  throw new BadArgument(messages.ratesItem(row, messages.unknownChoice("route", textOf(cell), ROUTES)));
}

/**
 * The rows of a `rates` range with what they say of their item.
 * @throws BadArgument naming the row, for a currency, number or route that cannot be read, or an error in a cell
 */
export function ownRows(book: PriceBook, matrix: readonly (readonly unknown[])[]): OwnRow[] {
  const { header, rows } = rateRows(book, matrix);
  const place = placesOf(header);
  return rows.map(({ cells, row }) => {
    const cell = (column: OwnColumn): unknown => cells[place(column)];
    refuseErrorsInRow(row, OWN_COLUMNS.map(cell));
    const text = (column: OwnColumn): string | null => textOf(cell(column)) || null;
    return {
      row,
      name: textOf(cells[0]),
      component: textOf(cells[1]).toLowerCase(),
      currency: currencyIn(cell("currency"), row),
      per: amountIn(cell("per"), row, "per"),
      vendor: text("vendor"),
      route: routeIn(cell("route"), row),
      minimum: amountIn(cell("minimum"), row, "minimum"),
      allowance: amountIn(cell("allowance"), row, "allowance"),
      source: text("source"),
      maximum: amountIn(cell("maximum"), row, "maximum"),
      workspace: text("workspace"),
    };
  });
}
