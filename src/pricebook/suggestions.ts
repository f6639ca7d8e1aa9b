import { plainName } from "./plain-name";
import type { Item, PriceBook } from "./price-book";
import { fit, searchItems, wordsOf } from "./search";

/** What a name that the book does not have could mean, for the sentence that says so. */

/** A range of twenty thousand unknown names is one mistake, not twenty thousand questions. */
const MOST_IN_A_CALL = 50;
const MOST_REMEMBERED = 1000;
/** Nobody calls an item by a longer name. */
const LONGEST_NAME = 100;
const remembered = new WeakMap<PriceBook, Map<string, string[]>>();

/** The names that this call has told of; null: none yet; undefined outside a call, where each is told of. */
let told: Set<string> | null | undefined;

/**
 * Runs one call of a function: after the first different unknown names the sentence comes without suggestions. What was asked
 * before does not count, so that the same call always gives the same answer.
 */
export function withFewSuggestions<T>(work: () => T): T {
  const before = told;
  told = null;
  try {
    return work();
  } finally {
    told = before;
  }
}

/** What people call an item, of its id, name and aliases the one that is most like what was typed. */
function likest(book: PriceBook, item: Item, asked: readonly string[]): string {
  const plain = plainName(book, item);
  const texts = item.kind === "plan" ? [item.name, plain, ...item.aliases] : [plain, item.name, ...item.aliases];
  const likeness = (text: string): number => {
    const words = wordsOf(text);
    const sum = asked.reduce((total, word) => total + Math.max(0, ...words.map((one) => fit(word, one))), 0);
    return sum / Math.max(asked.length, words.length);
  };
  return texts
    .filter((text) => text === plain || !book.index.ambiguous.has(text.toLowerCase()))
    .map((text) => ({ text, like: likeness(text) }))
    .reduce((best, one) => (one.like > best.like ? one : best)).text;
}

function workedOut(book: PriceBook, name: string): string[] {
  const asked = wordsOf(name);
  const whole = searchItems(book, name);
  // "Chat GPT Plus": one word more than the book has
  const found = whole.length === 0 && asked.length > 2 ? searchItems(book, name, 1) : whole;
  return found.slice(0, 3).map(({ item }) => likest(book, item, asked));
}

/** Up to three names that a name could mean, best first, one an item. */
export function nearestNames(book: PriceBook, name: string): string[] {
  const key = name.trim().toLowerCase();
  const mayTell = !told || told.has(key) || told.size < MOST_IN_A_CALL;
  if (!mayTell || key.length > LONGEST_NAME) return [];
  if (told !== undefined) (told ??= new Set()).add(key);
  let known = remembered.get(book);
  if (!known) remembered.set(book, (known = new Map<string, string[]>()));
  let names = known.get(key);
  if (!names) {
    names = workedOut(book, key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, names);
  }
  return names;
}
