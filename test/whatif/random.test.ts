import { nextWord, permutation, type State, uniforms } from "../../src/whatif/random";

test("xoshiro128** gives the words of its authors' own program", () => {
  const state: State = [1, 2, 3, 4];
  expect(Array.from({ length: 10 }, () => nextWord(state))).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test("a stream belongs to its seed and its name, and lies from 0 to 1", () => {
  const take = (seed: number, name: string): number[] => {
    const uniform = uniforms(seed, name);
    return Array.from({ length: 1000 }, uniform);
  };
  expect(take(1, "Usage")).toEqual(take(1, "Usage"));
  expect(take(1, "Usage")).not.toEqual(take(2, "Usage"));
  expect(take(1, "Usage")).not.toEqual(take(1, "Seats"));
  expect(take(4294967295, "").every((u) => u >= 0 && u < 1)).toBe(true);
});

test("a permutation has every number once", () => {
  const order = permutation(1000, uniforms(1, "order"));
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, k) => k));
  expect([...order]).not.toEqual(Array.from({ length: 1000 }, (_, k) => k));
});
