import { activeShare, adoptionCurves, assumptionsOf, findProfile, profiles, seatUse } from "../../src/profiles";
import written from "../../src/profiles/data/profiles.json";
import sources from "../../src/profiles/data/sources.json";

/** With the words that stay out of the bundle. */
interface WrittenBasis {
  kind: string;
  sources: string[];
  note: string;
}

const meters = profiles.flatMap((profile) => profile.meters.map((meter) => ({ profile, meter })));
const FIGURES = [
  ...[
    "inputTokens",
    "outputTokens",
    "requestsPerUnit",
    "cachedShare",
    "cacheWriteShare",
    "unitsPerRequest",
    "retryFactor",
  ],
  "creditsPerUnit",
] as const;

test("there are 33 profiles of 54 meters, each with names of its own", () => {
  expect([profiles.length, meters.length]).toEqual([33, 54]);
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(33);
  for (const { id, name } of profiles)
    expect([findProfile(id)?.id, findProfile(name.toUpperCase())?.id]).toEqual([id, id]);
  expect(findProfile("nothing of the kind")).toBeUndefined();
});

test("every figure rises from low to high, shares too unless they follow the size; every share is one", () => {
  for (const { meter } of meters)
    for (const name of FIGURES) {
      const figure = (meter as unknown as Record<string, { low: number; typical: number; high: number } | undefined>)[
        name
      ];
      if (!figure) continue;
      if (name.endsWith("Share")) expect(Math.max(figure.low, figure.typical, figure.high)).toBeLessThanOrEqual(1);
      if (name.endsWith("Share") && meter.sharesFollowSize) continue;
      expect([meter.id, name, figure.low <= figure.typical && figure.typical <= figure.high]).toEqual([
        meter.id,
        name,
        true,
      ]);
    }
});

test("every basis names sources that are listed with address and date, and an assumption its reasoning", () => {
  const known = new Map(sources.map((source) => [source.id, source]));
  const bases = written.flatMap((profile) =>
    profile.meters.flatMap(({ basis }) => Object.values(basis) as WrittenBasis[]),
  );
  const count = (kind: string): number => bases.filter((basis) => basis.kind === kind).length;
  expect(["vendor", "measured", "derived", "definition", "assumption"].map(count)).toEqual([25, 42, 74, 53, 46]);
  for (const { kind, note, sources: cited } of bases) {
    expect(cited.filter((id) => !known.get(id)?.date)).toEqual([]);
    if (kind !== "definition") expect(note.length).toBeGreaterThan(0);
    if (kind === "vendor" || kind === "measured") expect(cited.length).toBeGreaterThan(0);
  }
});

test("an alternative names a meter of its own profile", () => {
  for (const { profile, meter } of meters)
    if (meter.alternativeTo !== undefined) expect(profile.meters.map(({ id }) => id)).toContain(meter.alternativeTo);
});

test("what stands on assumptions is said", () => {
  const rag = findProfile("support-ticket-rag");
  expect(rag && assumptionsOf(rag)).toEqual(["answer: requestsPerUnit", "answer: cacheWriteShare"]);
});

describe("adoption", () => {
  test.each([
    ["cautious", [0.083, 0.128, 0.18, 0.232, 0.277, 0.309]],
    ["typical", [0.188, 0.325, 0.462, 0.558, 0.609, 0.633]],
    ["strong", [0.4, 0.676, 0.774, 0.795, 0.799, 0.8]],
  ])("%s: the active share by month", (id, shares) => {
    const curve = adoptionCurves.find((one) => one.id === id);
    if (!curve) throw new Error(id);
    expect(shares.map((_, at) => Math.round(activeShare(curve.parameters, at + 1) * 1000) / 1000)).toEqual(shares);
  });

  test("seats in use and seats wasted are the seats that are paid", () => {
    const { active, wasted } = seatUse({ ceiling: 0.65, growthPerMonth: 0.9, midpointMonth: 2 }, 200, 2);
    expect(active).toBeCloseTo(65, 9);
    expect(active + wasted).toBe(200);
  });
});
