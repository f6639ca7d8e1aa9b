import type { Cell, CellContent, ChartDescription, SheetDescription, Style } from "../../sheet";

/** What stands in a cell of a table; null: nobody knows. */
export type Shown = string | number | null;

/** A column of a table: its heading, and how its figures look. */
export interface Column {
  heading: string;
  style: Style;
}

const TAB_COLOR = "7A5C99";
const [LABEL, LAST] = [2, 10];
/** right of what is printed: rows that charts are drawn from */
const FEED = 14;
const CHART_ROWS = 17;
/** characters that a line of the page holds, and its height in points */
const LONGEST_SENTENCE = 115;
const LINE = 15;
/** blank columns that are printed as well, for programs whose font is wider than Excel's */
const ROOM = 2;

/** A sheet of values, from top to bottom and one page wide; what its charts draw stands in the tables beside them. */
export class Page {
  private row = 4;
  private feedRow = 1;
  private readonly cells: Cell[] = [];
  private readonly charts: ChartDescription[] = [];
  private readonly heights: { row: number; height: number }[] = [];
  private readonly merged: NonNullable<SheetDescription["merged"]> = [];

  constructor(
    private readonly name: string,
    private readonly title: string,
    subtitle: string,
  ) {
    this.text(1, LABEL, title, "title");
    this.text(2, LABEL, subtitle, "subtitle");
  }

  /** A sentence that is read first. */
  say(sentence: string): void {
    const isLong = sentence.length > LONGEST_SENTENCE;
    this.text(this.row, LABEL, sentence, isLong ? "wrappedText" : "text");
    if (isLong) {
      this.merged.push({ row: this.row, column: LABEL, rows: 1, columns: LAST - LABEL + 1 });
      this.heights.push({ row: this.row, height: LINE * Math.ceil(sentence.length / LONGEST_SENTENCE) });
    }
    this.row += 1;
  }

  heading(text: string): void {
    this.row += 1;
    this.text(this.row, LABEL, text, "heading");
    this.row += 1;
  }

  table(columns: readonly Column[], rows: readonly (readonly Shown[])[]): void {
    columns.forEach(({ heading, style }, k) => {
      const isFigure = style !== "listText" && style !== "listStatus";
      this.text(this.row, LABEL + k, heading, isFigure ? "figureHeading" : "listHeading");
    });
    this.row += 1;
    for (const cells of rows) {
      cells.forEach((shown, k) => {
        this.put(this.row, LABEL + k, contentOf(shown), columns[k]?.style ?? "listText");
      });
      this.row += 1;
    }
  }

  /** A name and a value a row. */
  facts(rows: readonly (readonly [name: string, value: Shown, style: Style])[]): void {
    for (const [name, value, style] of rows) {
      this.text(this.row, LABEL, name, "listText");
      this.put(this.row, LABEL + 1, contentOf(value), style);
      this.row += 1;
    }
  }

  /** A name and what a formula makes of the value above it. */
  live(name: string, formula: (above: string) => string): void {
    this.text(this.row, LABEL, name, "listText");
    this.put(this.row, LABEL + 1, { kind: "formula", formula: formula(`C${this.row - 1}`) }, "listStatus");
    this.row += 1;
  }

  /** Stacked columns over categories; a part in white carries what stands on it. */
  chart(
    title: string,
    categories: readonly Shown[],
    parts: readonly { name: string; color: string; values: readonly number[] }[],
  ): void {
    const categoriesRow = this.feed("", categories);
    const series = parts.map(({ name, color, values }) => ({ name, color, row: this.feed(name, values) }));
    this.row += 1;
    this.charts.push({
      ...{ title, series, categoriesRow },
      from: { sheet: this.name, firstColumn: FEED + 1, count: categories.length },
      at: { row: this.row, column: LABEL, rows: CHART_ROWS, columns: LAST - LABEL + 1 },
    });
    this.row += CHART_ROWS + 1;
  }

  build(): SheetDescription {
    const widest = Math.max(FEED + 1, ...this.cells.map(({ column }) => column));
    return {
      ...{ name: this.name, title: this.title, tabColor: TAB_COLOR, cells: this.cells, charts: this.charts },
      ...{ series: [], seriesValues: [], validations: [], merged: this.merged, heights: this.heights },
      columnWidths: [
        { from: 1, to: 1, width: 2 },
        { from: LABEL, to: LABEL, width: 34 },
        { from: LABEL + 1, to: LAST, width: 14 },
        { from: LAST + 1, to: FEED - 1, width: 4 },
        { from: FEED, to: FEED, width: 26 },
        { from: FEED + 1, to: widest, width: 11 },
      ],
      freezeAt: { row: 3, column: 1 },
      printed: { rows: { from: 1, to: this.row }, lastColumn: LAST + ROOM },
    };
  }

  private feed(name: string, values: readonly Shown[]): number {
    this.text(this.feedRow, FEED, name, "listNote");
    values.forEach((value, k) => {
      this.put(this.feedRow, FEED + 1 + k, contentOf(value), typeof value === "number" ? "number" : "listNote");
    });
    return this.feedRow++;
  }

  private text(row: number, column: number, text: string, style: Style): void {
    this.put(row, column, contentOf(text), style);
  }

  private put(row: number, column: number, content: CellContent, style: Style): void {
    this.cells.push({ row, column, content, style });
  }
}

const contentOf = (shown: Shown): CellContent => {
  if (shown === null) return { kind: "text", text: "no price" };
  if (typeof shown === "number") return { kind: "number", value: shown };
  return shown === "" ? { kind: "empty" } : { kind: "text", text: shown };
};
