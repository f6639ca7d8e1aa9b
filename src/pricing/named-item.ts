import * as messages from "../messages";
import { findItem, type Item, type PriceBook } from "../pricebook";
import { BadArgument } from "../problems";

/**
 * The item a cell names.
 * @throws BadArgument when the cell is blank; NoPrice when the price book does not know the name, or knows it twice
 */
export function namedItem(book: PriceBook, name: string | undefined): Item {
  if (name === undefined || name.trim() === "") throw new BadArgument(messages.nameMissing);
  return findItem(book, name);
}
