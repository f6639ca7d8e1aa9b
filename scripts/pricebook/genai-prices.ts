import {
  type ConditionalPrice,
  findProvider,
  type ModelInfo,
  type ModelPrice,
  type TieredPrices,
} from "@pydantic/genai-prices";
import type { IsoDate } from "../../src/dates";
import type { ItemData, Price, VendorId } from "../../src/pricebook/types";
import { namesOf, otherNames, spelling } from "./names";
import { type Provider, PROVIDERS } from "./providers";
import { type ModelCandidate, withRegions } from "./regions";

/** The day each version of the package was published: what its prices were last seen on. */
const PUBLISHED: Record<string, IsoDate> = { "0.1.8": "2026-09-23" };

export const PACKAGE = "npm:@pydantic/genai-prices";

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
  audio_hours: { component: "second", unit: "second", per: 3600 },
  input_text_messages_kcount: { component: "message", unit: "message", per: 1000 },
  input_document_kpages: { component: "page", unit: "page", per: 1000 },
  input_annotated_document_kpages: { component: "page annotated", unit: "page", per: 1000 },
};
/** Whether a key says again what another says. */
const isSaidAlready = (key: string, prices: ModelPrice): boolean =>
  key === "audio_hours" && "input_audio_hours" in prices;

const isTiered = (price: number | TieredPrices): price is TieredPrices => typeof price === "object";

/** Most vendors say "more than"; the package writes some of those limits one token lower. */
const limitOf = (start: number, { longFromLimit }: Provider): number =>
  start % 1000 === 999 && !longFromLimit ? start + 1 : start;

type Interval = Pick<Price, "effectiveFrom" | "effectiveTo">;
type Row = Omit<Price, "item" | keyof Interval>;
type Evidence = Pick<Price, "currency" | "recordedOn" | "source" | "verifiedOn" | "confidence">;

function rowsOf({ prices, variant }: History, vendor: VendorId, evidence: Evidence): Row[] {
  const provider = providerOf(vendor);
  return Object.entries(prices).flatMap(([key, price]): Row[] => {
    if (price === undefined || isSaidAlready(key, prices)) return [];
    const meter = COMPONENTS[key];
    if (!meter) throw new Error(`${PACKAGE} has a price key this script does not know: ${key}`);
    // Perplexity counts the searches its models run, not calls of a search tool
    const named = vendor === "perplexity" && key === "web_searches_kcount" ? "search" : meter.component;
    const component = [named, variant?.word].filter(Boolean).join(" ");
    const row = (amount: number): Row => ({
      ...meter,
      component,
      amount,
      ...evidence,
      ...(variant?.note !== undefined && { note: variant.note }),
    });
    if (!isTiered(price)) return [row(price)];
    const [tier, ...more] = price.tiers;
    if (!tier || more.length > 0)
      throw new Error(`${PACKAGE} has ${price.tiers.length} tiers for ${key}; one is known`);
    const long = {
      ...row(tier.price),
      component: `${component} long`,
      requestInputAbove: limitOf(tier.start, provider),
    };
    return [row(price.base), long];
  });
}

const FREE_METERS = { input_mtok: 0, output_mtok: 0 };

/** Prices of one interval, and the hours for which they hold where those differ. */
interface History {
  prices: ModelPrice;
  interval: Interval;
  variant?: { word: "peak" | "off-peak"; note?: string };
}

const hour = (time: string): string => time.slice(0, 5);

/** Prices by the hour: those of the last interval, and of its peak hours; what was before them is left out. */
function byHour(list: readonly ConditionalPrice[]): History[] {
  const flat = list.filter(({ constraint }) => constraint?.type !== "time_of_date").at(-1);
  const peaks = list.flatMap(({ constraint, prices }) =>
    constraint?.type === "time_of_date"
      ? [{ prices, hours: `${hour(constraint.start_time)}-${hour(constraint.end_time)}` }]
      : [],
  );
  const [peak, ...more] = peaks;
  if (!flat || !peak || more.some(({ prices }) => JSON.stringify(prices) !== JSON.stringify(peak.prices)))
    throw new Error(`${PACKAGE} has more than two prices a day for a model`);
  const interval = { effectiveFrom: flat.constraint?.type === "start_date" ? flat.constraint.start_date : null };
  const note = `peak hours, UTC: ${peaks.map(({ hours }) => hours).join(", ")}`;
  return [
    { prices: flat.prices, interval, variant: { word: "off-peak" } },
    { prices: peak.prices, interval, variant: { word: "peak", note } },
  ];
}

