import type { Area } from "./address";
import type { BookEvents } from "./book-events";
import type { CellValue, Content } from "./entry";
import type { FileFormulas } from "./file-formulas";
import type { Layers } from "./layers";
import type { StoredObject } from "./stored-object";

/** The workbook under the executor: what it needs to answer office.js, free of any spreadsheet product. */
export interface Book {
  readonly name: string;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  readonly calculationState: "Done" | "Calculating" | "Pending";
  /** what an add-in listens to */
  readonly events: BookEvents;
  readonly settings: Map<string, unknown>;
  /** what the document says of itself */
  readonly properties: StoredObject;
  readonly fileFormulas: FileFormulas;
  /** of the workbook's sheets as a whole; not what protects the cells of one */
  structure: Protection;
  /** may only be looked at, as with "Viewing" in Excel on the web */
  isReadOnly: boolean;
  sheets(): Sheet[];
  activeSheet(): Sheet;
  /** @throws ApiError ItemAlreadyExists, InvalidArgument for a name that Excel refuses */
  addSheet(name: string | undefined): Sheet;
  names(): Name[];
  /** @param formula with "=": a reference, a formula or a constant */
  addName(name: string, formula: string, comment: string): Name;
  /** Waits for a calculation under way, then keeps further ones back: nothing half written is calculated. */
  pause(): Promise<void>;
  /** Lets calculation go on, a moment later, so that several batches in a row cost one calculation. */
  resume(): void;
  /** Calculates what has changed and waits until the results stand in the cells. */
  settle(): Promise<void>;
  /** From now on the formulas that stand in the sheets came with a file, as after saving and opening again. */
  reopen(): void;
  /** Calculates every formula again. */
  recalculate(): void;
}

export interface Protection {
  isProtected: boolean;
  /** without which it is not opened; absent: by anybody */
  password?: string | undefined;
}

export interface Name {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
  delete(): void;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  readonly isDeleted: boolean;
  name: string;
  position: number;
  visibility: Visibility;
  /** "#RRGGBB" or "" */
  tabColor: string;
  showGridlines: boolean;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly extras: SheetExtras;
  activate(): void;
  delete(): void;
  selection(): Area;
  select(area: Area): void;
}

/** What stands in the cells and how it looks. */
export interface Cells {
  /** The area with anything in it, or with values only; undefined on an empty sheet. */
  used(valuesOnly: boolean): Area | undefined;
  values(area: Area): CellValue[][];
  /** As `values`, with the formula where there is one. */
  formulas(area: Area): CellValue[][];
  /** As shown. */
  texts(area: Area): string[][];
  /** undefined leaves a cell as it is */
  write(area: Area, contents: (Content | undefined)[][]): void;
  clear(area: Area, what: ClearWhat): void;
  /** Fills `target` from `source`, repeating it; relative references move along. */
  copyFrom(source: Sheet, sourceArea: Area, target: Area, what: CopyWhat): void;
  format(row: number, column: number): CellFormat;
  setFormat(area: Area, format: CellFormat): void;
  setValidation(area: Area, validation: Validation | undefined): void;
}

/** Rows, columns and panes. Widths and heights in points. */
export interface Layout {
  insertCells(area: Area, shift: "Down" | "Right"): void;
  deleteCells(area: Area, shift: "Up" | "Left"): void;
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;
  columnWidth(column: number): number;
  setColumnWidth(area: Area, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(area: Area, points: number): void;
  autofitColumns(area: Area): void;
  setHidden(area: Area, dimension: "rows" | "columns", hidden: boolean): void;
  isHidden(area: Area, dimension: "rows" | "columns"): boolean;
  frozen(): { rows: number; columns: number };
  freeze(rows: number, columns: number): void;
}

export type ClearWhat = "All" | "Contents" | "Formats";
export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/** Formats of cells; on writing an absent one is left alone. */
export interface CellFormat {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontName?: string;
  fontSize?: number;
  fontColor?: string;
  /** "" is no fill */
  fillColor?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapText?: boolean;
  indentLevel?: number;
  borders?: Partial<Record<BorderSide, Border>>;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

export interface Border {
  style: string;
  weight: string;
  color: string;
}

/** Data validation in Office.js's own words. */
export interface Validation {
  rule: ValidationRule;
  ignoreBlanks: boolean;
  errorAlert: { message?: string; title?: string; style?: string; showAlert?: boolean };
  prompt: { message?: string; title?: string; showPrompt?: boolean };
}

export interface BasicRule {
  formula1: string | number;
  formula2?: string | number;
  operator: string;
}

export interface ValidationRule {
  list?: { inCellDropDown: boolean; source: string };
  wholeNumber?: BasicRule;
  decimal?: BasicRule;
  date?: BasicRule;
  textLength?: BasicRule;
  custom?: { formula: string };
}

/** What a sheet has beside its cells and only needs to be remembered. */
export interface SheetExtras {
  protection: Protection & { options: unknown };
  locked: Layers<boolean>;
  /** cells whose letters get smaller in a narrow column */
  shrunk: Layers<boolean>;
  /** the list that is filtered, as "A4:O65"; "" is none */
  filtered: string;
  validations: Layers<Validation>;
  charts: StoredObject[];
  conditionalFormats: { area: Area; format: StoredObject }[];
  pageLayout: StoredObject;
  customProperties: Map<string, unknown>;
}
