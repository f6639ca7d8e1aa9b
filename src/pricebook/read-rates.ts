import * as messages from "../messages";
import { BadArgument, isProblem } from "../problems";
import { findItem, isInBook } from "./names";
import { withOwnItems } from "./own-items";
import { type OwnRow, ownRows } from "./own-rows";
import type { PriceBook, Rate } from "./price-book";
import { parseRates } from "./rates";
import { nearestNames } from "./suggestions";

/** A `rates` range as a call uses it: the book with the items that the range defines, and the rates that lie over it. */
export interface RatesRead {
  book: PriceBook;
  rates: readonly Rate[];
}

interface Read extends RatesRead {
  /** rows of items that the book does not have and of which nothing says that they are meant to be new */
  unsaid: readonly OwnRow[];
}

/** A sheet hands the same range to each of its calls. */
const MOST_REMEMBERED = 20;
const remembered = new WeakMap<PriceBook, Map<string, Read>>();

/** The cells as one text; undefined where one of them is neither text nor a number. */
function keyOf(matrix: readonly (readonly unknown[])[]): string | undefined {
  const isPlain = (cell: unknown) => cell === null || ["string", "number", "undefined"].includes(typeof cell);
  return matrix.every((row) => row.every(isPlain)) ? JSON.stringify(matrix) : undefined;
}

function read(book: PriceBook, matrix: readonly (readonly unknown[])[]): Read {
  const rows = ownRows(book, matrix);
  const own = withOwnItems(book, rows);
  const unsaid = rows.filter((row) => row.vendor === null && row.source === null && !isInBook(book, row.name));
  const said = new Set(rows.filter((row) => !unsaid.includes(row)).map(({ name }) => name.toLowerCase()));
  return {
    book: own,
    rates: parseRates(own, matrix),
    unsaid: unsaid.filter(({ name }) => !said.has(name.toLowerCase())),
  };
}

function readOnce(book: PriceBook, matrix: readonly (readonly unknown[])[]): Read {
  const key = keyOf(matrix);
  if (key === undefined) return read(book, matrix);
  let known = remembered.get(book);
  if (!known) remembered.set(book, (known = new Map<string, Read>()));
  let found = known.get(key);
  if (!found) {
    found = read(book, matrix);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, found);
  }
  return found;
}

/**
 * Reads the `rates` argument of a function, own items included (design §4).
 *
 * A misspelled name must not become an item of its own, for then the rate would be ignored and the list price would look
 * right. So an item that the book does not have must be asked for by the call, or a row of it must give its vendor or source:
 * that is how a list of rates is shared by calls for other items.
 *
 * @param asked the names that the call asks for
 * @throws BadArgument naming the row
 */
export function readRates(
  book: PriceBook,
  matrix: readonly (readonly unknown[])[],
  asked: readonly string[],
): RatesRead {
  const found = readOnce(book, matrix);
  if (found.unsaid.length > 0) {
    const meant = new Set(asked.map((name) => idOf(found.book, name)));
    const stray = found.unsaid.find(({ name }) => !meant.has(idOf(found.book, name)));
    if (stray) throw new BadArgument(messages.ratesNotAsked(stray.row, stray.name, nearestNames(book, stray.name)));
  }
  return found;
}

function idOf(book: PriceBook, name: string): string | undefined {
  try {
    return findItem(book, name).id;
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}
