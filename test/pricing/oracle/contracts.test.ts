import { agreement } from "./agreement";
import { contractCase } from "./cases";
import { engine } from "./engine";
import { contractCosts } from "./contracts";

test("the months of 5,000 random contracts cost what exact fractions say", () => {
  const family = { make: contractCase, exactly: contractCosts, engine: engine.contracts };
  const { disagreements, priced, refused } = agreement(5_000, family);
  expect(disagreements).toEqual([]);
  expect(priced).toBeGreaterThan(75_000);
  expect(refused).toBe(0);
});
