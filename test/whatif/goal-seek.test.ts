import { type Goal, seek } from "../../src/whatif/goal-seek";

const goal = (is: Goal["is"], value: number, low: number, high: number, isWhole = false): Goal => ({
  is,
  value,
  low,
  high,
  isWhole,
});
const packs = (credits: number) => 200 + 40 * Math.ceil(Math.max(0, credits - 8000) / 2000);
const volume = (units: number) => units * (units <= 100 ? 1 : 0.8);

test("the largest number of credits within a limit, with what it costs", () => {
  const answer = seek(packs, goal("<=", 300, 0, 20_000));
  expect(answer).toMatchObject({
    kind: "some",
    stretches: [{ from: 0, to: 12_000, costAtTo: 280 }],
    jumps: [{ at: 12_000, from: 280, to: 320 }],
  });
});

test("a cost that jumps over the figure meets it nowhere", () => {
  const answer = seek(packs, goal("=", 300, 0, 20_000));
  expect(answer).toMatchObject({ kind: "none", why: "None: the cost jumps from 280 to 320 at 12000." });
});

test("a plateau: every number of seats up to the minimum", () => {
  const seats = (heads: number) => 25 * Math.max(5, Math.ceil(heads));
  expect(seek(seats, goal("=", 125, 0, 20, true))).toMatchObject({ kind: "some", stretches: [{ from: 0, to: 5 }] });
});

test("several roots are all told", () => {
  const answer = seek(volume, goal("=", 90, 0, 200));
  expect(answer.kind === "some" && answer.stretches.map(({ from, to }) => [from, to])).toEqual([
    [90, 90],
    [112.5, 112.5],
  ]);
});

test("where a seat and the requests cost the same", () => {
  expect(seek((requests) => requests * 0.005, goal("=", 25, 0, 10_007))).toMatchObject({ stretches: [{ from: 5000 }] });
});

test("a limit that even nothing keeps, and one that everything keeps", () => {
  const fee = (units: number) => 150 + units;
  expect(seek(fee, goal("<=", 100, 0, 50))).toMatchObject({ kind: "none", nearest: { value: 0, cost: 150 } });
  expect(seek(fee, goal("<=", 500, 0, 50))).toMatchObject({ kind: "all", stretches: [{ from: 0, to: 50 }] });
  expect(seek(fee, goal(">=", 180, 0, 50))).toMatchObject({ kind: "some", stretches: [{ from: 30, to: 50 }] });
});

test("heads come whole, a single one is a range", () => {
  expect(seek((heads) => 20 * heads, goal("<=", 199, 0, 40, true))).toMatchObject({ stretches: [{ from: 0, to: 9 }] });
  expect(seek((heads) => 20 * heads, goal("<=", 199, 3, 3, true))).toMatchObject({ kind: "all" });
});

test("an empty range and an unknown price are refused", () => {
  expect(() => seek((x) => x, goal("<=", 1, 2, 1))).toThrow("low must be below high");
  expect(() => seek(() => null, goal("<=", 1, 0, 1))).toThrow("A price is unknown at 0");
});
