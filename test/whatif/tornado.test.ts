import { sensitivityOf, tornadoOf } from "../../src/whatif/tornado";

const range = (label: string, now: number, share: number) => ({
  label,
  now,
  low: now * (1 - share),
  high: now * (1 + share),
});

test("bars are sorted by what they swing", () => {
  const { base, bars } = tornadoOf(([a = 0, b = 0]) => a + b, [range("A", 600, 0.1), range("B", 400, 0.2)]);
  expect(base).toBe(1000);
  expect(bars.map(({ label, costAtLow, costAtHigh }) => [label, costAtLow, costAtHigh])).toEqual([
    ["B", 920, 1080],
    ["A", 940, 1060],
  ]);
});

test("seats that stay under a minimum have no effect", () => {
  const seats = ([heads = 0]: readonly number[]) => 25 * Math.max(5, Math.ceil(heads));
  const { bars, withoutEffect } = tornadoOf(seats, [range("Seats", 3, 0.5)]);
  expect(bars).toEqual([]);
  expect(withoutEffect[0]).toMatchObject({ label: "Seats", costAtLow: 125, costAtHigh: 125 });
});

test("a cost that rises and falls within the range spans what it reaches", () => {
  const volume = ([units = 0]: readonly number[]) => units * (units <= 100 ? 1 : 0.8);
  const [bar] = tornadoOf(volume, [range("Units", 90, 0.2)]).bars;
  expect(bar).toMatchObject({ costAtLow: 72, isMonotone: false });
  expect(bar?.costAtHigh).toBeCloseTo(86.4);
  expect(bar?.least).toBe(72);
  expect(bar?.most).toBeGreaterThan(98);
});

test("a range without a price is widest, and says nothing of money", () => {
  const cost = ([heads = 0]: readonly number[]) => (heads > 150 ? null : heads);
  const [bar] = tornadoOf(cost, [range("Heads", 140, 0.1)]).bars;
  expect([bar?.costAtHigh, bar?.least]).toEqual([null, null]);
});

test("sensitivity: every pair of values", () => {
  const { costs } = sensitivityOf((row, column = 1) => row * column, [1, 2], [10, 20, 30]);
  expect(costs).toEqual([
    [10, 20, 30],
    [20, 40, 60],
  ]);
  expect(sensitivityOf((row, column) => (column === undefined ? row : 0), [1, 2]).costs).toEqual([[1], [2]]);
});
