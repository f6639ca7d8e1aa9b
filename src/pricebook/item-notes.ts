import { priceBook } from "./bundled";
import type { Item } from "./price-book";
import { vendorNotes } from "./vendor-notes";

let byId: ReadonlyMap<string, string> | undefined;

/**
 * What is said of an item besides. Who imports this has the notes with it: in the pane they are loaded with the pages that show one,
 * before these run, so there is no moment at which a note is missing.
 */
export function itemNote({ id, note, own }: Item): string | undefined {
  if (own || note !== undefined) return note;
  byId ??= new Map(priceBook.items.map((item, place) => [item.id, vendorNotes[place] ?? ""]));
  return byId.get(id) || undefined;
}
