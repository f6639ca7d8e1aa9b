import fc from "fast-check";
import { areaAround, denseGroups } from "../../src/sheet";

const MOST_CELLS = 40;
const block = (row: number, column: number, rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, k) => ({
    row: row + Math.floor(k / columns),
    column: column + (k % columns),
  }));
const areasOfGroups = (places: { row: number; column: number }[], most: number) =>
  denseGroups(places, most).map(areaAround);

test("two blocks far from each other are two rectangles, whichever way they lie", () => {
  const first = { row: 1, column: 1, rows: 4, columns: 3 };
  expect(areasOfGroups([...block(1, 1, 4, 3), ...block(1, 60, 4, 2)], 500)).toEqual([
    first,
    { row: 1, column: 60, rows: 4, columns: 2 },
  ]);
  expect(areasOfGroups([...block(1, 1, 4, 3), ...block(90, 1, 4, 3)], 500)).toEqual([first, { ...first, row: 90 }]);
});

test("a few blank cells cost less than a call: blocks near each other are one rectangle", () => {
  expect(areasOfGroups([...block(1, 1, 4, 3), ...block(6, 2, 4, 3)], 500)).toEqual([
    { row: 1, column: 1, rows: 9, columns: 4 },
  ]);
});

test("what is too large is parted by rows", () => {
  expect(areasOfGroups(block(1, 1, 10, 8), MOST_CELLS)).toEqual([
    { row: 1, column: 1, rows: 5, columns: 8 },
    { row: 6, column: 1, rows: 5, columns: 8 },
  ]);
});

test("no cells, no groups", () => {
  expect(denseGroups([], MOST_CELLS)).toEqual([]);
});

const places = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 60 }), column: fc.integer({ min: 1, max: 30 }) }),
  { selector: ({ row, column }) => `${row},${column}`, maxLength: 200 },
);

test("every cell is in one group, no rectangle is larger than it may be, and none lies over another", () => {
  fc.assert(
    fc.property(places, (cells) => {
      const groups = denseGroups(cells, MOST_CELLS);
      const written = new Set(groups.flat().map(({ row, column }) => `${row},${column}`));
      expect(groups.flat()).toHaveLength(cells.length);
      expect(written.size).toBe(cells.length);
      const areas = groups.map(areaAround);
      for (const { rows, columns } of areas) expect(rows === 1 || rows * columns <= MOST_CELLS).toBe(true);
      const covered = areas.flatMap(({ row, column, rows, columns }) => block(row, column, rows, columns));
      expect(new Set(covered.map(({ row, column }) => `${row},${column}`)).size).toBe(covered.length);
    }),
  );
});
