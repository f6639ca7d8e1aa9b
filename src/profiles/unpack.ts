import type { Basis, BasisKind, Figure, Profile, ProfileMeter, Source } from "./types";

/** One number where the three sizes are alike; null: the meter has no such figure. */
type PackedFigure = number | readonly [low: number, typical: number, high: number] | null;
type PackedMeter = readonly [
  id: string,
  meter: string,
  alternativeTo: string,
  sharesFollowSize: boolean,
  items: readonly string[],
  figures: readonly PackedFigure[],
  basis: readonly (readonly [figure: number, kind: number, ...sources: number[]])[],
];

/** Profiles as scripts/webpack/pack-profiles.js makes them: lists without keys, and words that come again by their number. */
export interface PackedProfiles {
  figures: readonly string[];
  kinds: readonly BasisKind[];
  /** addresses */
  sources: readonly string[];
  profiles: readonly (readonly [
    id: string,
    name: string,
    job: string,
    route: Profile["route"],
    unit: string,
    meters: readonly PackedMeter[],
  ])[];
}

/** The profiles and their sources as they were, but for the words that no function needs; a source goes by its address. */
export function unpackProfiles(packed: PackedProfiles): { profiles: Profile[]; sources: Source[] } {
  const sources = packed.sources.map((url) => ({ id: url, url }));
  const meterOf = ([id, meter, alternativeTo, sharesFollowSize, items, figures, basis]: PackedMeter) => ({
    ...{ id, kind: meter === "" ? "tokens" : "meter", meter, items },
    ...(alternativeTo !== "" && { alternativeTo }),
    ...(sharesFollowSize && { sharesFollowSize }),
    ...Object.fromEntries(
      figures.flatMap((figure, at): [string, Figure][] => {
        if (figure === null) return [];
        const [low, typical, high] = typeof figure === "number" ? [figure, figure, figure] : figure;
        return [[packed.figures[at] ?? "", { low, typical, high }]];
      }),
    ),
    basis: Object.fromEntries(
      basis.map(([figure, kind, ...cited]): [string, Basis] => [
        packed.figures[figure] ?? "",
        { kind: packed.kinds[kind] ?? "assumption", sources: cited.map((at) => packed.sources[at] ?? "") },
      ]),
    ),
  });
  const profiles = packed.profiles.map(([id, name, job, route, unit, meters]) => ({
    ...{ id, name, job, route, unit },
    meters: meters.map((meter) => meterOf(meter) as unknown as ProfileMeter),
  }));
  return { profiles, sources };
}
