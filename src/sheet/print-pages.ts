import { absoluteAreaAddress, columnName } from "./a1";
import { pointsAcross, widthOf } from "./column-width";
import type { SheetDescription } from "./description";
import { largest } from "./largest";
import { COLUMN, ROW } from "./layout";
import { rowBreaks } from "./row-breaks";
import { rowHeights } from "./row-heights";

/** How a sheet is laid out on landscape paper. Its frozen rows repeat on every page, and so do its label columns. */
export type PrintPages =
  /** as many pages down as it takes, each as wide as the sheet at this scale: builds of Excel ignore "fit to one page wide" */
  | { kind: "page width"; scale: number }
  /** at this scale, in per cent; the areas are printed one after the other, and each of these rows and columns begins a page */
  | { kind: "pages"; scale: number; areas: string[]; breaksBefore: Breaks };

export interface Breaks {
  rows: number[];
  columns: number[];
}

/** The columns that repeat on every page of a sheet with months. */
export const REPEATED_COLUMNS = `$${columnName(COLUMN.number)}:$${columnName(COLUMN.label)}`;

/** Inches; less than the programs' own, because months are many. */
export const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 } as const;

// A page that fits Letter paper, 11 inches across, and A4 paper, 8.27 inches down, fits both.
// Programs measure with the font they find, which is rarely Excel's to the last point.
const LEEWAY = 0.93;
const POINTS_ACROSS = (11 - MARGINS.left - MARGINS.right) * 72 * LEEWAY;
const POINTS_DOWN = (8.27 - MARGINS.top - MARGINS.bottom) * 72 * LEEWAY;
const POINTS_OF_A_ROW = 15;
/** the smallest that Excel takes */
const SMALLEST_SCALE = 10;
const MONTHS_ON_A_PAGE = 12;
/** a page must hold all of these columns, whatever font stands in for Excel's own */
const WITH_ANY_FONT = 0.86;
/** the row that says what stands below */
const WORKINGS_HEADING = 1;
/** total and opening stand before the months */
const BEFORE_MONTHS = COLUMN.firstMonth - COLUMN.total;

const columnsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/**
 * A year of months to a page, total and opening before the first, at the scale at which that page is full; the attributes
 * before them on pages of their own, without the columns a sheet does not use. Months squeezed onto one page could not be read.
 */
export function printPages(sheet: SheetDescription): PrintPages {
  const { months, cells, charts = [], series, seriesValues, printed } = sheet;
  const pointsOf = (column: number) => pointsAcross(widthOf(sheet, column));
  const points = (columns: number[]) => columns.reduce((sum, column) => sum + pointsOf(column), 0);
  const scaleOf = (width: number) => Math.min(100, Math.floor((100 * POINTS_ACROSS) / width));
  if (printed) {
    const { row, column, rows, columns } = printed.area;
    const across = scaleOf(points(columnsBetween(column, column + columns - 1)));
    const heights = rowHeights(sheet);
    const down = columnsBetween(row, row + rows - 1).reduce((sum, at) => sum + (heights.get(at) ?? POINTS_OF_A_ROW), 0);
    const scale = printed.pages === "one" ? Math.min(across, Math.floor((100 * POINTS_DOWN) / down)) : across;
    return {
      kind: "pages",
      scale,
      areas: [absoluteAreaAddress(printed.area)],
      breaksBefore: { rows: [], columns: [] },
    };
  }
  if (!months) {
    const width = points(columnsBetween(1, largest(cells.map(({ column }) => column))));
    return { kind: "page width", scale: Math.max(SMALLEST_SCALE, scaleOf(width)) };
  }
  const repeated = points([COLUMN.number, COLUMN.label]);
  const workings = sheet.groups?.rows[0];
  if (workings) return readPages(sheet, months, workings.from - WORKINGS_HEADING - 1, points, scaleOf);
  const total = months.firstColumn - BEFORE_MONTHS;
  const firstYear = columnsBetween(total, months.firstColumn + Math.min(MONTHS_ON_A_PAGE, months.count) - 1);
  const scale = scaleOf(repeated + points(firstYear));
  const room = (100 * POINTS_ACROSS) / scale;

  const lastAttribute = largest([
    COLUMN.label,
    ...cells.filter(({ column }) => column < total).map(({ column }) => column),
    ...charts.map(({ at }) => at.column + at.columns - 1),
  ]);
  const columns: number[] = [];
  let used = repeated;
  for (const column of columnsBetween(COLUMN.note, lastAttribute)) {
    const width = pointsOf(column);
    if (used + width > room) {
      columns.push(column);
      used = repeated;
    }
    used += width;
  }
  for (let month = MONTHS_ON_A_PAGE; month < months.count; month += MONTHS_ON_A_PAGE)
    columns.push(months.firstColumn + month);

  const overTime = [...cells.filter(({ column }) => column >= total), ...series, ...seriesValues];
  const lastRow = largest([...cells, ...overTime].map(({ row }) => row));
  const lastRowOfCharts = largest([lastRow, ...charts.map(({ at }) => at.row + at.rows - 1)]);
  const firstOverTime = overTime.reduce(
    (first, { row }) => (row >= ROW.firstFree && row < first ? row : first),
    lastRow,
  );
  const headings = cells.filter(({ row, style }) => style === "heading" && row <= firstOverTime);
  const firstRow = headings.length > 0 ? largest(headings.map(({ row }) => row)) : firstOverTime;
  const frozenRows = (sheet.freezeAt?.row ?? 1) - 1;
  const capacity = Math.floor((100 * POINTS_DOWN) / scale / POINTS_OF_A_ROW) - frozenRows;
  return {
    kind: "pages",
    scale,
    areas: [
      absoluteAreaAddress({ row: 1, column: COLUMN.number, rows: lastRowOfCharts, columns: lastAttribute }),
      absoluteAreaAddress({
        row: firstRow,
        column: total,
        rows: lastRow - firstRow + 1,
        columns: BEFORE_MONTHS + months.count,
      }),
    ],
    breaksBefore: { rows: rowBreaks(sheet, capacity), columns },
  };
}

/**
 * Of a sheet with workings only what stands above them: the columns in front of a closed group on one page, then a year of months
 * to a page.
 */
function readPages(
  { groups }: SheetDescription,
  { firstColumn, count }: NonNullable<SheetDescription["months"]>,
  lastRow: number,
  points: (columns: number[]) => number,
  scaleOf: (width: number) => number,
): PrintPages {
  const lastColumn = (groups?.columns[0]?.from ?? firstColumn) - 1;
  const year = columnsBetween(firstColumn, firstColumn + Math.min(MONTHS_ON_A_PAGE, count) - 1);
  const front = columnsBetween(COLUMN.number, lastColumn);
  const widest = Math.max(points(front), points([COLUMN.number, COLUMN.label, ...year]));
  const scale = Math.floor(scaleOf(widest) * WITH_ANY_FONT);
  const breaks = Array.from(
    { length: Math.ceil(count / MONTHS_ON_A_PAGE) - 1 },
    (_, k) => firstColumn + (k + 1) * MONTHS_ON_A_PAGE,
  );
  return {
    kind: "pages",
    scale,
    areas: [
      absoluteAreaAddress({ row: 1, column: COLUMN.number, rows: lastRow, columns: lastColumn }),
      absoluteAreaAddress({
        ...{ row: ROW.firstLine, rows: lastRow - ROW.month },
        ...{ column: firstColumn, columns: count },
      }),
    ],
    breaksBefore: { rows: [], columns: breaks },
  };
}
