import { createRequire } from "node:module";
import { profiles, sources } from "../../src/profiles/profile-data";
import type { Profile, Source } from "../../src/profiles/types";
import { type PackedProfiles, unpackProfiles } from "../../src/profiles/unpack";

// webpack's loaders are CommonJS
const { packProfiles } = createRequire(__filename)("../../scripts/webpack/pack-profiles.js") as {
  packProfiles: (profiles: readonly Profile[], sources: readonly Source[]) => PackedProfiles;
};

/** As the bundle has it: through a text. */
const bundled = unpackProfiles(JSON.parse(JSON.stringify(packProfiles(profiles, sources))) as PackedProfiles);

const address = new Map(sources.map(({ id, url }) => [id, url]));
const isFigure = (value: unknown): boolean => typeof value === "object" && value !== null && "typical" in value;

/** What the functions read of a profile: no words beyond its names, sources by their addresses. */
const withoutWords = ({ id, name, job, route, unit, meters }: Profile) => ({
  ...{ id, name, job, route, unit },
  meters: meters.map((meter) => ({
    ...{ id: meter.id, kind: meter.kind, meter: meter.meter, items: meter.items },
    ...{ alternativeTo: meter.alternativeTo, sharesFollowSize: meter.sharesFollowSize || undefined },
    ...Object.fromEntries(Object.entries(meter).filter(([, value]) => isFigure(value))),
    basis: Object.fromEntries(
      Object.entries(meter.basis).map(([figure, { kind, sources: cited }]) => [
        figure,
        { kind, sources: cited.map((one) => address.get(one)) },
      ]),
    ),
  })),
});

test.each(profiles.map((profile, at) => [profile.id, profile, bundled.profiles[at]] as const))(
  "%s is in the bundle with every figure, kind and address",
  (_id, profile, inBundle) => {
    expect(inBundle).toEqual(withoutWords(profile));
  },
);

test("the bundle's sources are those that figures name", () => {
  const named = profiles.flatMap(({ meters }) => meters.flatMap(({ basis }) => Object.values(basis)));
  const addresses = new Set(named.flatMap((basis) => basis.sources.map((id) => address.get(id))));
  expect(new Set(bundled.sources.map(({ url }) => url))).toEqual(addresses);
});
