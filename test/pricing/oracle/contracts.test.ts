import { agreement } from "./agreement";
import { contractCase } from "./cases";
import { contractCosts } from "./contracts";
import { engine } from "./engine";

test("the months of random contracts cost what exact fractions say", () => {
  const family = { make: contractCase, exactly: contractCosts, engine: engine.contracts };
  const { disagreements, priced, refused } = agreement(5_000, family);
  expect(disagreements).toEqual([]);
  expect(priced).toBeGreaterThan(0.9);
  expect(refused).toBe(0);
});
