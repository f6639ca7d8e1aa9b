import { readFileSync } from "node:fs";
import {
  answersFor,
  type Decimal,
  decimalText,
  EMPTY_MAP,
  type Fact,
  type Outcome,
  parseImportMap,
  readFile,
  type Receipt,
} from "../../src/actuals";
import { add, ZERO } from "../../src/actuals/decimal";

/** Bytes as a stream hands them out: in pieces, of whatever size. */
export async function* inPieces(content: Uint8Array, size = content.length): AsyncIterable<Uint8Array> {
  for (let at = 0; at < Math.max(content.length, 1); at += Math.max(size, 1))
    yield await Promise.resolve(content.subarray(at, at + Math.max(size, 1)));
}

export type Read = Extract<Outcome, { receipt: Receipt }>;

/** The one outcome of a text. */
export async function readText(
  text: string | Uint8Array,
  { file = "input.csv", map = EMPTY_MAP as unknown, size }: { file?: string; map?: unknown; size?: number } = {},
): Promise<Outcome> {
  const content = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const importMap = parseImportMap(map);
  const [outcome] = await readFile(file, inPieces(content, size), (columns) => answersFor(importMap, columns));
  if (outcome === undefined) throw new Error("no file in it");
  return outcome;
}

/** An outcome that needs no answer. */
export async function taken(...given: Parameters<typeof readText>): Promise<Read> {
  const outcome = await readText(...given);
  if ("questions" in outcome) throw new Error(`asks: ${outcome.questions.map(({ text }) => text).join(" ")}`);
  return outcome;
}

export const caseFile = (path: string): Uint8Array => readFileSync(`${__dirname}/cases/${path}`);

export const textOf = (decimal: Decimal | null): string | null => (decimal === null ? null : decimalText(decimal));

/** Facts added up by a word of theirs, as exact text; what none of them says is left out. */
export function sums(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
  amountOf: (fact: Fact) => Decimal | null,
): Record<string, string> {
  const found: Record<string, Decimal> = {};
  for (const fact of facts) {
    const amount = amountOf(fact);
    if (amount === null) continue;
    found[keyOf(fact)] = add(found[keyOf(fact)] ?? ZERO, amount);
  }
  return Object.fromEntries(Object.entries(found).map(([key, sum]) => [key, decimalText(sum)]));
}
