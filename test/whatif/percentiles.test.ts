import { percentilesOf } from "../../src/whatif/percentiles";
import { uniforms } from "../../src/whatif/random";
import { percentile, ranks, sorted } from "../../src/whatif/statistics";

const SHARES = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.999, 1];
const uniform = uniforms(1, "percentiles");
const values = (length: number, from: (u: number, k: number) => number) =>
  Float64Array.from({ length }, (_, k) => from(uniform(), k));

const few = values(100, (u) => u);
const many = 10_007;
test.each<[string, Float64Array]>([
  ["one", Float64Array.of(7)],
  ["two", Float64Array.of(9, -3)],
  ["fewer values than bins", few],
  ["spread evenly", values(many, (u) => u * 1e6 - 5e5)],
  ["far out at one end", values(many, (u) => Math.exp(20 * u))],
  ["one far from all others", values(many, (u, k) => (k === 5 ? 1e15 : u))],
  ["of few kinds, as what is billed by seats", values(many, (u) => Math.ceil(u * 12) * 25)],
  ["all the same", values(many, () => 42.42)],
  ["all but one the same", values(many, (_, k) => (k === 77 ? 1 : 0))],
  ["rising already", values(many, (_, k) => k / 3)],
  ["falling", values(many, (_, k) => -k / 3)],
  ["nearer to each other than they can be told apart by bins", values(many, (u) => (u < 0.5 ? 0 : Number.MIN_VALUE))],
  ["farther apart than a number can say", values(many, (u) => 2 * (u - 0.5) * Number.MAX_VALUE)],
])("percentiles of values that are %s are those of the sorted ones, to the last bit", (_what, given) => {
  const before = given.slice();
  const rising = sorted(given);
  expect(percentilesOf(given, SHARES)).toEqual(SHARES.map((share) => percentile(rising, share)));
  expect(given).toEqual(before);
});

test("what is equal shares the mean of its places", () => {
  expect([...ranks(Float64Array.of(30, 10, 20, 10, 40, 10))]).toEqual([5, 2, 4, 2, 6, 2]);
});
