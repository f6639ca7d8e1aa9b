import fc from "fast-check";
import { priceBook } from "../../src/pricebook";
import { total, usageCost, usageRange, type UsageRangeCall } from "../../src/pricing";
import { SPREADS } from "../../src/pricing/use-spread";
import { quantileOf } from "../../src/whatif/distributions";

const tokens = { item: "claude-sonnet-4-6", meter: "input" };
const searches = { item: "gemini-3.8-flash", meter: "grounding search 3.x" };
const million = 1_000_000;
const usual = { low: 80 * million, likely: 100 * million, high: 150 * million };
const costs = (call: Partial<UsageRangeCall>) =>
  usageRange(priceBook, {
    ...{ ...tokens, ...usual, shape: "pert", percentiles: [0.1, 0.5, 0.9], date: null },
    ...call,
  }).map((outcome) => ("problem" in outcome ? outcome.problem.message : total(outcome.lines)));
const rounded = (figures: readonly (number | string)[], digits = 2) =>
  figures.map((figure) => (typeof figure === "number" ? Number(figure.toFixed(digits)) : figure));

test("80, 100 and 150 million tokens at $3 a million, as the specification works it out", () => {
  expect(rounded(costs({}))).toEqual([267.13, 311.48, 368.18]);
});

test("a triangle and a lognormal have the percentiles of their closed forms", () => {
  const below = 80 + Math.sqrt(0.1 * 70 * 20);
  const above = (rest: number) => 150 - Math.sqrt(rest * 70 * 50);
  expect(rounded(costs({ shape: "triangular" }), 8)).toEqual(
    [below, above(0.5), above(0.1)].map((millions) => Number((3 * millions).toFixed(8))),
  );
  const lognormal = { shape: "lognormal", low: 80 * million, high: 160 * million, likely: 0 } as const;
  expect(rounded(costs(lognormal), 8)).toEqual([240, Number((240 * Math.SQRT2).toFixed(8)), 480]);
});

test("free units are free: the percentile of the use is priced, not the price of a percentile scaled", () => {
  // 5,000 searches a month are free, $14 a thousand beyond; P50 of the triangle is 9,000 − √(0.5 · 5,000 · 3,000)
  const [p10, p50] = costs({ ...searches, low: 4000, likely: 6000, high: 9000, shape: "triangular" });
  expect(p10).toBe(0);
  expect(p50).toBeCloseTo((9000 - Math.sqrt(7_500_000) - 5000) * 0.014, 8);
});

test("use per request is multiplied, and a mode has its price", () => {
  const each = { low: 800, likely: 1000, high: 1500, requests: 100_000 };
  expect(rounded(costs(each))).toEqual([267.13, 311.48, 368.18]);
  expect(rounded(costs({ ...each, mode: "batch" }))).toEqual([133.57, 155.74, 184.09]);
});

test("nothing uncertain costs the same at every percentile, and nothing costs nothing", () => {
  const certain = { low: million, likely: million, high: million };
  for (const shape of ["pert", "triangular", "lognormal"] as const) {
    expect(costs({ ...certain, shape })).toEqual([3, 3, 3]);
    expect(costs({ low: 0, likely: 0, high: 0, shape })).toEqual([0, 0, 0]);
  }
});

test.each(["pert", "triangular"] as const)(
  "%s: of many equally likely uses, sorted, the cost at the place of the percentile is the percentile",
  (shape) => {
    const { low, likely, high } = { low: 4000, likely: 6000, high: 9000 };
    // by the density alone, without a quantile function: shares of 40,000 narrow strips are added up until p is reached
    const density = (x: number): number => {
      const [left, right] = [(x - low) / (high - low), (high - x) / (high - low)];
      if (shape === "triangular") return x < likely ? (x - low) / (likely - low) : (high - x) / (high - likely);
      return left ** (4 * ((likely - low) / (high - low))) * right ** (4 * ((high - likely) / (high - low)));
    };
    const STRIPS = 40_000;
    const strips = Array.from({ length: STRIPS }, (_, k) => low + ((high - low) * (k + 0.5)) / STRIPS);
    const whole = strips.reduce((sum, x) => sum + density(x), 0);
    const percentiles = [0.05, 0.25, 0.5, 0.75, 0.95];
    const expected = percentiles.map((p) => {
      let sum = 0;
      const use = strips.find((x) => (sum += density(x)) >= p * whole) ?? high;
      return total(
        usageCost(priceBook, { uses: [[{ ...searches, quantity: use }]], dates: [null] }).flatMap((outcome) =>
          "lines" in outcome ? outcome.lines : [],
        ),
      );
    });
    costs({ ...searches, low, likely, high, shape, percentiles }).forEach((cost, k) => {
      expect(Math.abs(Number(cost) - expected[k]!)).toBeLessThan(0.01);
    });
  },
);

test("a higher percentile never costs less", () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const use = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 20_000 })));
  const shape = fc.constantFrom("pert", "triangular", "lognormal");
  fc.assert(
    fc.property(use, fc.array(share, { minLength: 2, maxLength: 5 }), shape, (three, shares, which) => {
      const [low, likely, high] = [...three].sort((a, b) => a - b) as [number, number, number];
      const percentiles = [...shares].sort((a, b) => a - b);
      const found = costs({ ...searches, low, likely, high, shape: which, percentiles }).map(Number);
      found.slice(1).forEach((cost, k) => expect(cost).toBeGreaterThanOrEqual(found[k]! - 1e-9 * (1 + cost)));
    }),
    { numRuns: 300 },
  );
});

describe("what makes no range is refused, a percentile that is none in its own column", () => {
  test.each<[string, Partial<UsageRangeCall>]>([
    ["likely below low", { likely: 1 }],
    ["likely above high", { likely: 151 * million }],
    ["high below low", { shape: "lognormal", high: 1 }],
  ])("%s", (_what, call) => {
    expect(() => costs(call)).toThrow("low, likely and high must rise; put them in order.");
  });

  test("lognormal use that begins at 0", () => {
    expect(() => costs({ shape: "lognormal", low: 0 })).toThrow("give a low above 0");
  });

  test("negative use", () => {
    expect(() => costs({ low: -1 })).toThrow("The low cannot be negative");
  });

  test.each([0, 1, 90, -0.1, NaN])("percentile %s", (percentile) => {
    const [one, other] = costs({ percentiles: [percentile, 0.5] });
    expect(one).toContain("use 90% or 0.9");
    expect(other).toBeCloseTo(311.477658, 6);
  });
});

test("use is spread as a simulation spreads it, by other formulas and to ten digits", () => {
  const share = fc.oneof(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.constantFrom(0.1, 0.5, 0.9, 0.99));
  const turn = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1));
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 100, noNaN: true }), turn, share, (width, at, p) => {
      const [low, high] = [10, 10 + width];
      const likely = Math.min(high, low + at * width);
      const pairs = [
        [SPREADS.pert, { kind: "pert", min: low, likely, max: high, lambda: 4 }],
        [SPREADS.triangular, { kind: "triangular", min: low, likely, max: high }],
        [SPREADS.lognormal, { kind: "lognormal", p10: low, p90: high }],
      ] as const;
      for (const [spread, distribution] of pairs) {
        const drawn = quantileOf(distribution)(p);
        expect(Math.abs(spread(low, likely, high)(p) - drawn)).toBeLessThan(1e-10 * drawn);
      }
    }),
    { numRuns: 500 },
  );
});
