import { messages } from "../messages";
import { BadArgument } from "../problems";
import type { VendorId } from "./types";

/** A request has one service tier; where it runs can be said besides. */
const TIERS = ["batch", "flex", "fast", "priority", "ultrafast"];
const REGIONS = ["us"];
const MODES = new Set([...TIERS, ...REGIONS]);
const KNOWN_MODES = ["standard", ...MODES];

/** OpenAI renamed "priority" to "fast"; budgets still say the old word. */
const SYNONYMS: Partial<Record<VendorId, Record<string, string>>> = { openai: { priority: "fast" } };

/** `meter [variant] [mode] [long]`, taken apart. */
export interface Component {
  /** the meter with its variant: "cache write 1h" */
  meter: string;
  /** without "standard", in the vendor's own words */
  modes: readonly string[];
  long: boolean;
}

export const normaliseComponent = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");

/** The component's text in the order the ledger writes it. */
export const componentText = (meter: string, modes: readonly string[], long: boolean): string =>
  [meter, modes.join("+"), long ? "long" : ""].filter(Boolean).join(" ");

/**
 * Reads a mode such as "batch" or "batch+us"; "standard" and "" are no mode at all.
 * @throws BadArgument for an unknown word, or for two service tiers at once
 */
export function parseMode(text: string, vendor: VendorId): string[] {
  const modes = new Set<string>();
  for (const word of normaliseComponent(text).split(/\s*\+\s*|\s/)) {
    if (word === "" || word === "standard") continue;
    if (!MODES.has(word)) throw new BadArgument(messages.unknownMode(word, KNOWN_MODES));
    modes.add(SYNONYMS[vendor]?.[word] ?? word);
  }
  const [first, second] = [...modes].filter((mode) => TIERS.includes(mode));
  if (first !== undefined && second !== undefined) throw new BadArgument(messages.modesExclude(first, second));
  return [...modes].sort();
}

/** A workbook asks for the same few components thousands of times. */
const parsed = new Map<string, Component>();
const MOST_REMEMBERED = 1000;

/**
 * Takes a normalised component apart. Mode words and "long" may follow the meter in any order.
 * @throws BadArgument as parseMode
 */
export function parseComponent(text: string, vendor: VendorId): Component {
  const key = `${vendor} ${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const component = takeApart(text, vendor);
  if (parsed.size < MOST_REMEMBERED) parsed.set(key, component);
  return component;
}

function takeApart(text: string, vendor: VendorId): Component {
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
