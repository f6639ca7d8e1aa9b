import fc from "fast-check";
import { niceTicks } from "../../../src/workbench/page/chart-picture";

test.each([
  [0, 87_000, [0, 50_000, 100_000]],
  [0, 9, [0, 5, 10]],
  [-30, 80, [-50, 0, 50, 100]],
  [0, 0, [0]],
])("an axis from %d to %d", (lowest, highest, ticks) => {
  expect(niceTicks(lowest, highest)).toEqual(ticks);
});

test("ticks hold all figures, and there are few of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 0 }), fc.integer({ min: 0, max: 1_000_000 }), (lowest, highest) => {
      const ticks = niceTicks(lowest, highest);
      expect(ticks[0]).toBeLessThanOrEqual(lowest);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
