import { type Area, columnName } from "./a1";
import { defaultValidations } from "./default-validations";
import type { CellContent, ChartDescription, Emphasis, SheetDescription, Span, Style, Validation } from "./description";
import { largest } from "./largest";
import { COLUMN, endColumn, FIRST_MONTH, OPENING, ROW, TIMELINE, TITLE_HEIGHT, WORKINGS } from "./layout";

/** A stack of parallel rows with a title above. Row k of one block belongs to row k of the next. */
export interface Block {
  title: number;
  first: number;
  last: number;
  count: number;
  /** "'API usage'!" in front of every reference, for a block that stands on another sheet; see `elsewhere` */
  prefix?: string;
}

/** A month formula as a function of the block's row number k (from 0), this month's column and the previous one. */
export type MonthFormula = (k: number, month: string, previous: string) => string;

export interface BlockContent {
  title: string;
  unit: string;
  note?: string;
  style: Style;
  label: (k: number) => string;
  series: MonthFormula;
  /** what stands in the opening column: a formula, or the month formula itself one column to the left */
  opening?: ((k: number) => string) | "series";
}

/** What a sheet is called and what its head shows. */
export interface SheetFace {
  name: string;
  title: string;
  subtitle: string;
  tabColor: string;
  months: number;
  /** false: a sheet without months */
  timeAxis?: boolean;
  /** a register of lines stands right below the band, instead of the fiscal years its totals in it */
  isRegister?: boolean;
  /** the sheet whose timeline this one repeats; absent on that sheet itself */
  timelineFrom?: string;
  /** a reference to the cell that says whether all checks hold */
  masterCheck?: string;
}

/** Puts one sheet together, top to bottom. `row` is the next free row. */
export class SheetBuilder {
  row: number = ROW.firstFree;
  private workings = 0;
  private readonly description: SheetDescription;

  constructor(private readonly face: SheetFace) {
    const { name, title, subtitle, tabColor, months, timeAxis = true, isRegister = false } = face;
    this.description = {
      name,
      title,
      tabColor,
      columnWidths: timeAxis ? [...timeAxisWidths(months), ...(isRegister ? registerWidths(months) : [])] : [],
      ...(timeAxis ? { months: { firstColumn: COLUMN.firstMonth, count: months } } : {}),
      cells: [],
      series: [],
      seriesValues: [],
      validations: [],
      freezeAt: { row: timeAxis ? ROW.month + 1 : ROW.subtitle + 1, column: timeAxis ? COLUMN.note : COLUMN.number },
    };
    this.text(ROW.title, COLUMN.label, title, "title");
    this.description.heights = [{ row: ROW.title, height: TITLE_HEIGHT }];
    if (isRegister) this.text(ROW.title, COLUMN.unit, subtitle, "note");
    else this.text(ROW.subtitle, COLUMN.label, subtitle, "subtitle");
    if (timeAxis && face.timelineFrom !== undefined) this.timeline(face.timelineFrom);
    if (face.masterCheck !== undefined) this.masterCheck(face.masterCheck);
  }

  get months(): number {
    return this.face.months;
  }

  get name(): string {
    return this.description.name;
  }

  /** What stands below may stay closed: call-ups and calculations, for those who ask how a figure comes about. */
  startWorkings(): void {
    this.row += 1;
    this.text(this.row, COLUMN.label, WORKINGS, "heading");
    this.text(this.row, COLUMN.note, "Open with + in the margin. Row k of every block is line k above.", "note");
    this.row += 1;
    this.workings = this.row;
  }

  /** Closes the rows since, and columns of attributes that few people ask for. */
  closeWorkings(columns: Span[] = []): void {
    this.text(this.row, COLUMN.label, "End of workings", "note");
    this.description.groups = { rows: [{ from: this.workings, to: this.row - 1 }], columns };
    this.row += 1;
  }

  /** Letter of the narrow last column, which every range over time includes. */
  get end(): string {
    return columnName(endColumn(this.months));
  }

  put(row: number, column: number, content: CellContent, style: Style): void {
    this.description.cells.push({ row, column, content, style });
  }
  text(row: number, column: number, text: string, style: Style = "text"): void {
    this.put(row, column, text === "" ? { kind: "empty" } : { kind: "text", text }, style);
  }
  number(row: number, column: number, value: number | null, style: Style): void {
    this.put(row, column, value === null ? { kind: "empty" } : { kind: "number", value }, style);
  }
  formula(row: number, column: number, formula: string, style: Style): void {
    this.put(row, column, { kind: "formula", formula }, style);
  }
  /** See CellContent. */
  arrayFormula(row: number, column: number, formula: string, style: Style): void {
    this.put(row, column, { kind: "formula", formula, array: true }, style);
  }
  series(row: number, formula: string, style: Style, sameInOpening = false): void {
    this.description.series.push({ row, formula, style, ...(sameInOpening && { sameInOpening }) });
  }
  values(row: number, values: (number | null)[], style: Style): void {
    this.description.seriesValues.push({ row, values, style });
  }
  validate(validation: Validation): void {
    this.description.validations.push(validation);
  }
  chart(chart: ChartDescription): void {
    this.description.charts = [...(this.description.charts ?? []), chart];
  }
  /** Of this sheet only these rows are printed, to this column or to the last that is used in front of months. */
  printOnly(from: number, to: number, lastColumn?: number): void {
    this.description.printed = { rows: { from, to }, ...(lastColumn !== undefined && { lastColumn }) };
  }
  /** How cells of an area look while a formula about its first cell holds. */
  emphasise(area: Area, looks: readonly (readonly [formula: string, look: Emphasis["look"]])[]): void {
    const own = looks.map(([formula, look]) => ({ area, formula, look }));
    this.description.emphasis = [...(this.description.emphasis ?? []), ...own];
  }
  width(from: number, to: number, width: number): void {
    this.description.columnWidths.push({ from, to, width });
  }

