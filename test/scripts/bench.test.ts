import { sharedCases } from "../../scripts/bench/cases";
import { isWithin, tableOf } from "../../scripts/bench/measure";

test("the benchmark asks the engine and calcPrice the same questions and gets the same prices", () => {
  const cases = sharedCases();
  expect(cases.length).toBeGreaterThan(60);
  for (const { ours, theirs } of cases) {
    const [[cost]] = ours() as [[number]];
    const { total_price: price } = theirs() as { total_price: number };
    expect(Math.abs(cost - price)).toBeLessThanOrEqual(1e-9 * price);
  }
});

test("a measure is held to its limit, and a table says figure, unit and limit", () => {
  const ratio = { what: "APICOST against calcPrice", figure: 49.5, unit: "times", limit: { atLeast: 50 } };
  const size = { what: "functions.js", figure: 70, unit: "kB gzipped", limit: { atMost: 70 } };
  const time = { what: "ready", figure: 21_600.4, unit: "ms" };
  expect([ratio, size, time].map(isWithin)).toEqual([false, true, true]);
  expect(tableOf([ratio, time])).toBe(
    [
      "| what | figure | unit | limit |",
      "|---|---:|---|---|",
      "| APICOST against calcPrice | 49.5 | times | at least 50 |",
      "| ready | 21,600 | ms |  |",
    ].join("\n"),
  );
});
