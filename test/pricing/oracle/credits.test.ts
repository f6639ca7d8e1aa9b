import { agreement, plain } from "./agreement";
import { creditCase } from "./cases";
import { type CreditCase, creditCosts } from "./credits";
import { engine } from "./engine";

test("the months of random credit pools cost what exact fractions say", () => {
  const family = {
    make: creditCase,
    exactly: (use: CreditCase) => creditCosts(use).map(plain),
    engine: engine.credits,
  };
  const { disagreements, priced, refused } = agreement(4_000, family);
  expect(disagreements).toEqual([]);
  expect(priced).toBeGreaterThan(0.7);
  expect(refused).toBeGreaterThan(0.03);
});
