import type { Figure, Profile, ProfileMeter, Size } from "./types";

/** What one meter of a profile takes for a volume of work, as a line of a budget or a function asks for it. */
export interface MeterUse {
  id: string;
  kind: ProfileMeter["kind"];
  /** requests of the whole volume, those billed twice included */
  requests: number;
  /** of one request; cached tokens are among the input */
  inputTokens: number;
  outputTokens: number;
  cachedShare: number;
  cacheWriteShare: number;
  meter: string;
  unitsPerRequest: number;
  /** of the whole volume; undefined where the meter is no credits */
  credits: number | undefined;
  alternativeTo: string | undefined;
}

const COLUMN = { small: "low", typical: "typical", large: "high" } as const;

/**
 * What one meter takes for a volume of work.
 * Low and high of shares and of the retry factor are sensitivities: they stay typical, whatever the size.
 */
export function usedBy(meter: ProfileMeter, volume: number, size: Size): MeterUse {
  const at = (figure: Figure): number => figure[COLUMN[size]];
  const share = (figure: Figure): number => (meter.sharesFollowSize ? at(figure) : figure.typical);
  return {
    id: meter.id,
    kind: meter.kind,
    requests: volume * at(meter.requestsPerUnit) * meter.retryFactor.typical,
    inputTokens: at(meter.inputTokens),
    outputTokens: at(meter.outputTokens),
    cachedShare: share(meter.cachedShare),
    cacheWriteShare: share(meter.cacheWriteShare),
    meter: meter.meter,
    unitsPerRequest: at(meter.unitsPerRequest),
    credits: meter.creditsPerUnit && volume * at(meter.creditsPerUnit),
    alternativeTo: meter.alternativeTo,
  };
}

/**
 * What a volume of work takes: all meters of its profile together, but for those that are used instead of another.
 * @param volume units of the profile, such as tickets
 * @param instead ids of alternatives to take in the place of the meter that they name
 */
export function useOf(
  profile: Profile,
  volume: number,
  size: Size = "typical",
  instead: readonly string[] = [],
): MeterUse[] {
  const taken = profile.meters.filter(({ id }) => instead.includes(id));
  const replaced = new Set(taken.map(({ alternativeTo }) => alternativeTo));
  return profile.meters
    .filter(({ id, alternativeTo }) => (alternativeTo === undefined ? !replaced.has(id) : instead.includes(id)))
    .map((meter) => usedBy(meter, volume, size));
}

/** The figures of a profile for which nobody vouches, as "answer: requestsPerUnit". */
export const assumptionsOf = ({ meters }: Profile): string[] =>
  meters.flatMap(({ id, basis }) =>
    Object.entries(basis).flatMap(([figure, { kind }]) => (kind === "assumption" ? [`${id}: ${figure}`] : [])),
  );
