import { messages } from "../messages";
import { NoPrice } from "../problems";
import { editDistance } from "./edit-distance";
import type { Item, PriceBook } from "./price-book";

/** "-2025-04-14" or "-20250929" at the end of a model's name: the snapshot is sold at the model's price. */
export const SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|\d{8})$/;

/** The name as the index has it, or as it is where it is none. */
function keyOf({ index }: PriceBook, name: string): string {
  const key = name.trim().toLowerCase();
  const isName = (text: string): boolean => index.ambiguous.has(text) || index.byName.has(text);
  return isName(key) ? key : key.replace(SNAPSHOT, "");
}

/** Whether a name means anything in the book, be it several things. */
export function isInBook(book: PriceBook, name: string): boolean {
  const key = keyOf(book, name);
  return book.index.byName.has(key) || book.index.ambiguous.has(key);
}

/**
 * Finds an item by id, display name, alias or vendor/name. Case does not count, punctuation does. There is no prefix
 * or fuzzy matching: "claude-sonnet-5-5" must never become "claude-sonnet-5".
 * @throws NoPrice when the name is unknown (with up to three close names) or can mean several items (listing them)
 */
export function findItem(book: PriceBook, name: string): Item {
  const { ambiguous, byName } = book.index;
  const found = keyOf(book, name);
  const choices = ambiguous.get(found);
  const item = byName.get(found);
  if (choices) throw new NoPrice(messages.ambiguousItem(name.trim(), choices));
  if (!item) throw new NoPrice(messages.unknownItem(name.trim(), nearestNames(book, name)));
  return item;
}

/** A name that means this item and no other: its id, with its vendor in front where another vendor's could be meant too. */
export const plainName = ({ index }: PriceBook, { id, vendor }: Item): string =>
  index.ambiguous.has(id) ? `${vendor}/${id}` : id;

/** Up to three names a typing error away from `name`, nearest first, one an item. */
export function nearestNames(book: PriceBook, name: string, limit = 3): string[] {
  const key = name.trim().toLowerCase();
  const furthest = Math.min(4, 1 + Math.floor(key.length / 4));
  const near = book.items
    .map((item) => {
      const distance = (text: string) =>
        Math.min(editDistance(key, text, furthest), editDistance(key, text.replace(/^.*\//, ""), furthest));
      return [item.id, item.name, ...item.aliases]
        .map((best) => ({ best, distance: distance(best.toLowerCase()) }))
        .reduce((a, b) => (b.distance < a.distance ? b : a));
    })
    .filter(({ distance }) => distance <= furthest);
  return near
    .sort((a, b) => a.distance - b.distance || (a.best < b.best ? -1 : 1))
    .slice(0, limit)
    .map(({ best }) => best);
}
