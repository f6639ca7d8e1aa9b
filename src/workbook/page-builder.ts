import type { Area, CellContent, ChartDescription, Emphasis, SheetDescription, Style } from "../sheet";
import { address, onSheet } from "../sheet";
import { CHECK_COUNT, SHEET } from "./names";

/** Puts together a sheet that is read and not typed into: no time axis, and columns of its own from A on. */
export class PageBuilder {
  private readonly description: SheetDescription;

  constructor({ name, title, tabColor }: { name: string; title: string; tabColor: string }) {
    this.description = {
      ...{ name, title, tabColor, columnWidths: [], cells: [], series: [], seriesValues: [], validations: [] },
      ...{ emphasis: [], charts: [], merged: [], heights: [] },
    };
  }

  put(row: number, column: number, content: CellContent, style: Style): void {
    this.description.cells.push({ row, column, content, style });
  }
  text(row: number, column: number, text: string, style: Style): void {
    this.put(row, column, text === "" ? { kind: "empty" } : { kind: "text", text }, style);
  }
  formula(row: number, column: number, formula: string, style: Style): void {
    this.put(row, column, { kind: "formula", formula }, style);
  }
  /** Blank cells of one look, from column to column. */
  band(row: number, from: number, to: number, style: Style): void {
    for (let column = from; column <= to; column++) this.put(row, column, { kind: "empty" }, style);
  }
  width(column: number, characters: number): void {
    this.description.columnWidths.push({ from: column, to: column, width: characters });
  }
  height(row: number, height: number): void {
    this.description.heights?.push({ row, height });
  }
  merge(area: Area): void {
    this.description.merged?.push(area);
  }
  chart(chart: ChartDescription): void {
    this.description.charts?.push(chart);
  }
  emphasise(area: Area, looks: readonly (readonly [formula: string, look: Emphasis["look"]])[]): void {
    for (const [formula, look] of looks) this.description.emphasis?.push({ area, formula, look });
  }

  /** How many checks hold, in words that lead to them. */
  checksLink(row: number, column: number): void {
    const count = onSheet(SHEET.checks, CHECK_COUNT);
    this.formula(row, column, `=HYPERLINK("#'${SHEET.checks}'!A1",${count})`, "link");
    const cell = address(row, column);
    this.emphasise({ row, column, rows: 1, columns: 1 }, [[`=ISNUMBER(SEARCH("fail",${cell}))`, "bad"]]);
  }

  build(more: Pick<SheetDescription, "freezeAt" | "filter" | "printed" | "bars">): SheetDescription {
    return { ...this.description, ...more };
  }
}
