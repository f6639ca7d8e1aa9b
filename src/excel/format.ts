import {
  areaAddress,
  areasOf,
  type Format,
  formatOf,
  groupBy,
  INPUT_BOX_COLOR,
  inputRows,
  type Line,
  originOf,
  RULE_COLOR,
  type SheetDescription,
} from "../sheet";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function rule(range: Excel.Range, edges: readonly Edge[], line: Line, color: string): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = line === "thin" ? "Thin" : "Medium";
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
  write: (range: Excel.Range, value: Value, extent: Extent) => void;
}

const layer = <Value>(of: Layer<Value>["of"], write: Layer<Value>["write"]): Layer<unknown> =>
  ({ of, write }) as Layer<unknown>;

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

const LAYERS: readonly Layer<unknown>[] = [
  layer(
    ({ numberFormat }) => numberFormat,
    (range, value) => {
      // One format for all cells of a range is allowed; the type only knows the two-dimensional form.
      range.numberFormat = value as unknown as string[][];
    },
  ),
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
  ),
  layer(
    ({ lineAbove }) => lineAbove,
    (range, line, { rows }) => {
      rule(range, rows > 1 ? ["EdgeTop", "InsideHorizontal"] : ["EdgeTop"], line, RULE_COLOR);
    },
  ),
  layer(
    ({ lineBelow }) => lineBelow,
    (range, line, { rows }) => {
      rule(range, rows > 1 ? ["EdgeBottom", "InsideHorizontal"] : ["EdgeBottom"], line, RULE_COLOR);
    },
  ),
];

interface FormattedPlace {
  row: number;
  column: number;
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
  for (const { row, rows } of areasOf([...open].map((row) => ({ row, column: 1 }))))
    sheet.getRange(`${row}:${row + rows - 1}`).format.protection.locked = false;
  for (const area of areasOf(places.filter(({ row, format }) => format.locked && open.has(row))))
    sheet.getRange(areaAddress(area)).format.protection.locked = true;
}

/** Gives the cells of a new sheet their formats: one call for each property and rectangle. */
export function writeFormats(sheet: Excel.Worksheet, description: SheetDescription): void {
  const places = formattedPlaces(description);
  for (const { of, write } of LAYERS) {
    for (const [value, having] of groupBy(places, ({ format }) => of(format))) {
      if (value === undefined) continue;
      for (const area of areasOf(having)) write(sheet.getRange(areaAddress(area)), value, area);
    }
  }
  openInputRows(sheet, inputRows(description), places);
}
