/** @deep */
import { betaOf, betaQuantile, betaShare } from "../../src/whatif/beta";
import { correlated } from "../../src/whatif/correlation";
import { type Distribution, quantileOf } from "../../src/whatif/distributions";
import { drawsOf } from "../../src/whatif/draws";
import { normalQuantile } from "../../src/whatif/normal";
import { deviationOf, meanOf, percentile, rankCorrelation, sorted } from "../../src/whatif/statistics";

const N = 100_000;
const draw = (given: Distribution, name = "x", seed = 1, runs = N, stratified = true) =>
  drawsOf({ name, quantile: quantileOf(given), floor: -Infinity, cap: Infinity }, runs, seed, stratified).values;
const at = (values: Float64Array, p: number): number => percentile(sorted(values), p);

const triangular: Distribution = { kind: "triangular", min: 80, likely: 100, max: 150 };
const pert: Distribution = { kind: "pert", min: 80, likely: 100, max: 150, lambda: 4 };
const lognormal: Distribution = { kind: "lognormal", p10: 80, p90: 160 };
const metalog: Distribution = { kind: "metalog", a: [0.2, 0.068267942], lower: null, upper: null };

test.each([
  ["triangular", triangular, 110, 14.7196, [91.8322, 108.167, 131.2917]],
  ["PERT", pert, 105, 12.6773, [89.0435, 103.8259, 122.727]],
  ["lognormal", lognormal, 117.3507, undefined, [80, 113.1371, 160]],
  ["metalog", metalog, 0.2, undefined, [0.05, 0.2, 0.35]],
])(
  "%s: mean, deviation and percentiles of 100,000 draws are those of its formulas",
  (_, given, mean, sd, [p10, p50, p90]) => {
    const values = draw(given);
    const deviation = deviationOf(values);
    expect(meanOf(values)).toBeCloseTo(mean, 2);
    expect(Math.abs(meanOf(values) / mean - 1)).toBeLessThan(1e-4);
    if (sd !== undefined) expect(Math.abs(deviation / sd - 1)).toBeLessThan(1e-3);
    for (const [p, wanted] of [
      [0.1, p10],
      [0.5, p50],
      [0.9, p90],
    ] as [number, number][])
      expect(Math.abs(at(values, p) - wanted)).toBeLessThan(2e-3 * deviation);
  },
);

test("the normal quantile is that of printed tables", () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 14);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
});

test("the beta quantile and the beta share undo each other", () => {
  for (const [alpha, beta] of [
    [2.142857, 3.857143],
    [1, 5],
    [5, 1],
    [3, 3],
  ] as const) {
    const variable = betaOf(alpha, beta);
    for (let k = 1; k < 100; k++) expect(betaShare(variable, betaQuantile(variable, k / 100))).toBeCloseTo(k / 100, 12);
  }
  // Beta(1, 5) has the formula 1 − (1 − p)^(1/5)
  expect(betaQuantile(betaOf(1, 5), 0.3)).toBeCloseTo(1 - 0.7 ** 0.2, 13);
});

test("a triangle by its tenth and ninetieth percentile is the triangle that has them", () => {
  const [p10, p90] = [0.1, 0.9].map(quantileOf(triangular)) as [number, number];
  const again = quantileOf({ kind: "triangular", p10, likely: 100, p90 });
  for (const p of [0.001, 0.1, 0.4, 0.9, 0.999]) expect(again(p)).toBeCloseTo(quantileOf(triangular)(p), 8);
});

test("a lognormal of mean and deviation has them", () => {
  const values = draw({ kind: "lognormal", mean: 120, sd: 40 });
  expect(meanOf(values)).toBeCloseTo(120, 1);
  expect(deviationOf(values)).toBeCloseTo(40, 0);
});

test("discrete and empirical inputs take their own values only, as often as they should", () => {
  const discrete = draw({ kind: "discrete", values: [3, 1], weights: [1, 3] });
  expect(discrete.filter((value) => value === 1)).toHaveLength(N * 0.75);
  const empirical = draw({ kind: "empirical", values: [3, 4, 6, 5, 3] });
  expect(empirical.filter((value) => value === 3)).toHaveLength(N * 0.4);
});

test("Latin hypercube: exactly one draw in each stratum", () => {
  const values = draw({ kind: "uniform", min: 0, max: 1000 }, "strata", 5, 1000);
  expect([...values].map(Math.floor).sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, k) => k));
  const plain = draw({ kind: "uniform", min: 0, max: 1000 }, "strata", 5, 1000, false);
  expect(new Set([...plain].map(Math.floor)).size).toBeLessThan(800);
});

test("what is beyond the floor or the cap is moved there and counted", () => {
  const quantile = quantileOf({ kind: "uniform", min: -10, max: 90 });
  const { values, clipped } = drawsOf({ name: "x", quantile, floor: 0, cap: 80 }, 1000, 1);
  expect([Math.min(...values), Math.max(...values), clipped]).toEqual([0, 80, 0.2]);
});

