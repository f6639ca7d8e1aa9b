import type { Item, PriceBook } from "./price-book";

/** A name that means this item and no other: its id, with its vendor in front where another vendor's could be meant too. */
export const plainName = ({ index }: PriceBook, { id, vendor }: Item): string =>
  index.ambiguous.has(id) ? `${vendor}/${id}` : id;
