import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { libraryOf, namesInLibrary, parseRequest, type Sip, tableOfRuns, whatIf, withLibrary } from "../../src/whatif";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const line = { item: "claude-sonnet-4-6", inputTokens: 1000, outputTokens: 0, ...owned };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  ...{ title: "Two bots", months: 1, scenarios: [{ name: "Base" }] },
  api: [
    { name: "Support", base: 100_000, ...line },
    { name: "Sales", base: 200_000, ...line },
  ],
});

/** As PySIPmath writes a library of dependent SIPs: the lower half of a matrix, and a layer of the copula for each SIP. */
const sip = (name: string, layer: string, given: object) => ({
  ...{ name, function: "Metalog_1_0", arguments: given, metadata: { count: 30, density: [0, 1] } },
  ref: { source: "copula", name: "Gaussian", copulaLayer: layer },
});
const library = {
  ...{ name: "use.json", objectType: "sipModel", libraryType: "SIPmath_3_0", provenance: "IT", version: "1" },
  U01: {
    rng: ["hdr1", "hdr2"].map((name, k) => ({ name, function: "HDR_2_0", arguments: { varId: k + 1 } })),
    copula: [
      {
        ...{ function: "GaussianCopula", name: "Gaussian", copulaLayer: ["c1", "c2"] },
        arguments: {
          correlationMatrix: { type: "globalVariables", value: "correlationMatrix" },
          rng: ["hdr1", "hdr2"],
        },
      },
    ],
  },
  globalVariables: [
    {
      name: "correlationMatrix",
      value: {
        ...{ columns: ["Tickets", "Leads"], rows: ["Tickets", "Leads"] },
        matrix: [
          { row: "Tickets", col: "Tickets", value: 1 },
          { row: "Leads", col: "Tickets", value: 0.5 },
          { row: "Leads", col: "Leads", value: 1 },
        ],
      },
    },
  ],
  sips: [
    sip("Tickets", "c1", { aCoefficients: [1, 0.068267942], lowerBound: null }),
    sip("Leads", "c2", { aCoefficients: [0, 0.1], lowerBound: 0 }),
  ],
};
const asked = (inputs: object[], monteCarlo?: object) =>
  parseRequest({ format: "ai-budget-whatif/1", inputs, ...(monteCarlo && { monteCarlo }) });
const tickets = { name: "Tickets", input: { line: "Support", field: "base" }, factor: true };
const leads = { name: "Leads", input: { line: "Sales", field: "base" }, factor: true };
const changed = (change: object) => ({ ...library, ...change });

test("inputs that are called as a SIP have its metalog, with the bounds that it has", () => {
  const { inputs } = withLibrary(asked([tickets, leads]), library);
  expect(inputs?.map(({ distribution }) => distribution)).toEqual([
    { kind: "metalog", a: [1, 0.068267942], lower: null, upper: null },
    { kind: "metalog", a: [0, 0.1], lower: 0, upper: null },
  ]);
});

test("Pearson's 0.5 of normal scores is Spearman's 0.482584, and the runs have it", () => {
  const request = withLibrary(asked([tickets, leads], { runs: 20_000 }), library);
  expect(request.monteCarlo?.correlations).toEqual([
    { a: "Tickets", b: "Leads", rank: expect.closeTo(0.482584, 6) as number },
  ]);
  const { monteCarlo } = whatIf(budget, priceBook, request);
  expect(monteCarlo?.correlations[0]?.achieved).toBeCloseTo(0.482584, 2);
  // 100,000 requests of 1,000 tokens at $3 a million: $300 ± 45 at P10 and P90 beside $600 of a lognormal kind
  expect(monteCarlo?.inputs[0]?.mean).toBeCloseTo(100_000, -2);
});

test.each<[string, object, number]>([
  ["no bounds", { aCoefficients: [1, 0.1] }, 1],
  ["a lower bound", { aCoefficients: [0, 0.1], lowerBound: 0.5 }, 1.5],
  ["an upper bound", { aCoefficients: [0, 0.1], upperBound: 3 }, 2],
  ["both bounds", { aCoefficients: [0, 0.1], lowerBound: 0.5, upperBound: 3 }, 1.75],
])("a metalog with %s that is a share of the value now has its median there", (_what, given, median) => {
  const request = withLibrary(asked([tickets], { runs: 10_001 }), changed({ sips: [sip("Tickets", "c1", given)] }));
  let sips: readonly Sip[] = [];
  whatIf(budget, priceBook, request, undefined, (found) => (sips = found));
  const drawn = sips
    .find(({ name }) => name === "Tickets")!
    .values.slice()
    .sort();
  expect(drawn[5000]! / 100_000).toBeCloseTo(median, 3);
});

