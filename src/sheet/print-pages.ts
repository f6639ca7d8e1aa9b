import { absoluteAreaAddress, columnName } from "./a1";
import { pointsAcross, widthOf } from "./column-width";
import type { SheetDescription, Span } from "./description";
import { largest } from "./largest";
import { COLUMN, ROW } from "./layout";
import { rowBreaks } from "./row-breaks";
import { rowHeights } from "./row-heights";

/**
 * How a sheet is laid out on landscape paper: at this scale, in per cent; the areas are printed one after the other, and each of
 * these rows and columns begins a page. A sheet's frozen rows repeat on every page, and so do the label columns of a register.
 * Builds of Excel ignore "fit to one page wide": the scale says it.
 */
export interface PrintPages {
  scale: number;
  areas: string[];
  breaksBefore: { rows: number[]; columns: number[] };
}

/** The columns that repeat on every page of a register. */
export const REPEATED_COLUMNS = `$${columnName(COLUMN.number)}:$${columnName(COLUMN.label)}`;

/** Inches; less than the programs' own, because months are many. */
export const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 } as const;

// A page that fits Letter paper, 11 inches across, and A4 paper, 8.27 inches down, fits both.
// Programs round the widths of columns and the heights of rows, each in its own way.
const POINTS_ACROSS = (11 - MARGINS.left - MARGINS.right) * 72 * 0.93;
const POINTS_DOWN = (8.27 - MARGINS.top - MARGINS.bottom) * 72 * 0.97;
const POINTS_OF_A_ROW = 15;
/** the smallest that Excel takes */
const SMALLEST_SCALE = 10;
/** nobody reads smaller print: what does not fit one page so goes on to the next */
const READABLE_SCALE = 50;
const MONTHS_ON_A_PAGE = 12;
/** the row that says what stands below */
const WORKINGS_HEADING = 1;

const columnsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

const scaleFor = (room: number, points: number): number =>
  Math.max(SMALLEST_SCALE, Math.min(100, Math.floor((100 * room) / points)));

const pointsOf = (sheet: SheetDescription, columns: readonly number[]): number =>
  columns.reduce((sum, column) => sum + pointsAcross(widthOf(sheet, column)), 0);

/**
 * Of a register what stands above its workings, with a year of months to a page. Of other sheets what they say is printed, or
 * what stands in front of the months and their opening: as wide as a page, and on one page where that can be read.
 */
export function printPages(sheet: SheetDescription): PrintPages {
  const { months, groups } = sheet;
  const workings = groups?.rows[0];
  return months && workings ? registerPages(sheet, months, workings) : pagesInFront(sheet);
}

function pagesInFront(sheet: SheetDescription): PrintPages {
  const { cells, charts = [], printed, freezeAt } = sheet;
  const rows = printed?.rows ?? {
    from: 1,
    to: largest([...cells.map(({ row }) => row), ...charts.map(({ at }) => at.row + at.rows - 1)]),
  };
  const columns = columnsBetween(1, Math.max(1, printed?.lastColumn ?? lastInFront(sheet, rows)));
  const across = scaleFor(POINTS_ACROSS, pointsOf(sheet, columns));
  const onOne = Math.min(across, scaleFor(POINTS_DOWN, pointsDown(sheet, rows)));
  const pages = printed?.pages ?? [];
  const isOne = pages.length === 0 && onOne >= Math.min(across, READABLE_SCALE);
  const scale = isOne ? onOne : across;
  const capacity = Math.floor((100 * POINTS_DOWN) / scale / POINTS_OF_A_ROW) - ((freezeAt?.row ?? 1) - 1);
  const area = { row: rows.from, column: 1, rows: Math.max(1, rows.to - rows.from + 1), columns: columns.length };
  return {
    scale,
    areas: [absoluteAreaAddress(area)],
    breaksBefore: { rows: isOne ? [] : breaksIn(sheet, rows, { pages, capacity }), columns: [] },
  };
}

/** Where pages are asked for, and within these where they are too long for one. */
function breaksIn(
  sheet: SheetDescription,
  { from, to }: Span,
  { pages, capacity }: { pages: readonly number[]; capacity: number },
): number[] {
  const starts = [from, ...pages];
  return starts.flatMap((start, k) => {
    const own = rowBreaks(sheet, { from: start, to: (starts[k + 1] ?? to + 1) - 1 }, capacity);
    return k === 0 ? own : [start, ...own];
  });
}

function pointsDown(sheet: SheetDescription, { from, to }: Span): number {
  const heights = rowHeights(sheet);
  return columnsBetween(from, to).reduce((sum, row) => sum + (heights.get(row) ?? POINTS_OF_A_ROW), 0);
}

/** The last column used in these rows; on a sheet with months, of those in front of them: totals, but neither what the months begin with nor the axis's own words. */
function lastInFront({ months, cells, charts = [] }: SheetDescription, { from, to }: Span): number {
  const isPrinted = ({ row, column }: { row: number; column: number }) =>
    row >= from && row <= to && (!months || column < (row > ROW.month ? COLUMN.opening : COLUMN.total));
  return largest([
    ...cells.filter(isPrinted).map(({ column }) => column),
    ...charts.filter(({ at }) => isPrinted(at)).map(({ at }) => at.column + at.columns - 1),
  ]);
}

/** The columns in front of the closed group on one page, then a year of months to a page. */
function registerPages(
  sheet: SheetDescription,
  { firstColumn, count }: NonNullable<SheetDescription["months"]>,
  workings: Span,
): PrintPages {
  const lastRow = workings.from - WORKINGS_HEADING - 1;
  const lastColumn = (sheet.groups?.columns[0]?.from ?? firstColumn) - 1;
  const year = columnsBetween(firstColumn, firstColumn + Math.min(MONTHS_ON_A_PAGE, count) - 1);
  const pages = [columnsBetween(COLUMN.number, lastColumn), [COLUMN.number, COLUMN.label, ...year]];
  const across = scaleFor(POINTS_ACROSS, largest(pages.map((columns) => pointsOf(sheet, columns))));
  const onOne = Math.min(across, scaleFor(POINTS_DOWN, pointsDown(sheet, { from: 1, to: lastRow })));
  const scale = onOne >= READABLE_SCALE ? onOne : across;
  const laterYears = columnsBetween(1, Math.ceil(count / MONTHS_ON_A_PAGE) - 1);
  return {
    scale,
    areas: [
      absoluteAreaAddress({ row: 1, column: COLUMN.number, rows: lastRow, columns: lastColumn }),
      absoluteAreaAddress({
        ...{ row: ROW.firstLine, rows: lastRow - ROW.month },
        ...{ column: firstColumn, columns: count },
      }),
    ],
    breaksBefore: { rows: [], columns: laterYears.map((k) => firstColumn + k * MONTHS_ON_A_PAGE) },
  };
}
