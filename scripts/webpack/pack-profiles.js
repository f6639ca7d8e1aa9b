// A webpack loader: the usage profiles on their way into the bundle, as lists without keys. Words that no function needs stay
// behind; src/profiles/unpack.ts makes them profiles again.
"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");

const FIGURES = [
  ...["requestsPerUnit", "inputTokens", "outputTokens", "cachedShare", "cacheWriteShare"],
  ...["unitsPerRequest", "retryFactor", "creditsPerUnit"],
];
const KINDS = ["assumption", "derived", "measured", "vendor", "definition"];

function packedFigure(figure) {
  if (figure === undefined) return null;
  const { low, typical, high } = figure;
  return low === typical && typical === high ? low : [low, typical, high];
}

/** Profiles and sources as a packed whole: see PackedProfiles in src/profiles/unpack.ts. */
function packProfiles(profiles, sources) {
  const bases = profiles.flatMap(({ meters }) => meters.flatMap(({ basis }) => Object.values(basis)));
  const cited = [...new Set(bases.flatMap((basis) => basis.sources))];
  const packedBasis = ([figure, { kind, sources: ids }]) => [
    ...[FIGURES.indexOf(figure), KINDS.indexOf(kind)],
    ...ids.map((id) => cited.indexOf(id)),
  ];
  const packedMeter = (meter) => [
    ...[meter.id, meter.meter, meter.alternativeTo ?? "", meter.sharesFollowSize === true, meter.items],
    FIGURES.map((name) => packedFigure(meter[name])),
    Object.entries(meter.basis).map(packedBasis),
  ];
  return {
    figures: FIGURES,
    kinds: KINDS,
    sources: cited.map((id) => sources.find((source) => source.id === id).url),
    profiles: profiles.map(({ id, name, job, route, unit, meters }) => [
      ...[id, name, job, route, unit],
      meters.map(packedMeter),
    ]),
  };
}

/** In the place of src/profiles/profile-data.ts. */
module.exports = function load() {
  const [profiles, sources] = ["profiles", "sources"].map((name) => {
    const place = path.resolve(this.context, `data/${name}.json`);
    this.addDependency(place);
    return JSON.parse(readFileSync(place, "utf8"));
  });
  const packed = JSON.stringify(JSON.stringify(packProfiles(profiles, sources)));
  return `import { unpackProfiles } from ${JSON.stringify(path.resolve(this.context, "unpack.ts"))};
export const { profiles, sources } = unpackProfiles(JSON.parse(${packed}));`;
};
module.exports.packProfiles = packProfiles;
