/** @deep */
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { columnNumber } from "../../src/sheet/a1";
import { pointsAcross, widthOf } from "../../src/sheet/column-width";
import { expandSheet } from "../../src/sheet/expand-sheet";
import { COLUMN, ROW } from "../../src/sheet/layout";
import { MARGINS, printPages } from "../../src/sheet/print-pages";
import { describeWorkbook } from "../../src/workbook";

const described = describeWorkbook(parseBudget(sample), undefined, { data: true }).sheets;
const registers = described.filter(({ months, groups }) => months && groups);
const others = described.filter((sheet) => !registers.includes(sheet));

const PAPER_ACROSS = (11 - MARGINS.left - MARGINS.right) * 72;

/** "$A$1:$D$9" → its corners, rows and columns counted from 1. */
function corners(area: string | undefined) {
  const [, left = "", top, right = "", bottom] = /^\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(area ?? "") ?? [];
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

const pageOf = (name: string) => {
  const sheet = described.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  return { sheet, ...printPages(sheet) };
};

test.each(described.map((sheet) => [sheet.name, sheet] as const))("%s can be read on paper", (_, sheet) => {
  const { scale } = printPages(sheet);
  expect(scale).toBeGreaterThanOrEqual(sheet.name === "Comparison" ? 48 : 50);
  expect(scale).toBeLessThanOrEqual(100);
});

test.each(others.map((sheet) => [sheet.name, sheet] as const))("%s is as wide as a page at most", (_, sheet) => {
  const { scale, areas, breaksBefore } = printPages(sheet);
  expect(areas).toHaveLength(1);
  expect(breaksBefore.columns).toEqual([]);
  const points = Array.from({ length: corners(areas[0]).right }, (__, k) => pointsAcross(widthOf(sheet, k + 1)));
  expect((points.reduce((sum, width) => sum + width, 0) * scale) / 100).toBeLessThanOrEqual(PAPER_ACROSS);
});

test("Overview is one page, without its workings", () => {
  const { scale, areas } = pageOf("Overview");
  expect(areas).toEqual(["$A$1:$K$47"]);
  expect(scale).toBeGreaterThanOrEqual(65);
});

test("of long sheets only what is read is printed", () => {
  const printed = (name: string) => {
    const { sheet, areas } = pageOf(name);
    const { top, bottom } = corners(areas[0]);
    return sheet.cells
      .filter(({ row, style }) => style === "heading" && row >= top && row <= bottom)
      .flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
  };
  expect(printed("Rates")).toEqual(["Negotiated rates", "Rates of terms that run when the budget starts"]);
  expect(printed("Summary")).not.toContain("By owner: access");
  expect(printed("Scenario Base").at(-1)).toBe("By route");
  expect(printed("Verify")).toEqual(["What the price book says of each plan and model"]);
});

test("charts are printed whole or not at all", () => {
  for (const sheet of described)
    for (const { at } of sheet.charts ?? [])
      for (const { left, top, right, bottom } of printPages(sheet).areas.map(corners)) {
        const isOutside =
          at.row > bottom || at.column > right || at.row + at.rows <= top || at.column + at.columns <= left;
        const isInside =
          at.row >= top && at.column >= left && at.row + at.rows - 1 <= bottom && at.column + at.columns - 1 <= right;
        expect([sheet.name, isOutside || isInside]).toEqual([sheet.name, true]);
      }
});

describe.each(registers.map((sheet) => ({ name: sheet.name, sheet })))("$name", ({ sheet }) => {
  const pages = printPages(sheet);
  const areas = pages.areas.map(corners);
  const { rows: [workings] = [], columns: [technical] = [] } = sheet.groups ?? {};
  /** below the heading of the workings, or among the attributes that are closed with them */
  const isClosed = (row: number, column: number) =>
    (workings !== undefined && row >= workings.from - 1) ||
    (technical !== undefined && column >= technical.from && column <= technical.to);

  test("every cell that is not closed is on a page, those of the header on every page", () => {
    const end = (sheet.months?.firstColumn ?? 0) + (sheet.months?.count ?? 0);
    const lost = expandSheet(sheet).filter(
      ({ row, column, content }) =>
        content.kind !== "empty" &&
        column < end &&
        row >= ROW.firstFree &&
        !isClosed(row, column) &&
        !areas.some(({ left, top, right, bottom }) => column >= left && column <= right && row >= top && row <= bottom),
    );
    expect(lost).toEqual([]);
  });

  test("one page in front of the months, and a year of months to a page", () => {
    const first = sheet.months?.firstColumn ?? 0;
    expect(pages.breaksBefore).toEqual({ rows: [], columns: [first + 12] });
    expect(areas[1]?.left).toBe(first);
    expect(pages.scale).toBeGreaterThanOrEqual(60);
  });

  test("what is read is as wide as a page, where a program makes columns wider by a twentieth", () => {
    const points = Array.from({ length: (technical?.from ?? 1) - 1 }, (_, k) => pointsAcross(widthOf(sheet, k + 1)));
    const printed = (points.reduce((sum, width) => sum + width, 0) * pages.scale) / 100;
    expect(printed * 1.056).toBeLessThanOrEqual(PAPER_ACROSS);
  });

  test("the months begin with a row's label", () => {
    const start = sheet.cells.filter(({ row, column }) => row === areas[1]?.top && column === COLUMN.label);
    expect(start.map(({ content }) => content.kind)).toEqual(["text"]);
  });
});
