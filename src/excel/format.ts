import {
  type Area,
  areaAddress,
  areasOf,
  type CellPlace,
  COLUMN,
  denseGroups,
  type Format,
  formatOf,
  groupBy,
  INPUT_BOX_COLOR,
  inputRows,
  joinedOver,
  largest,
  type Line,
  originOf,
  RULE_COLOR,
  type SheetDescription,
} from "../sheet";
import { forAreas, gridOf, MOST_CELLS, rangeOf } from "./areas";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function rule(range: Excel.RangeAreas, edges: readonly Edge[], line: Line, color: string): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    // a new line is thin
    if (line !== "thin") border.weight = "Medium";
    border.color = `#${color}`;
  }
}

/** The edges inside a range exist only where it has more than one row or column. */
function insideEdges({ rows, columns }: { rows: number; columns: number }): Edge[] {
  return [...(rows > 1 ? ["InsideHorizontal" as const] : []), ...(columns > 1 ? ["InsideVertical" as const] : [])];
}

interface Extent {
  rows: number;
  columns: number;
}

/** One property of formats, written apart from the others: cells that share it form far larger rectangles. */
interface Layer<Value> {
  of: (format: Format) => Value | undefined;
  write: (areas: Excel.RangeAreas, value: Value, extent: Extent) => void;
  /** is something else written where an area has more than one row or column? */
  byExtent: boolean;
}

const layer = <Value>(of: Layer<Value>["of"], write: Layer<Value>["write"], byExtent = false): Layer<unknown> =>
  ({ of, write, byExtent }) as Layer<unknown>;

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

const LAYERS: readonly Layer<unknown>[] = [
  layer(
    ({ color }) => color,
    (range, value) => {
      range.format.font.color = `#${value}`;
    },
  ),
  layer(
    ({ fill }) => fill,
    (range, value) => {
      range.format.fill.color = `#${value}`;
    },
  ),
  layer(
    ({ size }) => size,
    (range, value) => {
      range.format.font.size = value;
    },
  ),
  layer(
    ({ bold }) => bold,
    (range, value) => {
      range.format.font.bold = value;
    },
  ),
  layer(
    ({ italic }) => italic,
    (range, value) => {
      range.format.font.italic = value;
    },
  ),
  layer(
    ({ wrap }) => wrap,
    (range, value) => {
      range.format.wrapText = value;
    },
  ),
  layer(
    ({ horizontal }) => horizontal,
    (range, value) => {
      range.format.horizontalAlignment = ALIGNMENTS[value];
    },
  ),
  layer(
    ({ vertical }) => vertical,
    (range, value) => {
      range.format.verticalAlignment = value === "top" ? "Top" : "Center";
    },
  ),
  layer(
    ({ indent }) => indent,
    (range, value) => {
      range.format.indentLevel = value;
    },
  ),
  layer(
    ({ shrink }) => shrink,
    (range, value) => {
      range.format.shrinkToFit = value;
    },
  ),
  layer(
    ({ underline }) => underline,
    (range) => {
      range.format.font.underline = "Single";
    },
  ),
  layer(
    ({ box }) => box,
    (range, line, extent) => {
      const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
      rule(range, [...edges, ...insideEdges(extent)], line, INPUT_BOX_COLOR);
    },
    true,
  ),
  layer(
    ({ lineAbove }) => lineAbove,
    (range, line, { rows }) => {
      rule(range, rows > 1 ? ["EdgeTop", "InsideHorizontal"] : ["EdgeTop"], line, RULE_COLOR);
    },
    true,
  ),
  layer(
    ({ lineBelow }) => lineBelow,
    (range, line, { rows }) => {
      rule(range, rows > 1 ? ["EdgeBottom", "InsideHorizontal"] : ["EdgeBottom"], line, RULE_COLOR);
    },
    true,
  ),
];

interface FormattedPlace extends CellPlace {
  format: Format;
}

function formattedPlaces(sheet: SheetDescription): FormattedPlace[] {
  const { firstColumn, count } = sheet.months ?? { firstColumn: 1, count: 0 };
  const monthColumns = Array.from({ length: count }, (_, month) => firstColumn + month);
  const overMonths = (row: number, format: Format) => monthColumns.map((column) => ({ row, column, format }));
  return [
    ...sheet.cells.map(({ row, column, style, content }) => ({
      row,
      column,
      format: formatOf(style, originOf(style, content)),
    })),
    ...sheet.series.flatMap(({ row, style, formula }) =>
      overMonths(row, formatOf(style, originOf(style, { kind: "formula", formula }))),
    ),
    ...sheet.seriesValues.flatMap(({ row, style }) =>
      overMonths(row, formatOf(style, originOf(style, { kind: "empty" }))),
    ),
  ];
}

