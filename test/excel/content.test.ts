import { rectanglesOf } from "../../src/excel/content";
import { textEntry } from "../../src/excel/entry";
import { formula, hostileTexts, number, sheet, text } from "../xlsx/descriptions";

test.each(hostileTexts.filter((hostile) => /^[^A-Za-z_]|^TRUE$/.test(hostile)))("%s is sent as text", (hostile) => {
  expect(textEntry(hostile)).toBe(`'${hostile}`);
});

test.each(["May 5", "Mär 27", "true", "10%", "$5", " 1", "(3)", "½"])("%s would become something else", (given) => {
  expect(textEntry(given)).toBe(`'${given}`);
});

test.each(["ChatGPT Business", "gpt-6-sol", "Seats, base", "R&D", "Émile", ""])("%s is sent as it is", (given) => {
  expect(textEntry(given)).toBe(given);
});

test("one rectangle holds cells, the first month of each series and month values; gaps are left alone", () => {
  const rectangles = rectanglesOf(
    sheet("One", {
      months: { firstColumn: 3, count: 3 },
      cells: [text(2, 1, "Seats"), { ...number(4, 2, 0), content: { kind: "empty" } }],
      series: [{ row: 2, formula: "=B2+1", style: "quantity" }],
      seriesValues: [{ row: 3, values: [1, null, 3], style: "rate" }],
    }),
  );
  expect(rectangles).toEqual([
    {
      area: { row: 2, column: 1, rows: 3, columns: 5 },
      entries: [
        ["Seats", null, "=B2+1", null, null],
        [null, null, 1, "=NA()", 3],
        [null, "", null, null, null],
      ],
    },
  ]);
});

test("a large sheet is cut into requests well below Excel's 5 MB, no row lost", () => {
  const long = `="${"x".repeat(5000)}"`;
  const rectangles = rectanglesOf(
    sheet("Large", { cells: Array.from({ length: 1000 }, (_, n) => formula(n + 1, 1, long)) }),
  );
  expect(rectangles.length).toBeGreaterThan(1);
  expect(rectangles.flatMap(({ entries }) => entries)).toHaveLength(1000);
  for (const { entries } of rectangles) expect(JSON.stringify(entries).length).toBeLessThan(1_200_000);
});