/** Prices with the interval each is in force; an entry without prices is free only where the package says so. */
function historyOf(model: ModelInfo): History[] {
  const list: ConditionalPrice[] = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
  if (list.some(({ constraint }) => constraint?.type === "time_of_date")) return byHour(list);
  const starts = list.map(({ constraint }) => {
    return constraint?.type === "start_date" ? constraint.start_date : null;
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

/** The vendors whose token prices the package has. */
export const IN_PACKAGE: readonly VendorId[] = Object.keys(PROVIDERS);

function providerOf(vendor: VendorId): Provider {
  const provider = PROVIDERS[vendor];
  if (!provider) throw new Error(`Add ${vendor} to scripts/pricebook/providers.ts`);
  return provider;
}

/** The ids, aliases and display names that one model of the package has in the book. */
function itemsOf(model: ModelInfo, vendor: VendorId): Pick<ItemData, "id" | "name" | "aliases">[] {
  const { resells, makes, oneItem, plainId } = providerOf(vendor);
  // Google Cloud resells Claude: the bare ids are Anthropic's
  if (vendor === "google" && model.id.startsWith("claude-"))
    return [{ id: `google/${model.id}`, name: `${model.id} on Google Cloud`, aliases: [] }];
  if (resells !== undefined) {
    const plain = plainId?.(model.id) ?? model.id;
    return [{ id: `${vendor}/${plain}`, name: `${plain} ${resells}`, aliases: makes?.test(plain) ? [plain] : [] }];
  }
  if (oneItem) {
    const aliases = otherNames(model).filter((name) => !/\/|-(latest|completion)$/.test(name));
    return [{ id: model.id, name: displayName(model.id, model.name), aliases }];
  }
  return namesOf(model).map(({ id, aliases }, i) => ({
    id,
    name: i === 0 ? displayName(id, model.name) : id,
    aliases,
  }));
}

/**
 * Every model of one vendor that the package prices, as items and price rows of the price book.
 * @param vendor one of IN_PACKAGE
 * @param version of the package, for the source
 * @param recordedOn the day the rows enter the ledger
 */
export function readVendor(vendor: VendorId, version: string, recordedOn: IsoDate): ModelCandidate[] {
  const { id: providerId, product, leftOut } = providerOf(vendor);
  const provider = findProvider({ providerId });
  const verifiedOn = PUBLISHED[version];
  if (!provider) throw new Error(`${PACKAGE} has no provider ${providerId}`);
  if (verifiedOn === undefined) throw new Error(`Add the day ${PACKAGE}@${version} was published to PUBLISHED`);
  const source = `${PACKAGE}@${version}`;
  const candidates = provider.models
    .filter((model) => !NO_MODEL.has(model.id) && !leftOut?.(model.id, model.price_comments ?? ""))
    .flatMap((model) => {
      const evidence = { currency: "USD", recordedOn, source, verifiedOn, confidence: confidenceOf(model) };
      return itemsOf(model, vendor).map((names) => ({
        place: model.id,
        item: {
          ...names,
          kind: "model" as const,
          product: names.id.startsWith("google/") ? "Google Cloud" : (product ?? provider.name),
          route: "api" as const,
          ...(model.deprecated && { status: "legacy" as const }),
          source,
        },
        prices: historyOf(model).flatMap((history) =>
          rowsOf(history, vendor, evidence).map(({ component, amount, currency, unit, per, ...rest }): Price => ({
            item: names.id,
            component,
            amount,
            currency,
            unit,
            per,
            ...history.interval,
            ...rest,
          })),
        ),
      }));
    })
    .filter(({ prices }) => prices.length > 0);
  return withRegions(candidates);
}
