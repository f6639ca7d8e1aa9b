import { parseIso, type Serial } from "../dates";
import { bookDate } from "./ledger";
import type { Item, On, PriceBook } from "./price-book";
import { endOf } from "./terms";
import type { EndsRead } from "./types";

/** Where an item is in its life. Legacy: still to be had, but called so by its vendor or with an announced end. */
export type Status = "announced" | "current" | "legacy" | "retired";

/** What an item is on a day, by its release and its end, as far as was known on another day. */
export function statusOf(book: PriceBook, item: Item, { date, knownOn }: On = {}): Status {
  const day: Serial = date ?? bookDate(book, knownOn);
  const end = endOf(book, item, knownOn);
  if (end && parseIso(end.on) <= day) return "retired";
  if (item.startsOn !== undefined && day < parseIso(item.startsOn)) return "announced";
  return end || item.status === "legacy" ? "legacy" : "current";
}

/** When a vendor's announced ends were last read, as far as was known on a day; undefined: never. */
export const endsReadOf = (book: PriceBook, vendor: string, knownOn: Serial = Infinity): EndsRead | undefined =>
  book.endsRead[vendor]?.filter(({ recordedOn }) => parseIso(recordedOn) <= knownOn).at(-1);
