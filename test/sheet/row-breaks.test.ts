import fc from "fast-check";
import { rowBreaks } from "../../src/sheet/row-breaks";
import { sheet, text } from "../xlsx/descriptions";

const FREEZE = { row: 7, column: 3 };

/** A sheet of blocks of so many rows each, their headings included, below the frozen rows. */
function ofBlocks(lengths: readonly number[]) {
  const starts = lengths.map(
    (_, index) => FREEZE.row + 1 + lengths.slice(0, index).reduce((sum, rows) => sum + rows, 0),
  );
  const cells = starts.flatMap((start, index) => [
    text(start, 2, "Block", "heading"),
    ...Array.from({ length: (lengths[index] ?? 1) - 1 }, (_, row) => text(start + 1 + row, 2, "Line")),
  ]);
  const described = sheet("Blocks", { cells, freezeAt: FREEZE });
  const last = Math.max(FREEZE.row, ...cells.map(({ row }) => row));
  return { starts, breaks: (capacity: number) => rowBreaks(described, { from: 1, to: last }, capacity) };
}

test("a block that has no room left begins a page", () => {
  const { starts, breaks } = ofBlocks([10, 10, 10, 10]);
  expect(breaks(25)).toEqual([starts[2]]);
  expect(breaks(100)).toEqual([]);
});

test("a block longer than a page begins one, and what follows it goes on behind its end", () => {
  const { starts, breaks } = ofBlocks([10, 60, 10]);
  expect(breaks(25)).toEqual([starts[1]]);
});

test("a page of which little is used is not left for what is longer than a page", () => {
  expect(ofBlocks([3, 60, 10]).breaks(25)).toEqual([]);
});

test("no block that fits a page is torn", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 30 }), { minLength: 1, maxLength: 20 }), (lengths) => {
      const capacity = 30;
      const { starts, breaks } = ofBlocks(lengths);
      const found = breaks(capacity);
      const pages = [FREEZE.row, ...found];
      starts.forEach((start, index) => {
        const page = Math.max(...pages.filter((row) => row <= start));
        expect(start + (lengths[index] ?? 0) - page).toBeLessThanOrEqual(capacity);
      });
    }),
    { seed: 20261124 },
  );
});
