import { absoluteAddress, address } from "./a1";
import type { Cell, CellContent, ChartDescription, SheetDescription, Style } from "./description";
import { TITLE_HEIGHT } from "./layout";

/** What stands in a cell of a table; null: nobody knows a price for it. A formula is told its row. */
export type Shown = string | number | null | { formula: (row: number) => string };

/** A column of a table: its heading, and how its figures look. */
export interface PageColumn {
  heading: string;
  style: Style;
}

const LABEL = 2;
const HEADINGS: Partial<Record<Style, Style>> = { listText: "listHeading", listStatus: "statusHeading" };
const STAMP_ROW = 3;
const UP_TO_DATE = '"The budget has not changed since."';
const CHANGED = '"The budget has changed since: these figures are of another."';
const UNKNOWN = '"The budget has a month of unknown price, so that nobody can say whether it has changed since."';

/** Where a report says whether its budget has changed since. */
export const REPORT_STAMP = address(STAMP_ROW, LABEL);
/** Is this the formula that only a report has there? */
export const isReportStamp = (formula: string): boolean => formula.startsWith("=") && formula.includes(UP_TO_DATE);

const USUAL_COLUMNS = 9;
const CHART_ROWS = 17;
/** characters that a line of the page holds, and its height in points */
const LONGEST_SENTENCE = 115;
const LINE = 15;
/** characters of the first column and of the others; no column gets wider than the widest */
const NAME_WIDTH = 34;
const WIDTH = 14;
const WIDEST = 48;
/** of a cell's indent and margins */
const MARGIN = 2;
/** blank columns that are printed as well, for programs whose font is wider than Excel's */
const ROOM = 2;

export interface PageFace {
  name: string;
  subtitle: string;
  tabColor: string;
  /** of its widest table */
  columns?: number;
}

interface Stamp {
  facts: readonly (readonly [name: string, value: Shown])[];
  total: number | null;
  totalNow: string;
}

/**
 * A sheet of values, from top to bottom and one page wide; rows that its charts are drawn from stand right of what is printed.
 * What is written here is an answer of one moment: `stamp` says of which budget, and whether that has changed since.
 */
export class ReportPage {
  private row = STAMP_ROW + 2;
  private stamped: Stamp | undefined;
  private lastPrinted: number | undefined;
  private feedRow = 1;
  private readonly cells: Cell[] = [];
  private readonly charts: ChartDescription[] = [];
  private readonly heights: { row: number; height: number }[] = [];
  private readonly widths = new Map<number, number>();
  private readonly merged: NonNullable<SheetDescription["merged"]> = [];

  private readonly pages: number[] = [];

  private readonly last: number;
  private readonly feedColumn: number;

  constructor(private readonly face: PageFace) {
    this.last = LABEL + (face.columns ?? USUAL_COLUMNS) - 1;
    this.feedColumn = this.last + ROOM + 2;
    this.text(1, LABEL, face.name, "title");
    this.heights.push({ row: 1, height: TITLE_HEIGHT });
    this.text(2, LABEL, face.subtitle, "subtitle");
    // merged, for some grids let a text run over a few cells only
    this.merged.push({ row: 2, column: LABEL, rows: 1, columns: this.last - LABEL + 1 });
  }

  /** A sentence that is read first. */
  say(sentence: string): void {
    const isLong = sentence.length > LONGEST_SENTENCE;
    this.text(this.row, LABEL, sentence, isLong ? "wrappedText" : "text");
    if (isLong) {
      this.merged.push({ row: this.row, column: LABEL, rows: 1, columns: this.last - LABEL + 1 });
      this.heights.push({ row: this.row, height: LINE * Math.ceil(sentence.length / LONGEST_SENTENCE) });
    }
    this.row += 1;
  }

  /** The heading that comes next begins a printed page. */
  newPage(): void {
    this.pages.push(this.row + 1);
  }

  heading(text: string): void {
    this.row += 1;
    this.text(this.row, LABEL, text, "heading");
    this.row += 1;
  }

  /** @returns where its rows begin, below the headings */
  table(columns: readonly PageColumn[], rows: readonly (readonly Shown[])[]): { first: number } {
    columns.forEach(({ heading, style }, k) => {
      this.text(this.row, LABEL + k, heading, HEADINGS[style] ?? "figureHeading");
      // the next heading would cut it off; over figures it stands right, and would lose its beginning
      this.widen(LABEL + k, heading.length + MARGIN);
    });
    this.row += 1;
    const first = this.row;
    for (const cells of rows) {
      cells.forEach((shown, k) => {
        this.put(this.row, LABEL + k, contentOf(shown, this.row), columns[k]?.style ?? "listText");
        // a text may run into a blank neighbour; a long number as text that is cut would be another number
        if (typeof shown === "string" && (shown.length <= WIDTH || (cells[k + 1] ?? "") !== ""))
          this.widen(LABEL + k, shown.length + MARGIN);
      });
      this.row += 1;
    }
    return { first };
  }

