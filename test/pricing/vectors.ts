import { readFileSync } from "node:fs";
import path from "node:path";
import { type IsoDate, parseIso, type Serial } from "../../src/dates";
import { alsoCharges, componentsOf, endOf, findItem, type PriceBook, priceBook } from "../../src/pricebook";
import { apiCost, type CostLine, type MeterUse, type Outcome, total, usageCost } from "../../src/pricing";

/** One case of cases/cost-vectors.json, from public test suites: what was used, and what it costs. */
export interface Vector {
  id: string;
  kind: "model" | "rates" | "plan";
  provider: string;
  model: string;
  asOf: string | null;
  serviceTier: string;
  batch: boolean;
  usageSemantics: string;
  usage: Record<string, number>;
  rates: Record<string, number> | null;
  ratesUnit: string | null;
  tiers: Record<string, unknown> | null;
  expectedUSD: { input?: number; output?: number; total?: number };
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(__dirname, "cases", name), "utf8"));
export const vectors = read("cost-vectors.json") as Vector[];
/** id → why the engine does not give what the case expects, and what it gives */
export const exceptions = read("exceptions.json") as Record<string, { why: string; gives: string[] }>;

const vendors: ReadonlySet<string> = new Set(priceBook.items.map(({ vendor }) => vendor));
/** Whether the price book has the provider of a case. */
export const isBundled = ({ provider }: Vector): boolean => vendors.has(provider);

/** What a case asserts: only the sides it lists. */
export type Sides = Vector["expectedUSD"];

/** Cases without a day that count on a price which is over. */
const DAYS: Record<string, IsoDate> = { "t-s45-1m": "2026-04-01" };

/** The day on which a case is priced: its own or the book's, but never after the last one of the model; null: the book's. */
export function dayOf(book: PriceBook, { id, asOf, model }: Vector): Serial | null {
  const day = DAYS[id] ?? asOf;
  const asked = day === null ? null : parseIso(day);
  const end = endOf(book, findItem(book, model));
  return end && parseIso(end.on) <= (asked ?? book.date) ? parseIso(end.on) - 1 : asked;
}

/** What the public engine says a case costs: plain tokens as one request, meters that are priced apart each by itself. */
export function costOf(book: PriceBook, vector: Vector): Required<Sides> {
  const { tokens, meters } = usageOf(book, vector);
  const dates = [dayOf(book, vector)];
  const lines = [apiCost(book, { uses: [[tokens]], dates }), usageCost(book, { uses: meters, dates })].flatMap(linesOf);
  const side = (pattern: RegExp) => total(lines.filter(({ component }) => pattern.test(component)));
  return {
    input: side(/^(input|cache)/),
    output: side(/^(output|reasoning)/),
    // one case has a usage type of its own by that name
    total: vector.usage.total === undefined ? total(lines) : side(/^total/),
  };
}

function linesOf([outcome]: Outcome[]): CostLine[] {
  if (!outcome || "problem" in outcome) throw outcome?.problem;
  return outcome.lines;
}

/** What a case uses: tokens of one request, and the meters that are priced apart. */
export function usageOf(book: PriceBook, vector: Vector) {
  const used = (key: string): number => vector.usage[key] ?? 0;
  const own = new Set(componentsOf(book, findItem(book, vector.model)));
  const mode = [vector.serviceTier, vector.batch ? "batch" : ""].filter(Boolean).join("+");
  const meters: MeterUse[][] = [];
  const apart = (meter: string, quantity: number): number => {
    if (quantity === 0 || !own.has(meter)) return 0;
    meters.push([{ item: vector.model, meter, quantity, mode }]);
    return quantity;
  };

  let cached = used("cache_read_tokens");
  let written = used("cache_write_tokens") + used("cache_creation_tokens");
  let input = used("input_tokens") + used("prompt_tokens") + used("input");
  if (vector.usageSemantics.startsWith("inputExcludesCache")) input += cached + written;
  let output = used("output_tokens") + used("completion_tokens") + used("output");

  const forHour = own.has("cache write 1h") ? used("cache_write_1h_tokens") + used("cache_creation_1h_tokens") : 0;
  written -= forHour;
  for (const kind of ["audio", "image", "video"]) {
    const fromCache = used(`cache_${kind}_read_tokens`);
    const ownCache = apart(`cache read ${kind}`, fromCache);
    input -= ownCache + apart(`input ${kind}`, used(`input_${kind}_tokens`) + used(`audio_input_tokens`) - fromCache);
    cached -= ownCache;
    output -= apart(`output ${kind}`, used(`output_${kind}_tokens`) + used(`audio_output_tokens`));
  }
  output -= Math.min(output, apart("reasoning", used("reasoning_tokens")));
  apart("total", used("total"));
  if (vector.expectedUSD.total !== undefined && used("web_searches") > 0) {
    meters.push([{ item: vector.model, meter: "web search", quantity: used("web_searches") }]);
  }
  const shares =
    input === 0
      ? {}
      : { cachedShare: cached / input, cacheWriteShare: written / input, cacheWrite1hShare: forHour / input };
  // more than any request can hold is a total
  const requests = input > 10_000_000 ? null : 1;
  const item = vector.model;
  if (alsoCharges(book, findItem(book, item)) !== undefined) {
    for (const [meter, quantity] of [
      ["input", input - cached - written - forHour],
      ["cache read", cached],
      ["cache write", written],
      ["cache write 1h", forHour],
      ["output", output],
    ] as const)
      meters.push([{ item, meter, quantity, mode }]);
    [input, output] = [0, 0];
  }
  const tokens = { model: item, inputTokens: input, outputTokens: output, requests, mode, ...shares };
  return { tokens, meters };
}
