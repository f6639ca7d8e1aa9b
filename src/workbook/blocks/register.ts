import { type Block, COLUMN, columnName, picked, ROW, type SheetBuilder, type Style } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import { CALLED_UP, LAST_ROW_OF_REGISTER, RESULTS } from "../tables/registers";
import { type Column, sideBySide, type Table } from "../tables/table";
import { type InputRow, writeHeadings, writeRow } from "./input-table";

/** Columns by key, and the rows that hold them. */
export interface Placed {
  first: number;
  last: number;
  count: number;
  column: (key: ColumnKey) => string;
  /** whether a seldom column is there; absent: it has none */
  has?: (key: ColumnKey) => boolean;
  /** as in Block: the sheet's name where it is another one */
  prefix?: string;
}

/** A block of attributes, row k belonging to line k. */
export type Lines = Block & Placed;

/** A register on one sheet, and the columns that its call-ups take over. */
export interface Register extends Placed {
  columns: readonly Column[];
}

const isText = (style: Style): boolean => style === "inputText";

/**
 * The inputs of a route, one row a line, so that rows can be inserted, deleted and sorted: right below the months, or under a
 * heading of its own further down. `spare` blank rows follow and a last row above which new lines are inserted; the ranges
 * include it.
 */
export function register<Key extends string>(
  sheet: SheetBuilder,
  table: Table<Key>,
  lines: readonly InputRow<Key>[],
  spare: number,
  isFurtherDown = false,
): Register {
  if (isFurtherDown) sheet.heading(table.title);
  else sheet.row = ROW.month;
  sheet.text(sheet.row, COLUMN.number, isFurtherDown ? "" : "No.", "columnHeading");
  writeHeadings(sheet, table, sheet.row);
  const first = sheet.row + 1;
  const count = lines.length + spare;
  for (let k = 0; k < count; k++) writeRow(sheet, table, first + k, lines[k]);
  const last = first + count;
  sheet.text(last, COLUMN.number, LAST_ROW_OF_REGISTER, "note");
  sheet.row = last + 1;
  const columns = table.columns.filter(({ key }) => key !== table.subject && key !== "note");
  return { first, last, count, columns, ...columnsOf([...columns, ...RESULTS]) };
}

/**
 * The k-th line of a register, called up by a guarded INDEX: a row inserted, deleted or sorted in the register
 * follows; a register that has become shorter gives blanks. Blanks around a text are slips, here as when sheets are read.
 */
export function callUp(sheet: SheetBuilder, from: Register, title = CALLED_UP): Block & Placed {
  const block = sheet.reserve(from.count);
  sheet.text(block.title, COLUMN.label, title, "heading");
  for (const { at, heading } of from.columns) sheet.text(block.title, at, heading, "columnHeading");
  const pick = (column: string, row: number) => picked(`$${column}$${from.first}:$${column}$${from.last}`, `$A${row}`);
  for (let row = block.first; row <= block.last; row++) {
    sheet.rowNumber(block, row);
    sheet.formula(row, COLUMN.label, `=IFERROR(TRIM(${pick("B", row)}),"")`, "text");
    for (const { at, style } of from.columns) {
      const cell = pick(columnName(at), row);
      const formula = isText(style) ? `=IFERROR(TRIM(${cell}),"")` : `=IFERROR(N(${cell}),0)`;
      sheet.formula(row, at, formula, calledUpStyle(style));
    }
  }
  return { ...block, column: from.column, ...(from.has && { has: from.has }) };
}

/** Attribute columns worked out once a line: row numbers of rates, first periods, terms. */
export interface Derived {
  key: ColumnKey;
  heading: string;
  style: Style;
  /** undefined: the column stays blank */
  formula?: ((k: number, self: Placed) => string) | undefined;
  /** its formulas take many values where a formula in a file takes one: see CellContent */
  takesMany?: true;
}

/** A block of attributes worked out one after the other; a formula may use the columns before it through `self`. */
export function lookUps(
  sheet: SheetBuilder,
  title: string,
  labels: Block,
  columns: readonly Derived[],
): Block & Placed {
  const block = sheet.reserve(labels.count);
  const self = { ...block, ...columnsOf(sideBySide(COLUMN.firstAttribute, columns)) };
  sheet.text(block.title, COLUMN.label, title, "heading");
  sheet.columnHeadings(
    block.title,
    COLUMN.firstAttribute,
    columns.map((column) => column.heading),
  );
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    sheet.formula(row, COLUMN.label, `=$B${labels.first + k}`, "text");
    columns.forEach((column, index) => {
      if (!column.formula) return;
      const cell = [row, COLUMN.firstAttribute + index, column.formula(k, self), column.style] as const;
      if (column.takesMany) sheet.arrayFormula(...cell);
      else sheet.formula(...cell);
    });
  }
  return self;
}

/** `$F34`: the attribute `key` of row k of a block. */
export const attribute = (placed: Placed, key: ColumnKey) => (k: number) =>
  `${placed.prefix ?? ""}$${placed.column(key)}${placed.first + k}`;

/** `$F$34:$F$41`: the attribute `key` of all rows. */
export const attributes = (placed: Placed, key: ColumnKey) =>
  `${placed.prefix ?? ""}$${placed.column(key)}$${placed.first}:$${placed.column(key)}$${placed.last}`;

/** Whether a cell of the register itself holds a number, for what is called up of a blank one is 0. */
export const isTyped = (from: Register, lines: Lines, key: ColumnKey) => (k: number) =>
  `IFERROR(ISNUMBER(${picked(`$${from.column(key)}$${from.first}:$${from.column(key)}$${from.last}`, `$A${lines.first + k}`)}),FALSE)`;

function columnsOf(fields: readonly { key: string; at: number }[]): Required<Pick<Placed, "column" | "has">> {
  const columns = new Map<string, string>(fields.map(({ key, at }) => [key, columnName(at)]));
  const column = (key: ColumnKey): string => {
    const found = columns.get(key);
    if (found === undefined) throw new RangeError(`No column "${key}" here.`);
    return found;
  };
  return { column, has: (key) => columns.has(key) };
}

const CALLED_UP_STYLES: Partial<Record<Style, Style>> = {
  inputText: "text",
  inputMonth: "monthValue",
  inputDate: "date",
  inputPercent: "percent",
  inputMoney: "money",
  inputRate: "rate",
  input: "number",
};
const calledUpStyle = (style: Style): Style => CALLED_UP_STYLES[style] ?? style;