/** Opens the rows of inputs from end to end, then closes what we wrote in them. All other rows are closed, as in a new sheet. */
function openInputRows(sheet: Excel.Worksheet, open: ReadonlySet<number>, places: readonly FormattedPlace[]): void {
  const rows = areasOf([...open].map((row) => ({ row, column: 1 }))).map(({ row, rows }) => `${row}:${row + rows - 1}`);
  forAreas(sheet, rows, (areas) => {
    areas.format.protection.locked = false;
  });
  const closed = areasOf(places.filter(({ row, format }) => format.locked && open.has(row)));
  forAreas(sheet, closed.map(areaAddress), (areas) => {
    areas.format.protection.locked = true;
  });
}

/** An area of at least so many cells with one format is a call of its own: a format for each of its cells would take more. */
const LARGE_AREA = 100;

/** Rows of a block that wait: what is filled in later brings its own formats, and leaves with them. */
function waitingRows(places: readonly FormattedPlace[]): CellPlace[] {
  const columns = Array.from({ length: largest(places.map(({ column }) => column)) }, (_, k) => k + 1);
  return [...groupBy(places, ({ row }) => row)].flatMap(([row, own]) => {
    const isOfBlock = own.some(({ column }) => column === COLUMN.number);
    const waits = isOfBlock && own.every(({ column }) => column < COLUMN.firstAttribute);
    return waits ? columns.map((column) => ({ row, column })) : [];
  });
}

/**
 * Several areas have no number format, so each takes a call: a large one with the same format throughout, or a rectangle with the
 * format of each of its cells, null where it leaves the cell alone. A blank cell between blocks shows nothing of a format.
 */
function writeNumberFormats(sheet: Excel.Worksheet, places: readonly FormattedPlace[]): void {
  const taken = [...places, ...waitingRows(places)];
  const areas = [...groupBy(places, ({ format }) => format.numberFormat)].flatMap(([format, having]) =>
    format === undefined ? [] : joinedOver(areasOf(having), taken).map((area) => ({ area, format })),
  );
  const isLarge = ({ area }: { area: Area }): boolean => area.rows * area.columns >= LARGE_AREA;
  for (const { area, format } of areas.filter(isLarge))
    // one format for all cells of a range is allowed; the type only knows the two-dimensional form
    rangeOf(sheet, area).numberFormat = format as unknown as string[][];
  const single = areas
    .filter((each) => !isLarge(each))
    .flatMap(({ area, format }) => placesIn(area).map((place) => ({ ...place, format })));
  for (const group of denseGroups(single, MOST_CELLS)) {
    const { area, values } = gridOf(group, ({ format }) => format);
    rangeOf(sheet, area).numberFormat = values as string[][];
  }
}

const placesIn = ({ row, column, rows, columns }: Area): CellPlace[] =>
  Array.from({ length: rows * columns }, (_, k) => ({
    row: row + Math.floor(k / columns),
    column: column + (k % columns),
  }));

/** Areas whose inside has the same edges: lines are drawn around and within each of them. */
const extentOf = ({ rows, columns }: Extent): Extent => ({ rows: Math.min(rows, 2), columns: Math.min(columns, 2) });

/** Gives the cells of a new sheet their formats: a call for each property and all that share it, number formats by rectangle. */
export function writeFormats(sheet: Excel.Worksheet, description: SheetDescription): void {
  const places = formattedPlaces(description);
  writeNumberFormats(sheet, places);
  for (const { of, write, byExtent } of LAYERS) {
    for (const [value, having] of groupBy(places, ({ format }) => of(format))) {
      if (value === undefined) continue;
      for (const [, alike] of groupBy(areasOf(having), (area) => (byExtent ? JSON.stringify(extentOf(area)) : ""))) {
        const [first] = alike;
        if (first)
          forAreas(sheet, alike.map(areaAddress), (areas) => {
            write(areas, value, first);
          });
      }
    }
  }
  openInputRows(sheet, inputRows(description), places);
}
