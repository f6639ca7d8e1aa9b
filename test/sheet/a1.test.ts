import fc from "fast-check";
import {
  absoluteAreaAddress,
  address,
  areaAddress,
  columnName,
  columnNumber,
  LAST_COLUMN,
  onSheet,
  quoteSheet,
} from "../../src/sheet/a1";

test("columns are named as Excel names them", () => {
  expect([1, 26, 27, 52, 702, 703, LAST_COLUMN].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
  expect(() => columnName(0)).toThrow(RangeError);
  expect(() => columnName(LAST_COLUMN + 1)).toThrow(RangeError);
});

test("a column's name leads back to its number", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: LAST_COLUMN }), (n) => columnNumber(columnName(n)) === n));
});

test("addresses of cells and areas", () => {
  expect(address(3, 2)).toBe("B3");
  expect(areaAddress({ row: 3, column: 2, rows: 1, columns: 1 })).toBe("B3");
  expect(areaAddress({ row: 3, column: 2, rows: 7, columns: 3 })).toBe("B3:D9");
  expect(absoluteAreaAddress({ row: 3, column: 25, rows: 1, columns: 24 })).toBe("$Y$3:$AV$3");
});

test.each([
  ["Seats", "Seats"],
  ["API usage", "'API usage'"],
  ["Mum's", "'Mum''s'"],
  ["Q1", "'Q1'"],
  ["2027", "'2027'"],
  ["R", "'R'"],
  ["Zürich", "'Zürich'"],
])("sheet %s is written %s in a formula", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  expect(onSheet(name, "$B$3")).toBe(`${quoted}!$B$3`);
});
