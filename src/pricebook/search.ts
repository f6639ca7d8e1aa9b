import type { Item, PriceBook } from "./price-book";
import { statusOf } from "./status";

/**
 * The one search for what people call an item, for the pane and for the names that functions suggest. Letters may bend,
 * numbers never: "sonet" finds Sonnet and "6" finds 6 and 6.1, but not 5.6.
 */

export interface Found {
  item: Item;
  /** the more, the better; 1 and above: every word is in the name as it was asked */
  score: number;
}

/** Letters and numbers apart: "gpt6" → gpt, 6; "claude-opus-4-5" → claude, opus, 4.5. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(\d)[-_](?=\d)/g, "$1.")
    .match(/\d+(?:\.\d+)*|\p{L}+/gu) ?? [];

const isNumber = (word: string): boolean => /^\d/.test(word);

/**
 * The fewest letters to insert, delete, replace or swap with the next to turn one word into the other.
 * @param most above it the distance is of no interest
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? Infinity) + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return Infinity;
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

/** How well a word that was asked for fits a word of a name: 1 the same, 0 not at all. */
export function fit(asked: string, word: string): number {
  if (asked === word) return 1;
  if (isNumber(asked)) return word.startsWith(`${asked}.`) ? 0.7 : 0;
  if (word.startsWith(asked)) return 0.9;
  if (asked.length < 3 || asked[0] !== word[0]) return 0;
  const most = asked.length < 6 ? 1 : 2;
  if (distance(asked, word, most) <= most) return 0.6;
  return asked.length >= 5 && distance(asked, word.slice(0, asked.length), 1) <= 1 ? 0.5 : 0;
}

/** A word of the book: whose it is, by their place in the book, and how much it counts there. */
type Vocabulary = ReadonlyMap<string, ReadonlyMap<number, number>>;

interface Index {
  items: readonly Item[];
  /** by first letter, since no other word fits */
  words: ReadonlyMap<string, Vocabulary>;
  names: readonly (readonly string[])[];
  retired: readonly boolean[];
}

const indexes = new WeakMap<PriceBook, Index>();

function indexOf(book: PriceBook): Index {
  const known = indexes.get(book);
  if (known) return known;
  const words = new Map<string, Map<string, Map<number, number>>>();
  book.items.forEach(({ id, name, aliases, vendorName, product }, at) => {
    const fields: [string, number][] = [
      [name, 1],
      ...aliases.map((alias): [string, number] => [alias, 0.95]),
      [id, 0.8],
      [vendorName, 0.6],
      [product, 0.5],
    ];
    for (const [text, weight] of fields)
      for (const word of wordsOf(text)) {
        const first = word.charAt(0);
        const vocabulary = words.get(first) ?? new Map<string, Map<number, number>>();
        const holders = vocabulary.get(word) ?? new Map<number, number>();
        holders.set(at, Math.max(weight, holders.get(at) ?? 0));
        words.set(first, vocabulary.set(word, holders));
      }
  });
  const index: Index = {
    items: book.items,
    words,
    names: book.items.map(({ name }) => wordsOf(name)),
    retired: book.items.map((item) => statusOf(book, item) === "retired"),
  };
  indexes.set(book, index);
  return index;
}

/** How well each item fits a word, by its place in the book. */
function fitsOf({ words }: Index, asked: string): Map<number, number> {
  const fits = new Map<number, number>();
  for (const [word, holders] of words.get(asked.charAt(0)) ?? []) {
    const fitting = fit(asked, word);
    if (fitting === 0) continue;
    for (const [at, weight] of holders) fits.set(at, Math.max(fitting * weight, fits.get(at) ?? 0));
  }
  return fits;
}

const MOST_WORDS = 12;

/**
 * The items that fit every word, best first: the more of a name was asked for, the better; current before retired, plans
 * before models, else in the book's order.
 *
 * @param maybeMissing words that need not fit; never a number, and never the first word, which names the maker
 */
export function searchItems(book: PriceBook, query: string, maybeMissing = 0): Found[] {
  const asked = wordsOf(query);
  if (asked.length === 0 || asked.length > MOST_WORDS) return [];
  const index = indexOf(book);
  const fits = asked.map((word) => fitsOf(index, word));
  const found: Found[] = [];
  for (const at of fits[0]?.keys() ?? []) {
    const missing = asked.filter((_, k) => !fits[k]?.has(at));
    const item = index.items[at];
    if (!item || missing.length > maybeMissing || missing.some(isNumber)) continue;
    const name = index.names[at] ?? [];
    const inName = asked.filter((word) => name.some((one) => fit(word, one) > 0)).length;
    const fitting = fits.reduce((sum, fit) => sum + (fit.get(at) ?? 0), 0) / asked.length;
    const wholeName = inName === asked.length ? (0.2 * inName) / Math.max(name.length, inName) : 0;
    const prior = (item.kind === "plan" ? 0.05 : 0) - (index.retired[at] ? 0.3 : 0);
    found.push({ item, score: fitting + wholeName + prior });
  }
  return found.sort((a, b) => b.score - a.score);
}
