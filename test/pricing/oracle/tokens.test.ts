import { agreement, plain } from "./agreement";
import { tokenCase } from "./cases";
import { engine } from "./engine";
import { type TokenCase, tokenCost } from "./tokens";

test("random uses of a model cost what exact fractions say", () => {
  const family = { make: tokenCase, exactly: (use: TokenCase) => [plain(tokenCost(use))], engine: engine.tokens };
  const { disagreements, priced, refused } = agreement(46_000, family);
  expect(disagreements).toEqual([]);
  expect(priced).toBeGreaterThan(0.3);
  expect(refused).toBeGreaterThan(0.25);
});