const normals = (seed = 1) =>
  [
    { name: "a", values: draw({ kind: "normal", mean: 100, sd: 10 }, "a", seed) },
    { name: "b", values: draw({ kind: "normal", mean: 200, sd: 20 }, "b", seed) },
  ] as const;
const sumOf = ([a, b]: readonly Float64Array[]) =>
  (a as Float64Array).map((value, k) => value + ((b as Float64Array)[k] as number));

test("two normal inputs add up as they do in theory, alone and correlated", () => {
  const alone = sumOf(normals().map(({ values }) => values));
  expect(meanOf(alone)).toBeCloseTo(300, 1);
  expect(Math.abs(deviationOf(alone) - 22.3607)).toBeLessThan(0.15);
  expect(Math.abs(at(alone, 0.9) - 328.6564)).toBeLessThan(0.34);

  const pair = correlated(normals(), [{ a: "a", b: "b", rank: 0.482584 }], 1);
  expect(rankCorrelation(pair[0] as Float64Array, pair[1] as Float64Array)).toBeCloseTo(0.482584, 2);
  const together = sumOf(pair);
  expect(Math.abs(deviationOf(together) - 26.4575)).toBeLessThan(0.15);
  expect(Math.abs(at(together, 0.9) - 333.9067)).toBeLessThan(0.4);
  // each input keeps its own draws
  expect(sorted(pair[0] as Float64Array)).toEqual(sorted(normals()[0].values));
});

test("three inputs have the rank correlations that are wanted to a hundredth, and each stratum still has one draw", () => {
  const inputs = ["a", "b", "c"].map((name) => ({ name, values: draw({ kind: "uniform", min: 0, max: N }, name) }));
  const wanted = [
    { a: "a", b: "b", rank: 0.8 },
    { a: "a", b: "c", rank: -0.5 },
    { a: "b", b: "c", rank: -0.1 },
  ];
  const arranged = correlated(inputs, wanted, 1);
  const of = (name: string) => arranged[inputs.findIndex((input) => input.name === name)] as Float64Array;
  for (const { a, b, rank } of wanted) expect(Math.abs(rankCorrelation(of(a), of(b)) - rank)).toBeLessThan(0.01);
  // nine digits of a draw may carry it over the end of its stratum, to the number of the next
  for (const values of arranged)
    sorted(values).forEach((value, k) => {
      if (value < k || value > k + 1) throw new Error(`${value} is no draw of stratum ${k}`);
    });
});

test("seats under a minimum: the steps are exact", () => {
  const cost = draw({ kind: "triangular", min: 4, likely: 8, max: 16 }).map(
    (heads) => 25 * Math.max(5, Math.ceil(heads)),
  );
  expect(Math.abs(meanOf(cost) - 245.8333)).toBeLessThan(0.03);
  expect([at(cost, 0.5), at(cost, 0.9)]).toEqual([250, 325]);
  expect(Math.abs(cost.filter((amount) => amount > 300).length / N - 1 / 6)).toBeLessThan(0.001);
});

test.each<[string, Distribution, string]>([
  [
    "likely outside",
    { kind: "triangular", min: 80, likely: 70, max: 150 },
    "The likely value must lie between min and max",
  ],
  ["P10 above P90", { kind: "normal", p10: 3, p90: 2 }, "p10 must be below p90"],
  ["no deviation", { kind: "normal", mean: 3, sd: 0 }, "A standard deviation must be above 0"],
  ["lognormal at 0", { kind: "lognormal", p10: 0, p90: 2 }, "A lognormal input is above 0"],
  ["no lambda", { kind: "pert", min: 1, likely: 2, max: 3, lambda: 0 }, "lambda must be above 0"],
  ["no weight", { kind: "discrete", values: [1, 2], weights: [0, 0] }, "not all 0"],
  ["weights missing", { kind: "discrete", values: [1, 2], weights: [1] }, "as many weights"],
  ["few values", { kind: "empirical", values: [1, 2] }, "At least 5 numbers"],
  ["a metalog that falls", { kind: "metalog", a: [1, -1], lower: null, upper: null }, "it would fall"],
])("%s is refused in one sentence", (_, given, sentence) => {
  expect(() => quantileOf(given)).toThrow(sentence);
});

test("correlations that cannot be are refused", () => {
  const [a, b] = normals();
  const c = { name: "c", values: a.values };
  const pairs = [
    { a: "a", b: "b", rank: 0.9 },
    { a: "b", b: "c", rank: 0.9 },
    { a: "a", b: "c", rank: -0.9 },
  ];
  expect(() => correlated([a, b, c], pairs, 1)).toThrow("No inputs could be correlated like this");
  expect(() => correlated([a, b], [{ a: "a", b: "b", rank: 1.2 }], 1)).toThrow("from -1 to 1");
  expect(() => correlated([a, b], [{ a: "a", b: "z", rank: 0.2 }], 1)).toThrow('"z" is none of the inputs');
});
