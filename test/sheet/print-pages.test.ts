/** @deep */
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { columnNumber } from "../../src/sheet/a1";
import { pointsAcross, widthOf } from "../../src/sheet/column-width";
import { expandSheet } from "../../src/sheet/expand-sheet";
import { COLUMN, ROW } from "../../src/sheet/layout";
import { MARGINS, printPages } from "../../src/sheet/print-pages";
import { describeWorkbook } from "../../src/workbook";

const described = describeWorkbook(parseBudget(sample));

const overTime = described.sheets.flatMap((sheet) => {
  const pages = printPages(sheet);
  return pages.kind === "pages" && sheet.months ? [{ name: sheet.name, sheet, pages }] : [];
});

/** "$A$1:$D$9" → its corners, rows and columns counted from 1. */
function corners(area: string) {
  const [, left = "", top, right = "", bottom] = /^\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(area) ?? [];
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

test("Summary's charts begin a page, and no part of them stands in the columns that repeat", () => {
  const summary = overTime.find(({ name }) => name === "Summary");
  const charts = summary?.sheet.charts ?? [];
  expect(charts.length).toBeGreaterThan(0);
  expect(summary?.pages.breaksBefore.rows).toContain(charts[0]?.at.row);
  for (const { at } of charts) {
    expect(at.column).toBeGreaterThan(COLUMN.label);
    const inside = summary?.pages.breaksBefore.columns.filter(
      (column) => column > at.column && column < at.column + at.columns,
    );
    expect(inside).toEqual([]);
  }
});

test("sheets without months are as wide as a page", () => {
  const others = described.sheets.filter(({ months, printed }) => !months && !printed);
  expect(others.map(({ name }) => name)).toEqual(expect.arrayContaining(["About", "Checks", "Verify", "Data"]));
  for (const sheet of others) {
    const { kind, ...pages } = printPages(sheet);
    expect(kind).toBe("page width");
    const { scale } = pages as { scale: number };
    const widest = Math.max(...sheet.cells.map(({ column }) => column));
    const points = Array.from({ length: widest }, (_, column) => pointsAcross(widthOf(sheet, column + 1)));
    const paper = (11 - MARGINS.left - MARGINS.right) * 72;
    const printed = (points.reduce((sum, width) => sum + width, 0) * scale) / 100;
    expect([sheet.name, printed <= paper]).toEqual([sheet.name, true]);
    expect(scale).toBeGreaterThanOrEqual(30);
  }
});

test("Overview is one page, and Lines as wide as one, without its workings", () => {
  const [overview, lines] = ["Overview", "Lines"].map((name) => {
    const sheet = described.sheets.find((each) => each.name === name);
    return sheet && { printed: sheet.printed, pages: printPages(sheet) };
  });
  expect(overview?.printed?.pages).toBe("one");
  expect(overview?.pages).toMatchObject({ kind: "pages", areas: ["$A$1:$K$47"] });
  expect(overview?.pages.scale).toBeGreaterThanOrEqual(65);
  expect(lines?.pages).toMatchObject({ kind: "pages", breaksBefore: { rows: [], columns: [] } });
  expect(lines?.pages.scale).toBeGreaterThanOrEqual(50);
});

describe.each(overTime)("$name", ({ sheet, pages }) => {
  const areas = pages.areas.map(corners);

  test("can be read: print is at least half of its size on screen", () => {
    expect(pages.scale).toBeGreaterThanOrEqual(50);
    expect(pages.scale).toBeLessThanOrEqual(100);
  });

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

  test("a page has a year of months at most, and the first begins with the total", () => {
    const first = sheet.months?.firstColumn ?? 0;
    const monthBreaks = pages.breaksBefore.columns.filter((column) => column >= first);
    expect(monthBreaks).toEqual([first + 12]);
    expect(areas[1]?.left).toBe(sheet.groups ? first : COLUMN.total);
  });

  test("what is read is as wide as a page, in any font", () => {
    if (!technical) return;
    const points = Array.from({ length: technical.from - 1 }, (_, k) => pointsAcross(widthOf(sheet, k + 1)));
    const printed = (points.reduce((sum, width) => sum + width, 0) * pages.scale) / 100;
    expect(printed).toBeLessThanOrEqual((11 - MARGINS.left - MARGINS.right) * 72 * 0.9);
  });

  test("the months begin with a heading or a row's label", () => {
    const start = sheet.cells.filter(({ row, column }) => row === areas[1]?.top && column === COLUMN.label);
    expect(start.map(({ content }) => content.kind)).toEqual(["text"]);
  });
});
