import { openPriceBook, type Price, type PriceBook } from "../../src/pricebook";
import type { Vector } from "./vectors";

/** How public test suites name a rate, and the component it is in our grammar. */
const NAMES: Record<string, string> = {
  input: "input",
  output: "output",
  total: "total",
  cache_read: "cache read",
  input_audio: "input audio",
  cache_audio_read: "cache read audio",
  input_batch: "input batch",
  output_batch: "output batch",
  input_cost_per_token: "input",
  output_cost_per_token: "output",
  input_cost_per_audio_token: "input audio",
  output_cost_per_audio_token: "output audio",
  input_cost_per_token_priority: "input priority",
  output_cost_per_token_priority: "output priority",
  output_cost_per_reasoning_token: "reasoning",
  cache_read_input_token_cost: "cache read",
  cache_creation_input_token_cost: "cache write",
  cache_creation_input_token_cost_above_1hr: "cache write 1h",
};

/** Component, threshold and rate of each tier, in the three ways in which the suites write them. */
function tiersOf(tiers: Record<string, unknown>): [component: string, above: number, amount: number][] {
  return Object.entries(tiers).flatMap(([name, value]) => {
    const component = /^(input|output)_above$/.exec(name)?.[1];
    if (component !== undefined) return [[component, tiers.threshold as number, value as number]];
    if (!Array.isArray(value)) return [];
    const words = name === "steps" ? "input" : name.replace("_", " ");
    return (value as [number, number][]).map(([above, amount]) => [words, above, amount]);
  });
}

/** A price book of one model with the rates of a case, so that the case tests the engine and no price list. */
export function bookOf({ model, rates, ratesUnit, tiers }: Vector): PriceBook {
  const row = (component: string, amount: number, above?: number): Price => ({
    item: model,
    component,
    amount,
    currency: "USD",
    unit: "token",
    per: ratesUnit === "USD per token" ? 1 : 1_000_000,
    effectiveFrom: "2020-01-01",
    recordedOn: "2026-11-23",
    source: "case",
    verifiedOn: "2026-11-23",
    confidence: "case",
    ...(above !== undefined && { requestInputAbove: above }),
  });
  const prices = Object.entries(rates ?? {}).map(([name, amount]) => {
    const [, plain = name, thousands] = /^(.*?)(?:_above_(\d+)k_tokens)?$/.exec(name) ?? [];
    const component = NAMES[plain];
    if (component === undefined) throw new Error(`unknown rate ${name}`);
    return thousands ? row(`${component} long`, amount, Number(thousands) * 1000) : row(component, amount);
  });
  for (const [component, above, amount] of tiersOf(tiers ?? {})) prices.push(row(`${component} long`, amount, above));
  prices.push({ ...row("batch", 0.5), unit: "factor", per: 1 });
  return openPriceBook([
    {
      vendor: "google",
      vendorName: "Case",
      items: [{ id: model, name: model, kind: "model", product: "API", route: "api", aliases: [], source: "case" }],
      seatGroups: [],
      terms: [],
      inclusions: [],
      ambiguous: {},
      prices,
    },
  ]);
}
