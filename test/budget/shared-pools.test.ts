import { parseBudget, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { sharedPool } from "../workbook/shared-pool-budget";

const run = runBudget(sharedPool, priceBook);
const cost = (line: string) =>
  run.lines.find(({ name }) => name === line)?.cost.map((money) => money?.toFixed(4)) ?? [];

test("plans with different allowances burn from one pool: 10 × 1,900 + 5 × 3,900 = 38,500 credits", () => {
  // 30,000 and 8,500 are wanted in January: the allowances are just enough; in February 33,000 + 8,500 are 3,000 more, at a cent
  expect(cost("Business").slice(0, 2)).toEqual(["190.0000", "220.0000"]);
  // 5 × $39, and never a pack
  expect(new Set(cost("Enterprise"))).toEqual(new Set(["195.0000"]));
});

test("without the pool both would buy packs of their own", () => {
  const apart = parseBudget({
    ...sharedPool,
    credits: sharedPool.credits.map((line) => ({ ...line, sharesWith: "" })),
  });
  const business = runBudget(apart, priceBook).lines.find(({ name }) => name === "Business")?.cost[0];
  expect(business).toBeCloseTo(190 + (30_000 - 19_000) * 0.01, 9);
});

test("a pool's cap stops the use of all that share it", () => {
  // 2,250 + 9,500 are included; in February 4,000 + 9,180 are wanted: 1,430 more, of which $15 buy one pack
  const stopped = run.unmet.find(({ name }) => name === "Runway");
  const left = 4000 + 9000 * 1.02 - 2250 - 9500;
  expect(stopped?.quantity[1]).toBeLessThan(left);
});

test.each([
  [{ sharesWith: "Nobody" }, '"Nobody" is no pool of its own; name another line of Credits'],
  [{ sharesWith: "Alone" }, '"Alone" is no pool of its own'],
  [{ sharesWith: "Business", cap: 4 }, 'A line that shares the credits of "Business" has no cap'],
  [{ sharesWith: "Business", creditsHeld: 4 }, "holds no credits itself"],
])("%j is refused in words", (fields, sentence) => {
  const credits = sharedPool.credits.map((line) => (line.name === "Alone" ? { ...line, ...fields } : line));
  expect(() => parseBudget({ ...sharedPool, credits })).toThrow(sentence);
});
