import fc from "fast-check";
import { priceFileText, pricesOf, readPriceFile } from "../../src/budget";
import { readDelimited, writeDelimited } from "../../src/budget/delimited";

const FORMULAS = ["=1+1", '=HYPERLINK("http://x";"y")', "+1-1", "-2+3", "@SUM(A1)", "\t=1", "'=1", "''@x"];

test.each(FORMULAS)("%j is no formula in the file, and is itself again when the file is read", (text) => {
  const file = writeDelimited([
    ["Item", "Rate"],
    [text, "4"],
  ]);
  const [, cell = ""] = /\n"?(.)/.exec(file) ?? [];
  expect(cell).toBe("'");
  expect(readDelimited("prices.csv", file).rows[1]).toEqual([text, "4"]);
});

test.each(["-4", "-4.5", "4", "it's", "'quoted'", "a=b", "'"])("%j stays as it is", (text) => {
  expect(writeDelimited([[text, "x"]])).toBe(`${text},x\n`);
});

test("any table comes back as it was written", () => {
  const cell = fc.oneof(fc.constantFrom(...FORMULAS, "-1", "a,b", 'say "no"'), fc.string()).map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1 }), (rows) => {
      expect(readDelimited("t.csv", writeDelimited([["a", "b", "c"], ...rows])).rows.slice(1)).toEqual(
        rows.map((row) => row.map((text) => text.replace(/\r\n?/g, "\n"))),
      );
    }),
    { seed: 12, numRuns: 500 },
  );
});

test("a price file with names like formulas makes the round trip", () => {
  const rates = [{ item: "=cmd|' /C calc'!A0", component: "+x", rate: 4, source: "-see @them", reason: "'=why" }];
  const file = { format: "ai-budget-prices/1", by: "@Ann", on: "2026-11-27", note: "", rates };
  const read = readPriceFile("p.json", new TextEncoder().encode(JSON.stringify(file)));
  const csv = priceFileText("p.csv", pricesOf(read, read));
  for (const line of csv.split("\n").slice(1)) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
  expect(readPriceFile("p.csv", new TextEncoder().encode(csv))).toEqual(read);
});
