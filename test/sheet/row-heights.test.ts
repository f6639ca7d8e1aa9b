import { rowHeights } from "../../src/sheet/row-heights";
import { sheet, text } from "../xlsx/descriptions";

const inColumnOf10 = (...cells: ReturnType<typeof text>[]) =>
  rowHeights(sheet("Texts", { columnWidths: [{ from: 1, to: 9, width: 10 }], cells }));

test("a wrapped text has as many lines of 15 points as it takes", () => {
  const heights = inColumnOf10(
    text(1, 1, "one line", "wrappedText"),
    text(2, 1, "two lines of words", "wrappedText"),
    text(3, 1, "https://example.com/a/long/way", "wrappedText"),
  );
  expect([...heights]).toEqual([
    [2, 30],
    [3, 45],
  ]);
});

test("a row is as high as its longest text, and other styles do not count", () => {
  const heights = inColumnOf10(
    text(1, 1, "two lines of words", "wrappedText"),
    text(1, 2, "three lines of words, all of them", "wrappedText"),
    text(2, 1, "as long as it likes, over the next cells", "text"),
  );
  expect([...heights]).toEqual([[1, 45]]);
});

test("a text in a closed column makes no row higher", () => {
  const cells = [text(1, 1, "one line", "wrappedText"), text(1, 3, "three lines of words, all of them", "wrappedText")];
  const columnWidths = [{ from: 1, to: 9, width: 10 }];
  const closed = { rows: [], columns: [{ from: 3, to: 4 }] };
  expect(rowHeights(sheet("Texts", { columnWidths, cells, groups: closed })).size).toBe(0);
  expect(rowHeights(sheet("Texts", { columnWidths, cells })).size).toBe(1);
});

test("a text in merged cells has their width", () => {
  const cells = [text(1, 1, "three lines of words, all of them", "wrappedText")];
  const columnWidths = [{ from: 1, to: 9, width: 10 }];
  const merged = [{ row: 1, column: 1, rows: 1, columns: 4 }];
  expect(rowHeights(sheet("Texts", { columnWidths, cells })).get(1)).toBe(45);
  expect(rowHeights(sheet("Texts", { columnWidths, cells, merged })).size).toBe(0);
});
