import type { Serial } from "../dates";
import type { Item, PriceBook } from "./price-book";

const views = new WeakMap<PriceBook, Map<Serial, PriceBook>>();

/**
 * The book without the names that entered it after a day: a name that meant nothing then, an item of the user's own, or the
 * vendor's model of which a cloud now has a price of its own, still means that to a budget pinned to the day.
 * @param knownOn absent: the book as it is
 */
export function asKnown(book: PriceBook, knownOn: Serial | undefined): PriceBook {
  // before its first record it says so itself
  if (knownOn === undefined || !(knownOn < book.date && knownOn >= book.startsOn)) return book;
  let known = views.get(book);
  if (!known) views.set(book, (known = new Map<Serial, PriceBook>()));
  let view = known.get(knownOn);
  if (!view) known.set(knownOn, (view = viewOn(book, knownOn)));
  return view;
}

function viewOn(book: PriceBook, knownOn: Serial): PriceBook {
  const { byId, byName, ambiguous } = book.index;
  const isKnown = ({ id }: Item): boolean => (byId.get(id)?.recordedOn ?? -Infinity) <= knownOn;
  const names = new Map([...byName].filter(([, item]) => isKnown(item)));
  const meanings = [...ambiguous].map(
    ([name, choices]) => [name, choices.filter((choice) => names.has(choice.toLowerCase()))] as const,
  );
  return {
    ...book,
    items: book.items.filter(isKnown),
    index: { ...book.index, byName: names, ambiguous: new Map(meanings.filter(([, choices]) => choices.length > 0)) },
  };
}
