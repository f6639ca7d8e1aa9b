import fc from "fast-check";
import {
  columnName,
  formatArea,
  intersection,
  parseAddress,
  quoteSheetName,
} from "../../../src/workbench/host/address";

test.each([
  ["A1", undefined, { row: 0, column: 0, rows: 1, columns: 1 }],
  ["$B$2:D9", undefined, { row: 1, column: 1, rows: 8, columns: 3 }],
  ["D9:B2", undefined, { row: 1, column: 1, rows: 8, columns: 3 }],
  ["A:C", undefined, { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
  ["$2:$4", undefined, { row: 1, column: 0, rows: 3, columns: 16_384 }],
  ["Seats!B2", "Seats", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["='O''Brien''s'!XFD1048576", "O'Brien's", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
])("%s", (text, sheet, area) => {
  expect(parseAddress(text)).toEqual(sheet === undefined ? { area } : { sheet, area });
});

test.each(["", "A", "1", "A1:B", "A0", "AIB_Scenario", "=SUM(A1)", "A1:2"])('"%s" is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

const area = fc.record({
  row: fc.nat(2000),
  column: fc.nat(1000),
  rows: fc.integer({ min: 1, max: 50 }),
  columns: fc.integer({ min: 1, max: 50 }),
});

test("an area written down and read again is the same", () => {
  fc.assert(
    fc.property(area, fc.boolean(), (given, absolute) => {
      expect(parseAddress(formatArea(given, absolute))).toEqual({ area: given });
    }),
  );
});

test("every column has a name of its own, in the order of the sheet", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

test("two areas have in common what each has in common with the other", () => {
  fc.assert(
    fc.property(area, area, (one, other) => {
      expect(intersection(one, other)).toEqual(intersection(other, one));
    }),
  );
});

test.each([
  ["Seats", "Seats"],
  ["API usage", "'API usage'"],
  ["O'Brien", "'O''Brien'"],
  ["A1", "'A1'"],
  ["2027", "'2027'"],
])("the sheet %s is written %s", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
});
