import { floatingBars } from "../../src/sheet";

const said = { ends: "from, to", less: "less", more: "more", below: "2E7D6B" };
const valuesOf = (start: number, steps: number[], end: number) =>
  floatingBars({ start, steps, end }, said)?.map(({ name, values }) => [name, values]);

test("each step floats between the amounts before and after it; what is 0 in a column is not drawn there", () => {
  expect(valuesOf(100, [30, -50], 80)).toEqual([
    ["up to here", [0, 100, 80, 0]],
    ["from, to", [100, 0, 0, 80]],
    ["less", [0, 0, 50, 0]],
    ["more", [0, 30, 0, 0]],
  ]);
});

test("nothing can be drawn where a step passes below 0", () => {
  expect(valuesOf(10, [-20, 30], 20)).toBeUndefined();
  expect(valuesOf(-1, [], -1)).toBeUndefined();
});
