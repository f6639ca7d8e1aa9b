import fc from "fast-check";
import type { Area } from "../../../src/workbench/host/address";
import { Layers } from "../../../src/workbench/host/layers";

const SIZE = 6;
const areas = fc.record({
  row: fc.nat(SIZE - 1),
  column: fc.nat(SIZE - 1),
  rows: fc.integer({ min: 1, max: SIZE }),
  columns: fc.integer({ min: 1, max: SIZE }),
});

const cellsOf = ({ row, column, rows, columns }: Area): [number, number][] =>
  Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)]);

test("each cell shows the last value laid over it, and `every` agrees with looking at each", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(areas, fc.boolean()), { maxLength: 6 }), areas, (laid, asked) => {
      const layers = new Layers<boolean>();
      const cells = new Map<string, boolean>();
      for (const [area, value] of laid) {
        layers.set(area, value);
        for (const cell of cellsOf(area)) cells.set(cell.join(), value);
      }
      for (const [row, column] of cellsOf(asked)) expect(layers.at(row, column)).toBe(cells.get(`${row},${column}`));
      expect(layers.every(asked, (value) => value === true)).toBe(
        cellsOf(asked).every((cell) => cells.get(cell.join()) === true),
      );
    }),
  );
});
