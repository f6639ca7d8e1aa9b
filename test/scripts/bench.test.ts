import { sharedCases } from "../../scripts/bench/cases";

test("the benchmark asks the engine and calcPrice the same questions and gets the same prices", () => {
  const cases = sharedCases();
  expect(cases.length).toBeGreaterThan(60);
  for (const { ours, theirs } of cases) {
    const [[cost]] = ours() as [[number]];
    const { total_price: price } = theirs() as { total_price: number };
    expect(Math.abs(cost - price)).toBeLessThanOrEqual(1e-9 * price);
  }
});
