import {
  type ConditionalPrice,
  findProvider,
  type ModelInfo,
  type ModelPrice,
  type TieredPrices,
} from "@pydantic/genai-prices";
import type { IsoDate } from "../../src/dates";
import type { ItemData, Price, VendorId } from "../../src/pricebook/types";
import { namesOf, spelling } from "./names";

/** The day each version of the package was published: what its prices were last seen on. */
const PUBLISHED: Record<string, IsoDate> = { "0.1.8": "2026-09-23" };

export const PACKAGE = "npm:@pydantic/genai-prices";

/** The vendors whose token prices the package has. */
export const IN_PACKAGE: readonly VendorId[] = ["openai", "anthropic", "google", "perplexity"];

export interface ModelCandidate {
  item: ItemData;
  prices: Price[];
}

/** The package's price keys in the price book's words. What is not here is not sold as a meter of its own. */
const COMPONENTS: Record<string, Pick<Price, "component" | "unit" | "per">> = {
  ...Object.fromEntries(
    Object.entries({
      input_mtok: "input",
      output_mtok: "output",
      cache_read_mtok: "cache read",
      cache_write_mtok: "cache write",
      cache_write_1h_mtok: "cache write 1h",
      input_audio_mtok: "input audio",
      input_image_mtok: "input image",
      input_video_mtok: "input video",
      cache_audio_read_mtok: "cache read audio",
      cache_image_read_mtok: "cache read image",
      output_audio_mtok: "output audio",
      output_image_mtok: "output image",
      output_video_mtok: "output video",
      output_reasoning_mtok: "reasoning",
      output_citation_mtok: "citation",
    }).map(([key, component]) => [key, { component, unit: "token", per: 1_000_000 }]),
  ),
  web_searches_kcount: { component: "web search", unit: "search", per: 1000 },
  storage_searches_kcount: { component: "file search", unit: "call", per: 1000 },
  // the package takes the highest price, that of the largest search context
  requests_kcount: { component: "request high", unit: "request", per: 1000 },
  input_audio_hours: { component: "second", unit: "second", per: 3600 },
};
const SAME_AS_ANOTHER_KEY = new Set(["audio_hours"]);

const isTiered = (price: number | TieredPrices): price is TieredPrices => typeof price === "object";

/** OpenAI, Google and Anthropic all say "more than"; the package writes some of those limits one token lower. */
const limitOf = (start: number): number => (start % 1000 === 999 ? start + 1 : start);

type Interval = Pick<Price, "effectiveFrom" | "effectiveTo">;
type Row = Omit<Price, "item" | keyof Interval>;
type Evidence = Pick<Price, "currency" | "recordedOn" | "source" | "verifiedOn" | "confidence">;

function rowsOf(prices: ModelPrice, vendor: VendorId, evidence: Evidence): Row[] {
  return Object.entries(prices).flatMap(([key, price]): Row[] => {
    if (price === undefined || SAME_AS_ANOTHER_KEY.has(key)) return [];
    const meter = COMPONENTS[key];
    if (!meter) throw new Error(`${PACKAGE} has a price key this script does not know: ${key}`);
    // Perplexity counts the searches its models run, not calls of a search tool
    const component = vendor === "perplexity" && key === "web_searches_kcount" ? "search" : meter.component;
    const row = (amount: number): Row => ({ ...meter, component, amount, ...evidence });
    if (!isTiered(price)) return [row(price)];
    const [tier, ...more] = price.tiers;
    if (!tier || more.length > 0)
      throw new Error(`${PACKAGE} has ${price.tiers.length} tiers for ${key}; one is known`);
    const long = { ...row(tier.price), component: `${component} long`, requestInputAbove: limitOf(tier.start) };
    return [row(price.base), long];
  });
}

const FREE_METERS = { input_mtok: 0, output_mtok: 0 };

/** Prices with the interval each is in force; an entry without prices is free only where the package says so. */
function historyOf(model: ModelInfo): { prices: ModelPrice; interval: Interval }[] {
  const list: ConditionalPrice[] = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
  const starts = list.map(({ constraint }) => {
    if (constraint && constraint.type !== "start_date")
      throw new Error(`${PACKAGE} prices ${model.id} by the time of day, which the price book cannot say`);
    return constraint?.start_date ?? null;
  });
  const free = /\(free\)|free of charge/i.test(`${model.name ?? ""} ${model.price_comments ?? ""}`);
  return list.map(({ prices }, i) => {
    const next = starts[i + 1];
    return {
      prices: Object.keys(prices).length === 0 && free ? FREE_METERS : prices,
      interval: { effectiveFrom: starts[i] ?? null, ...(next && { effectiveTo: next }) },
    };
  });
}

const confidenceOf = (model: ModelInfo): string =>
  /openrouter|trusting/i.test(model.price_comments ?? "") ? "low" : "high";

/** The package's display name, where it says no more and no less than the id ("o4 Mini High" is no name of o4-mini). */
function displayName(id: string, name = ""): string {
  if (spelling(name) !== spelling(id)) return id;
  return name.replace(/^gpt[ -](?=\d)/i, "GPT-").replace(/^gemini/i, "Gemini");
}

/** Prefix entries of fine-tuned copies are no names anybody can type. */
const NO_MODEL = new Set(["gpt-4o-mini-2024-07-18.ft-"]);

/**
 * Every model of one vendor that the package prices, as items and price rows of the price book.
 * @param vendor one of the package's providers
 * @param version of the package, for the source
 * @param recordedOn the day the rows enter the ledger
 */
export function readVendor(vendor: VendorId, version: string, recordedOn: IsoDate): ModelCandidate[] {
  const provider = findProvider({ providerId: vendor });
  const verifiedOn = PUBLISHED[version];
  if (!provider) throw new Error(`${PACKAGE} has no provider ${vendor}`);
  if (verifiedOn === undefined) throw new Error(`Add the day ${PACKAGE}@${version} was published to PUBLISHED`);
  const source = `${PACKAGE}@${version}`;
  return provider.models
    .filter((model) => !NO_MODEL.has(model.id))
    .flatMap((model) => {
      const evidence = { currency: "USD", recordedOn, source, verifiedOn, confidence: confidenceOf(model) };
      // Google Cloud resells Claude: the bare ids are Anthropic's
      const resold = vendor === "google" && model.id.startsWith("claude-");
      const names = resold ? [{ id: `google/${model.id}`, aliases: [] }] : namesOf(model);
      return names.map(({ id, aliases }, i) => ({
        item: {
          id,
          name: resold ? `${model.id} on Google Cloud` : i === 0 ? displayName(id, model.name) : id,
          kind: "model" as const,
          product: resold ? "Google Cloud" : provider.name,
          route: "api" as const,
          aliases,
          ...(model.deprecated && { status: "legacy" as const }),
          source,
        },
        prices: historyOf(model).flatMap(({ prices, interval }) =>
          rowsOf(prices, vendor, evidence).map(({ component, amount, currency, unit, per, ...rest }): Price => ({
            item: id,
            component,
            amount,
            currency,
            unit,
            per,
            ...interval,
            ...rest,
          })),
        ),
      }));
    })
    .filter(({ prices }) => prices.length > 0);
}
