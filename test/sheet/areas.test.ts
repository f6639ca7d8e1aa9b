import fc from "fast-check";
import { address } from "../../src/sheet/a1";
import { areasOf } from "../../src/sheet/areas";

const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 12 }) });
const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => address(row, column) });

test("the rectangles cover every cell once and no other", () => {
  fc.assert(
    fc.property(cells, (places) => {
      const covered = areasOf(places).flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, n) =>
          address(row + Math.floor(n / columns), column + (n % columns)),
        ),
      );
      expect(covered.sort()).toEqual(places.map(({ row, column }) => address(row, column)).sort());
    }),
  );
});

test("a full block is one rectangle, in whatever order its cells come", () => {
  const block = [5, 3, 4].flatMap((row) => [7, 9, 8].map((column) => ({ row, column })));
  expect(areasOf(block)).toEqual([{ row: 3, column: 7, rows: 3, columns: 3 }]);
});
