import { sources } from "./profile-data";
import type { Basis, BasisKind, ProfileMeter, Size } from "./types";
import { type MeterUse, usedBy } from "./use";

/** One figure of a meter as people ask for it: per unit of work, or per request. */
export interface Fact {
  value: number | string;
  /** of the figures that it is made of, the one with least behind it */
  kind: BasisKind;
  /** addresses; an assumption may have none */
  sources: readonly string[];
}

type Ask = readonly [pick: (use: MeterUse) => number | string | undefined, ...figures: string[]];

/** What can be asked of a meter, and the figures of the data that each answer is made of. */
const ASKED: Readonly<Record<string, Ask>> = {
  requests: [({ requests }) => requests, "requestsPerUnit", "retryFactor"],
  "input tokens": [({ inputTokens }) => inputTokens, "inputTokens"],
  "output tokens": [({ outputTokens }) => outputTokens, "outputTokens"],
  "cached share": [({ cachedShare }) => cachedShare, "cachedShare"],
  "cache write share": [({ cacheWriteShare }) => cacheWriteShare, "cacheWriteShare"],
  meter: [({ meter }) => meter || "tokens"],
  "units per request": [({ unitsPerRequest }) => unitsPerRequest, "unitsPerRequest"],
  credits: [({ credits }) => credits, "requestsPerUnit", "unitsPerRequest"],
};

export const FACTS: readonly string[] = Object.keys(ASKED);

/** From the least founded to what cannot be otherwise. */
const KINDS: readonly BasisKind[] = ["assumption", "derived", "measured", "vendor", "definition"];
const address = new Map(sources.map(({ id, url }) => [id, url]));

/**
 * One fact of a meter for one unit of its profile's work: requests with those billed twice, tokens and units of a request, shares
 * of the input, credits. Undefined where the meter has none.
 */
export function factOf(meter: ProfileMeter, name: string, size: Size): Fact | undefined {
  const [pick, ...figures] = ASKED[name] ?? [];
  const value = pick?.(usedBy(meter, 1, size));
  if (value === undefined) return undefined;
  const bases = figures.flatMap((figure): Basis | Basis[] => meter.basis[figure] ?? []);
  const kinds = new Set(bases.map(({ kind }) => kind));
  const cited = new Set(bases.flatMap((basis) => basis.sources.map((id) => address.get(id) ?? id)));
  return { value, kind: KINDS.find((kind) => kinds.has(kind)) ?? "definition", sources: [...cited] };
}
