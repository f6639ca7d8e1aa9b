import type { Area } from "./a1";

/**
 * A workbook as data: what stands in which cell, how it looks and what may be typed there. The Excel writer, the
 * file writer and the tests all read this one description. Rows and columns count from 1, as Excel shows them.
 */

/** How a cell looks and behaves; `excel/` and `xlsx/` hold the one table from style to format. */
export type Style =
  | "title"
  | "subtitle"
  | "text"
  /** sentences in a narrow column: the row grows */
  | "wrappedText"
  | "note"
  | "wrappedNote"
  | "heading"
  | "columnHeading"
  | "figureColumnHeading"
  | "input"
  | "inputDate"
  | "inputMonth"
  | "inputPercent"
  | "inputMoney"
  | "inputRate"
  | "inputText"
  | "month"
  /** the month before the first, in whose column balances are opened */
  | "opening"
  /** the small figures of the time axis above the months; 1 for a closed month */
  | "axis"
  | "place"
  | "closed"
  /** above a register: who answers for the route, and what it may spend */
  | "bandText"
  | "bandLabel"
  | "bandLimit"
  | "bandAlert"
  | "date"
  /** a month taken over from a register; blank shows as a dash */
  | "monthValue"
  /** a number taken over from a register, with as many decimals as it has */
  | "number"
  | "integer"
  | "quantity"
  | "money"
  | "rate"
  | "percent"
  | "factor"
  | "flag"
  | "check"
  | "checkAtEdge"
  /** what the pricing engine says of a line: a difference, or "not run" */
  | "aib"
  /** of two figures that should be one: nothing below half a cent */
  | "difference"
  /** what the workings found for a line, in its row of inputs: open like them, so that the row can be deleted and sorted */
  | "resultMoney"
  | "resultText"
  | "resultNumber"
  | "moneyTotal"
  | "quantityTotal"
  | "crossSheetText"
  | "end"
  /** leads somewhere when it is clicked */
  | "link"
  /** the largest figure of a page; what stands around it on its card */
  | "headline"
  | "cardTitle"
  | "cardText"
  | "cardMoney"
  | "cardChange"
  | "cardShare"
  | "cardUsed"
  /** of a page that is read and not typed into: its parts, headings over texts and over figures, and what stands in its lists */
  | "part"
  | "listHeading"
  | "statusHeading"
  | "figureHeading"
  | "listText"
  /** a name beside other cells: whole, if smaller, where its column is too narrow */
  | "listName"
  | "listLink"
  /** what a page is made of, beside it */
  | "working"
  | "listNote"
  /** text right behind a figure keeps off it */
  | "listStatus"
  | "listMoney"
  | "listChange"
  /** money whose parts are added up on paper */
  | "listCents"
  | "listRate"
  | "listShare"
  | "listDate"
  | "warning"
  | "listMonth"
  | "listLimit"
  | "listCount"
  | "listSum";

export type CellContent =
  | { kind: "text"; text: string }
  | { kind: "number"; value: number }
  /**
   * `formula` starts with "="; English function names, commas, A1 references. `array`: it takes many values where a formula
   * in a file takes one, and is an array formula there; through Office.js every formula takes them. `shows`: the text that it
   * shows when it is written, for the height of its row.
   */
  | { kind: "formula"; formula: string; array?: true; shows?: string }
  | { kind: "empty" };

/** What a cell is to hold, or holds. */
export interface CellEdit {
  row: number;
  column: number;
  content: CellContent;
}

export interface Cell extends CellEdit {
  style: Style;
}

/** One formula for a whole row of months: written in the first month's column and copied right. */
export interface Series {
  row: number;
  formula: string;
  style: Style;
  /** the opening column holds the same formula, one column to the left */
  sameInOpening?: true;
}

/** A row of month values (prices as read from the price book, exchange rates, typed actuals). */
export interface SeriesValues {
  row: number;
  /** null: no price in that month, written as =NA() so that no total can hide it */
  values: (number | null)[];
  style: Style;
}

export interface Validation {
  row: number;
  column: number;
  rows: number;
  columns: number;
  rule:
    | { kind: "list"; values: string[] }
    /** a range such as "=Assumptions!$B$30:$B$40" */
    | { kind: "listFrom"; range: string }
    | { kind: "number"; minimum?: number; maximum?: number }
    | { kind: "date"; from: number };
  /** One sentence shown when what was typed is refused, or asked about. */
  message: string;
  /** what is not in the list may stand there, too: Excel asks, and does not refuse */
  isAdvice?: true;
}

/** How cells look while a formula holds for them. */
export interface Emphasis {
  area: Area;
  /** with "=", for the first cell of the area; of this sheet only: a file knows no rule across sheets */
  formula: string;
  look: "bad" | "doubtful" | "quiet";
}

/** A chart over months. Stacked columns only: every host draws them. */
export interface ChartDescription {
  title: string;
  /** lines side by side, where the series are no parts of one sum; stacked columns otherwise */
  drawnAs?: "lines";
  /** where the rows stand, when it is another sheet: its name, the first month's column and how many months */
  from?: { sheet: string; firstColumn: number; count: number };
  /** a row that is drawn as a line over the columns */
  line?: { row: number; name: string; color: string };
  /** rows of month values, bottom of a stack first; `color` is RRGGBB */
  series: { row: number; name: string; color: string }[];
  /** row of the months below the columns */
  categoriesRow: number;
  at: { row: number; column: number; rows: number; columns: number };
}

/** Rows or columns next to each other. */
export interface Span {
  from: number;
  to: number;
}

export interface SheetDescription {
  /** name without the common prefix of a clash */
  name: string;
  title: string;
  tabColor: string;
  /** width in characters by column, first to last */
  columnWidths: { from: number; to: number; width: number }[];
  /** first month's column and how many months; absent on sheets without a time axis */
  months?: { firstColumn: number; count: number };
  cells: Cell[];
  series: Series[];
  seriesValues: SeriesValues[];
  validations: Validation[];
  charts?: ChartDescription[];
  /** rows and columns that are closed when the sheet is made; the + that opens them stands on the row or column behind them */
  groups?: { rows: Span[]; columns: Span[] };
  /** panes frozen above this row and left of this column */
  freezeAt?: { row: number; column: number };
  emphasis?: Emphasis[];
  /** figures drawn as bars in their cells, all on one scale from nothing */
  bars?: Area;
  /** cells that are one */
  merged?: Area[];
  /** a list with its headings, to be filtered by */
  filter?: Area;
  /** rows that are lower or higher than a line of text, in points */
  heights?: { row: number; height: number }[];
  paper?: "A4" | "Letter";
  /**
   * the rows that are printed, to this column, or to the last that is used in front of months; absent: all of them; each of
   * `pages` begins a page, whatever has room on the one before
   */
  printed?: { rows: Span; lastColumn?: number; pages?: readonly number[] };
}

/** A name for a control cell: workbook-wide, absolute. */
export interface NameDescription {
  name: string;
  sheet: string;
  row: number;
  column: number;
}

export interface WorkbookDescription {
  /** the document's title in the file's properties; "AI budget" if absent */
  title?: string;
  company?: string;
  sheets: SheetDescription[];
  names: NameDescription[];
  /** the sheet shown when the work is done */
  activeSheet: string;
}
