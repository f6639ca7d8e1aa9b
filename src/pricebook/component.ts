import { refuseErrors } from "../cell";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Item } from "./price-book";

/** A request has one service tier; where it runs can be said besides. */
const TIERS = ["batch", "flex", "fast", "priority", "ultrafast"];
const REGIONS = ["us", "eu", "regional"];
const MODES = new Set([...TIERS, ...REGIONS]);
const KNOWN_MODES = ["standard", ...MODES];

/** Words of exports for no mode at all: of a service tier, a place of processing, a batch column. */
const STANDARD = new Set([
  "",
  "standard",
  "default",
  "auto",
  "global",
  "not_available",
  "false",
  "on_demand",
  "on-demand",
  "standard_only",
]);
/** TRUE in a batch column. */
const BATCH_COLUMN = "true";

/**
 * OpenAI renamed "priority" to "fast"; budgets still say the old word. It charges every region of processing alike, and the
 * ledger has them as "us".
 */
const SYNONYMS: Partial<Record<Item["vendor"], Record<string, string>>> = {
  openai: { priority: "fast", eu: "us", regional: "us" },
};

/** `meter [variant] [mode] [long]`, taken apart. */
export interface Component {
  /** the meter with its variant: "cache write 1h" */
  meter: string;
  /** without "standard", in the vendor's own words */
  modes: readonly string[];
  long: boolean;
}

/** A workbook asks for the same few components thousands of times. */
const MOST_REMEMBERED = 1000;

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  if (known.size < MOST_REMEMBERED) known.set(key, made);
  return made;
}

const normalised = new Map<string, string>();

/** @throws what a cell shows that holds an error in the place of a component, a mode or an activity */
export const normaliseComponent = (text: string): string =>
  remembered(normalised, text, () => {
    refuseErrors([text]);
    return text.trim().toLowerCase().replace(/\s+/g, " ");
  });

/** The component's text in the order the ledger writes it. */
export const componentText = (meter: string, modes: readonly string[], long: boolean): string =>
  [meter, modes.join("+"), long ? "long" : ""].filter(Boolean).join(" ");

/**
 * Reads a mode such as "batch" or "batch+us", as people type it or exports write it; "standard" and "" are no mode at all.
 * @throws BadArgument for an unknown word, or for two service tiers at once; what a cell shows that holds an error in its place
 */
export function parseMode(text: string, vendor: Item["vendor"]): string[] {
  if (text === "") return [];
  const modes = new Set<string>();
  for (const word of normaliseComponent(text).split(/\s*\+\s*|\s/)) {
    if (STANDARD.has(word)) continue;
    const mode = word === BATCH_COLUMN ? "batch" : word;
    if (!MODES.has(mode)) {
      refuseErrors([word.toUpperCase()]);
      throw new BadArgument(messages.unknownMode(word, KNOWN_MODES));
    }
    modes.add(SYNONYMS[vendor]?.[mode] ?? mode);
  }
  for (const kind of [TIERS, REGIONS]) {
    const [first, second] = [...modes].filter((mode) => kind.includes(mode));
    if (first !== undefined && second !== undefined) throw new BadArgument(messages.modesExclude(first, second));
  }
  return [...modes].sort();
}

const parsed = new Map<string, Component>();

/**
 * Takes a normalised component apart. Mode words and "long" may follow the meter in any order.
 * @throws BadArgument as parseMode
 */
export const parseComponent = (text: string, vendor: Item["vendor"]): Component =>
  remembered(parsed, `${vendor} ${text}`, () => takeApart(text, vendor));

function takeApart(text: string, vendor: Item["vendor"]): Component {
  const words = text.replace(/\s*\+\s*/g, "+").split(" ");
  const isMode = (word: string) => word.split("+").every((part) => part === "standard" || MODES.has(part));
  const modes: string[] = [];
  let long = false;
  while (words.length > 1) {
    const last = words[words.length - 1] ?? "";
    if (last === "long") long = true;
    else if (isMode(last)) modes.push(last);
    else break;
    words.pop();
  }
  return { meter: words.join(" "), modes: parseMode(modes.join("+"), vendor), long };
}
