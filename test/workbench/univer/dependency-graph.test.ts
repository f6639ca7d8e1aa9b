import fc from "fast-check";
import { DependencyGraph, type SheetRectangle } from "../../../src/workbench/univer/recalculation/dependency-graph";
import { cellsOf, type Reference } from "../../../src/workbench/univer/recalculation/reference-cells";

interface Formula {
  sheet: string;
  row: number;
  column: number;
  reads: SheetRectangle[];
}

const area = (sheet: string, top: number, left: number, bottom = top, right = left): SheetRectangle => ({
  sheet,
  top,
  left,
  bottom,
  right,
});
const formula = (row: number, column: number, ...reads: SheetRectangle[]): Formula => ({
  sheet: "S",
  row,
  column,
  reads,
});

function graphOf(formulas: readonly Formula[]): DependencyGraph<Formula> {
  const graph = new DependencyGraph<Formula>();
  for (const each of formulas) graph.add(each, each.reads);
  return graph;
}

const isIn = ({ sheet, top, left, bottom, right }: SheetRectangle, cell: Formula): boolean =>
  cell.sheet === sheet && cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
const needs = (reader: Formula, cell: Formula): boolean =>
  reader !== cell && reader.reads.some((rectangle) => isIn(rectangle, cell));

/** Formulas that read only what stands above them need each other in no circle. */
const formulas = fc
  .array(
    fc.record({
      row: fc.integer({ min: 1, max: 90 }),
      column: fc.integer({ min: 0, max: 20 }),
      reads: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 70 }), fc.nat({ max: 12 })), { maxLength: 4 }),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    const byCell = new Map<string, Formula>();
    for (const { row, column, reads } of drawn) {
      const above = reads.map(([top, left, rows, columns]) => {
        const first = top % row;
        return area("S", first, left % 21, Math.min(first + rows, row - 1), (left % 21) + columns);
      });
      byCell.set(`${row},${column}`, formula(row, column, ...above));
    }
    return [...byCell.values()];
  });

test("a formula comes after all that it reads, and what reads a changed one is calculated with it", () => {
  fc.assert(
    fc.property(formulas, fc.nat(), (all, pick) => {
      fc.pre(all.length > 0);
      const start = all[pick % all.length] as Formula;
      const { lastFirst, isCircular } = graphOf(all).order([start]);
      const order = [...lastFirst].reverse();
      const wanted = new Set([start]);
      for (let size = 0; size < wanted.size;) {
        size = wanted.size;
        for (const each of all) if ([...wanted].some((cell) => needs(each, cell))) wanted.add(each);
      }
      expect(new Set(order)).toEqual(wanted);
      for (const [at, each] of order.entries())
        for (const later of order.slice(at + 1)) expect(needs(each, later)).toBe(false);
      expect(isCircular).toBe(false);
    }),
  );
});

test("what has been taken out is not found again", () => {
  fc.assert(
    fc.property(formulas, (all) => {
      const graph = graphOf(all);
      for (const each of all) graph.remove(each, each.reads);
      expect(graph.readersOf(area("S", 0, 0, 100, 100)).size).toBe(0);
    }),
  );
});

test("the readers of a few cells are those of the same cells in a large part of the sheet", () => {
  fc.assert(
    fc.property(formulas, fc.nat({ max: 90 }), fc.nat({ max: 20 }), (all, row, column) => {
      const graph = graphOf(all);
      const changed = formula(row, column);
      const expected = new Set(all.filter((each) => each.reads.some((rectangle) => isIn(rectangle, changed))));
      expect(graph.readersOf(area("S", row, column))).toEqual(expected);
      expect(graph.readersOf(area("S", 0, 0, 5_000, 50))).toEqual(new Set(all.filter(({ reads }) => reads.length > 0)));
    }),
  );
});

test("a circle is told; a cell in a range of its own formula is none", () => {
  const [a, b] = [formula(0, 0, area("S", 0, 1)), formula(0, 1, area("S", 0, 0))];
  expect(graphOf([a, b]).order([a])).toMatchObject({ isCircular: true });
  const counts = formula(3, 0, area("S", 0, 0, 5, 0));
  const reads = formula(9, 9, area("S", 0, 0, 5, 0));
  expect(graphOf([counts, reads]).order([counts])).toEqual({ lastFirst: [reads, counts], isCircular: false });
});

test("whole columns and other sheets are read too", () => {
  const reader = formula(0, 5, area("T", 0, 2, Infinity, 2));
  const graph = graphOf([reader]);
  expect(graph.readersOf(area("T", 60_000, 2))).toEqual(new Set([reader]));
  expect(graph.readersOf(area("S", 60_000, 2))).toEqual(new Set());
});

test.each<[string, Partial<Reference["range"]>, Omit<SheetRectangle, "sheet">]>([
  ["A1:B2", {}, { top: 3, left: 2, bottom: 4, right: 3 }],
  ["$A1:$B2", { startAbsoluteRefType: 2, endAbsoluteRefType: 2 }, { top: 3, left: 0, bottom: 4, right: 1 }],
  ["A$1:B2", { startAbsoluteRefType: 1 }, { top: 0, left: 2, bottom: 4, right: 3 }],
  ["$A$1:$B$2", { startAbsoluteRefType: 3, endAbsoluteRefType: 3 }, { top: 0, left: 0, bottom: 1, right: 1 }],
])("%s, copied two to the right and three down", (_text, fixed, expected) => {
  const range = { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1, ...fixed };
  expect(cellsOf({ sheetName: "", range }, "S", 3, 2, () => undefined)).toEqual([{ sheet: "S", ...expected }]);
  expect(cellsOf({ sheetName: "Gone", range }, "S", 3, 2, () => undefined)).toEqual([]);
});