test("what the request says itself stays", () => {
  const own = { kind: "uniform", min: 0.5, max: 2 };
  const pair = { a: "Leads", b: "Tickets", rank: -0.2 };
  const request = withLibrary(asked([{ ...tickets, distribution: own }, leads], { correlations: [pair] }), library);
  expect(request.inputs?.[0]?.distribution).toEqual(own);
  expect(request.monteCarlo?.correlations).toEqual([pair]);
  const both = withLibrary(asked([tickets, leads], { correlations: [pair] }), library);
  expect(both.monteCarlo?.correlations).toEqual([pair]);
});

test("SIPs that hang together with nobody are drawn apart", () => {
  const apart = changed({ U01: {}, globalVariables: undefined });
  expect(withLibrary(asked([tickets, leads], {}), apart).monteCarlo?.correlations).toEqual([]);
});

test("before anything is worked out it is said that a simulation has begun, then how far it is", () => {
  const uniform = { kind: "uniform", min: 0.5, max: 2 };
  const told: number[] = [];
  whatIf(budget, priceBook, asked([{ ...tickets, distribution: uniform }], { runs: 3000 }), (done) => told.push(done));
  expect(told).toEqual([0, 1024, 2048, 3000]);
});

test.each<[string, unknown, string]>([
  ["another file", { sips: [] }, "This is no SIPmath 3.0 library, at libraryType"],
  ["text", "Tickets", "This is no SIPmath 3.0 library, at the library"],
  ["a SIP of values", changed({ sips: [{ name: "Tickets", values: [1, 2] }] }), '"Tickets" is made by no function'],
  [
    "a SIP of another function",
    changed({ sips: [{ name: "Tickets", function: "Normal_1_0", arguments: {} }] }),
    '"Tickets" is made by Normal_1_0; of a library only Metalog_1_0 and GaussianCopula can be read.',
  ],
  [
    "a metalog without coefficients",
    changed({ sips: [sip("Tickets", "c1", {})] }),
    "no SIPmath 3.0 library, at aCoefficients",
  ],
  ["SIPs of other names", changed({ sips: [sip("Calls", "c1", {})] }), 'they are "Calls".'],
  [
    "another copula",
    changed({ U01: { copula: [{ ...library.U01.copula[0], function: "StudentCopula" }] } }),
    "made by StudentCopula",
  ],
  ["a copula without its matrix", changed({ globalVariables: [] }), "no SIPmath 3.0 library, at correlationMatrix"],
])("%s is refused in one sentence", (_what, json, sentence) => {
  expect(() => withLibrary(asked([tickets, leads], {}), json)).toThrow(sentence);
});

test("runs are a library whose trials belong together: inputs, sides, routes and memo, run by run", () => {
  const uniform = { kind: "uniform", min: 0.5, max: 2 };
  const request = asked([{ ...tickets, distribution: uniform }], { runs: 1000, seed: 7 });
  let sips: readonly Sip[] = [];
  const { monteCarlo } = whatIf(budget, priceBook, request, undefined, (found) => {
    sips = found;
  });
  const written = JSON.parse(JSON.stringify(libraryOf(sips, { title: budget.title, ...monteCarlo! }))) as {
    libraryType: string;
    provenance: string;
    sips: { name: string; metadata: Record<string, number>; values: number[] }[];
  };
  expect(written).toMatchObject({
    libraryType: "SIPmath_3_0",
    provenance: "AI Budget: Two bots, seed 7, latin hypercube",
  });
  const [drawn, memo] = ["Tickets", "Memo"].map((name) => written.sips.find((each) => each.name === name)!);
  expect(memo!.values).toHaveLength(1000);
  drawn!.values.forEach((requests, run) => expect(memo!.values[run]).toBeCloseTo(requests * 0.003 + 600, 5));
  const spread = monteCarlo!.spreads.find(({ of, period }) => of === "Memo" && period === "all months")!;
  expect(memo!.metadata).toMatchObject({ count: 1000, P50: spread.p50, P90: spread.p90 });
});

test("the names for which a library has a metalog are told before anything is drawn; one that nothing can be drawn from is refused", () => {
  expect(namesInLibrary(library, ["Nobody", "Leads", "Tickets"])).toEqual(["Leads", "Tickets"]);
  expect(() => namesInLibrary(library, ["Nobody"])).toThrow(/they are "?Tickets/);
  const trials = changed({ sips: [{ name: "Leads", values: [1, 2, 3] }] });
  expect(() => namesInLibrary(trials, ["Leads"])).toThrow(/Leads/);
  const falling = changed({ sips: [sip("Leads", "c2", { aCoefficients: [0, -1] })] });
  expect(() => namesInLibrary(falling, ["Leads"])).toThrow();
  expect(() => namesInLibrary({ sips: [] }, ["Leads"])).toThrow(/no SIPmath 3\.0 library/);
});

test("runs as a table have a row a run, and no name is a formula where it is opened", () => {
  const sips: Sip[] = [
    { name: "=Tickets", values: Float64Array.of(1, 2.5) },
    { name: "Memo, all", values: Float64Array.of(100 / 3, -7) },
  ];
  expect(tableOfRuns(sips)).toBe(`Run,'=Tickets,"Memo, all"\n1,1,33.33333333\n2,2.5,-7\n`);
});