  /** A name and a value a row. */
  facts(rows: readonly (readonly [name: string, value: Shown, style: Style])[]): void {
    for (const [name, value, style] of rows) {
      this.text(this.row, LABEL, name, "listText");
      this.put(this.row, LABEL + 1, contentOf(value, this.row), style);
      this.row += 1;
    }
  }

  /**
   * Of which budget the figures are: whether it has changed since stands on top, the rest behind all tables.
   *
   * @param facts names and values
   * @param total what the budget came to in all its months; null: a price of it is unknown
   * @param totalNow the same on the budget's own sheet, as a reference: "Summary!$AO$20"
   */
  stamp(facts: readonly (readonly [name: string, value: Shown])[], total: number | null, totalNow: string): void {
    this.stamped = { facts, total, totalNow };
  }

  /** What follows is looked up on the screen: on paper it would be too long. */
  onScreenOnly(): void {
    this.lastPrinted = this.row - 1;
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
      from: { sheet: this.face.name, firstColumn: this.feedColumn + 1, count: categories.length },
      at: { row: this.row, column: LABEL, rows: CHART_ROWS, columns: this.last - LABEL + 1 },
    });
    this.row += CHART_ROWS + 1;
  }

  build(): SheetDescription {
    if (this.pages.length > 0) this.newPage();
    if (this.stamped) this.writeStamp(this.stamped);
    const { name, tabColor } = this.face;
    const widest = this.cells.reduce((most, { column }) => Math.max(most, column), this.feedColumn + 1);
    return {
      ...{ name, title: name, tabColor, cells: this.cells, charts: this.charts },
      ...{ series: [], seriesValues: [], validations: [], merged: this.merged, heights: this.heights },
      columnWidths: [
        { from: 1, to: 1, width: 2 },
        { from: LABEL, to: LABEL, width: NAME_WIDTH },
        { from: LABEL + 1, to: this.last, width: WIDTH },
        ...[...this.widths].map(([column, width]) => ({ from: column, to: column, width })),
        { from: this.last + 1, to: this.feedColumn - 1, width: 4 },
        { from: this.feedColumn, to: this.feedColumn, width: 26 },
        { from: this.feedColumn + 1, to: widest, width: 11 },
      ],
      freezeAt: { row: STAMP_ROW + 1, column: 1 },
      printed: {
        ...{ rows: { from: 1, to: this.lastPrinted ?? this.row }, lastColumn: this.last + ROOM },
        ...(this.pages.length > 0 && { pages: this.pages }),
      },
    };
  }

  private widen(column: number, needed: number): void {
    const width = Math.min(needed, WIDEST);
    const before = this.widths.get(column) ?? (column === LABEL ? NAME_WIDTH : WIDTH);
    if (width > before) this.widths.set(column, width);
  }

  private writeStamp({ facts, total, totalNow }: Stamp): void {
    this.heading("Of which budget");
    this.facts([
      ...facts.map(([name, value]) => [name, value, "listStatus"] as const),
      ["Memo total then", total ?? "not known", total === null ? "listStatus" : "money"],
    ]);
    const then = absoluteAddress(this.row - 1, LABEL + 1);
    const isSame = `IF(ISNUMBER(${then}),ABS(${totalNow}-${then})<0.005,FALSE)`;
    const formula = `=IF(ISNUMBER(${totalNow}),IF(${isSame},${UP_TO_DATE},${CHANGED}),${UNKNOWN})`;
    this.put(STAMP_ROW, LABEL, { kind: "formula", formula }, "note");
  }

  private feed(name: string, values: readonly Shown[]): number {
    this.text(this.feedRow, this.feedColumn, name, "listNote");
    values.forEach((value, k) => {
      this.put(
        this.feedRow,
        this.feedColumn + 1 + k,
        contentOf(value, this.feedRow),
        typeof value === "number" ? "number" : "listNote",
      );
    });
    return this.feedRow++;
  }

  private text(row: number, column: number, text: string, style: Style): void {
    this.put(row, column, contentOf(text, row), style);
  }

  private put(row: number, column: number, content: CellContent, style: Style): void {
    this.cells.push({ row, column, content, style });
  }
}

const contentOf = (shown: Shown, row: number): CellContent => {
  if (typeof shown === "object" && shown !== null) return { kind: "formula", formula: shown.formula(row) };
  if (shown === null) return { kind: "text", text: "no price" };
  if (typeof shown === "number") return { kind: "number", value: shown };
  return shown === "" ? { kind: "empty" } : { kind: "text", text: shown };
};
