import { agreement, plain } from "./agreement";
import { meterCase } from "./cases";
import { engine } from "./engine";
import { type MeterCase, meterCost } from "./meters";

test("random uses of a meter cost what exact fractions say", () => {
  const family = { make: meterCase, exactly: (use: MeterCase) => [plain(meterCost(use))], engine: engine.meters };
  const { disagreements, priced, refused } = agreement(37_000, family);
  expect(disagreements).toEqual([]);
  expect(priced).toBeGreaterThan(0.75);
  expect(refused).toBeGreaterThan(0.06);
});
