import { agreement, plain } from "./agreement";
import { creditCase } from "./cases";
import { engine } from "./engine";
import { creditCosts, type CreditCase } from "./credits";

test("the months of 6,000 random credit pools cost what exact fractions say", () => {
  const family = {
    make: creditCase,
    exactly: (use: CreditCase) => creditCosts(use).map(plain),
    engine: engine.credits,
  };
  const { disagreements, priced, refused } = agreement(6_000, family);
  expect(disagreements).toEqual([]);
  expect(priced).toBeGreaterThan(80_000);
  expect(refused).toBeGreaterThan(5_000);
});