  /** A section heading across the sheet; leaves one row free above. */
  heading(text: string, note = ""): void {
    this.row += 1;
    this.text(this.row, COLUMN.label, text, "heading");
    const behind = this.face.isRegister ? COLUMN.firstAttribute : COLUMN.note;
    if (note) this.text(this.row, behind, note, "note");
    this.row += 1;
  }

  columnHeadings(
    row: number,
    first: number,
    headings: readonly string[],
    style: "columnHeading" | "figureColumnHeading" = "columnHeading",
  ): void {
    headings.forEach((heading, index) => {
      this.text(row, first + index, heading, style);
    });
  }

  /** Room for a block of `count` rows; fill it later when its formulas need blocks further down. */
  reserve(count: number): Block {
    const title = this.row + 1;
    const first = title + 1;
    const last = first + count - 1;
    this.row = last + 1;
    return { title, first, last, count };
  }

  /** Writes the formulas of a block: labels and months. */
  fill(block: Block, content: BlockContent): Block {
    this.text(block.title, COLUMN.label, content.title, "heading");
    if (content.note) this.text(block.title, COLUMN.note, content.note, "note");
    for (let k = 0; k < block.count; k++) {
      const row = block.first + k;
      this.formula(row, COLUMN.label, content.label(k), "text");
      this.text(row, COLUMN.unit, content.unit, "note");
      this.series(row, content.series(k, FIRST_MONTH, OPENING), content.style, content.opening === "series");
      if (content.opening) this.formula(row, COLUMN.opening, this.openingFormula(content, k), content.style);
    }
    return block;
  }

  block(count: number, content: BlockContent): Block {
    return this.fill(this.reserve(count), content);
  }

  rowNumber(block: Block, row: number): void {
    this.formula(row, COLUMN.number, `=ROWS($A$${block.first}:$A${row})`, "integer");
  }

  totalOverTime(row: number, style: Style): void {
    this.formula(row, COLUMN.total, `=SUM(${FIRST_MONTH}${row}:${this.end}${row})`, style);
  }

  build(): SheetDescription {
    if (this.description.months) {
      this.text(ROW.month, endColumn(this.months), "", "end");
      this.narrowUnusedAttributes();
    }
    this.description.validations.push(...defaultValidations(this.description));
    return this.description;
  }

  private openingFormula(content: BlockContent, k: number): string {
    return content.opening === "series"
      ? content.series(k, OPENING, columnName(COLUMN.opening - 1))
      : (content.opening?.(k) ?? "");
  }

  private masterCheck(reference: string): void {
    const [column, style] = this.face.isRegister
      ? ([COLUMN.status, "checkAtEdge"] as const)
      : ([COLUMN.firstAttribute, "check"] as const);
    this.formula(ROW.title, column, `=${reference}`, style);
  }

  /** Months stand in the same column on every sheet; attribute columns that a sheet does not use shrink, none is hidden. */
  private narrowUnusedAttributes(): void {
    const attributes = this.description.cells
      .map(({ column }) => column)
      .filter((column) => column <= COLUMN.lastAttribute);
    const lastUsed = largest([COLUMN.firstAttribute, ...attributes]);
    if (lastUsed < COLUMN.lastAttribute) this.width(lastUsed + 1, COLUMN.lastAttribute, 1);
    this.description.columnWidths = this.description.columnWidths.map((entry) =>
      entry.to === COLUMN.lastAttribute && entry.from <= lastUsed ? { ...entry, to: lastUsed } : entry,
    );
  }

  private timeline(from: string): void {
    for (const { row, label } of TIMELINE) {
      if (row === ROW.fiscalYear && this.face.isRegister) continue;
      this.axisLabel(row, label);
      this.series(row, `=${from}!${FIRST_MONTH}$${row}`, axisStyle(row));
    }
    this.formula(ROW.period, COLUMN.opening, `=${from}!${OPENING}$${ROW.period}`, "axis");
    this.formula(ROW.month, COLUMN.opening, `=${from}!${OPENING}$${ROW.month}`, "opening");
  }

  /** What a row of the time axis is, left of the months. */
  axisLabel(row: number, label: string): void {
    this.text(row, COLUMN.total, label, row === ROW.month ? "columnHeading" : "note");
  }
}

/** How a row of the time axis looks. */
export const axisStyle = (row: number): Style => (row === ROW.month ? "month" : row === ROW.actual ? "closed" : "axis");

/** Number, name, five inputs, two years and the status, beside the pane on a screen of 1,366; months of nine letters. */
const registerWidths = (months: number) => [
  ...[4, 23, 22, 11, 10, 17, 11, 9, 9, 15].map((width, k) => ({ from: k + 1, to: k + 1, width })),
  { from: COLUMN.firstMonth, to: COLUMN.firstMonth + months - 1, width: 9 },
];

const timeAxisWidths = (months: number) => [
  { from: COLUMN.number, to: COLUMN.number, width: 5 },
  { from: COLUMN.label, to: COLUMN.label, width: 34 },
  { from: COLUMN.note, to: COLUMN.note, width: 26 },
  { from: COLUMN.unit, to: COLUMN.unit, width: 16 },
  { from: COLUMN.firstAttribute, to: COLUMN.firstAttribute, width: 26 },
  { from: COLUMN.firstAttribute + 1, to: COLUMN.lastAttribute, width: 15 },
  { from: COLUMN.total, to: COLUMN.opening, width: 14 },
  { from: COLUMN.firstMonth, to: COLUMN.firstMonth + months - 1, width: 11 },
  { from: COLUMN.firstMonth + months, to: COLUMN.firstMonth + months, width: 2 },
];
