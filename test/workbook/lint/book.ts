import { address } from "../../../src/sheet/a1";
import type { Cell, SheetDescription, Style, WorkbookDescription } from "../../../src/sheet/description";
import { type Token, tokensOf } from "../../../src/sheet/formula-tokens";
import { type Call, callsOf } from "./calls";
import { type Reference, referencesOf } from "./references";
import { type Expression, expressionOf } from "./syntax";

/** What the linter found: the rule, the place, and the fault in words. */
export interface Violation {
  rule: RuleName;
  place: string;
  fault: string;
}

export type RuleName =
  | "one formula per row"
  | "units and labels"
  | "constants"
  | "functions"
  | "nested IF"
  | "rounding"
  | "links"
  | "names"
  | "length"
  | "exact text"
  | "add-in on Checks only"
  | "references exist"
  | "array evaluation"
  | "equal sizes"
  | "no conditions as numbers"
  | "found exactly"
  | "one notation"
  | "ranges in order"
  | "ranges over time"
  | "inputs"
  | "validations"
  | "nothing hidden"
  | "frozen panes"
  | "master check"
  | "guarded checks";

export type Rule = (book: Book) => Iterable<Violation>;

/** A formula where it stands; a series stands in its first month. */
export interface PlacedFormula {
  sheet: SheetDescription;
  row: number;
  column: number;
  formula: string;
  style: Style;
  /** months it is copied right over; 0 for a single cell */
  copies: number;
  /** an array formula in the file */
  array: boolean;
  /** taken apart once, for all rules */
  tokens: readonly Token[];
  calls: readonly Call[];
  references: readonly Reference[];
  /** undefined for what is no formula in the notation that all programs read */
  expression: Expression | undefined;
}

/** A workbook's description with its formulas listed and its cells findable. */
export interface Book {
  description: WorkbookDescription;
  /** the sheets that are looked at; formulas on them may point at any */
  sheets: readonly SheetDescription[];
  formulas: readonly PlacedFormula[];
  /** the sheet as formulas name it, whatever the case; undefined where there is none */
  sheet: (name: string) => SheetDescription | undefined;
  cell: (sheet: SheetDescription, row: number, column: number) => Cell | undefined;
  /** whether anything is described there: a cell, or a month of a row of months */
  isDescribed: (sheet: SheetDescription, row: number, column: number) => boolean;
  /** whether any cell of the row is described */
  hasRow: (sheet: SheetDescription, row: number) => boolean;
}

/** Where something stands on a sheet. */
function placesOn({ cells, series, seriesValues }: SheetDescription) {
  return {
    cells: new Map(cells.map((cell) => [address(cell.row, cell.column), cell])),
    rows: new Set(cells.map(({ row }) => row)),
    monthRows: new Set([...series, ...seriesValues].map(({ row }) => row)),
  };
}

/** @param only the one sheet to look at; absent: all */
export function openBook(description: WorkbookDescription, only?: string): Book {
  const sheets = new Map(description.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const places = new Map<SheetDescription, ReturnType<typeof placesOn>>();
  const on = (sheet: SheetDescription) => {
    const known = places.get(sheet) ?? placesOn(sheet);
    places.set(sheet, known);
    return known;
  };
  const cell: Book["cell"] = (sheet, row, column) => on(sheet).cells.get(address(row, column));
  const isMonthRow = (sheet: SheetDescription, row: number): boolean => on(sheet).monthRows.has(row);
  const lookedAt = description.sheets.filter(({ name }) => only === undefined || name === only);
  return {
    description,
    sheets: lookedAt,
    formulas: lookedAt.flatMap(formulasOf),
    sheet: (name) => sheets.get(name.toLowerCase()),
    cell,
    isDescribed: (sheet, row, column) =>
      cell(sheet, row, column) !== undefined || (isMonthRow(sheet, row) && isMonth(sheet, column)),
    hasRow: (sheet, row) => isMonthRow(sheet, row) || on(sheet).rows.has(row),
  };
}

export function formulasOf(sheet: SheetDescription): PlacedFormula[] {
  const { firstColumn: column, count } = sheet.months ?? { firstColumn: 1, count: 1 };
  const single = sheet.cells.flatMap(({ content, ...cell }) =>
    content.kind === "formula" ? [{ ...cell, formula: content.formula, copies: 0, array: content.array ?? false }] : [],
  );
  const overMonths = sheet.series.map((series) => ({ ...series, column, copies: count, array: false }));
  return [...single, ...overMonths].map(({ row, column, formula, style, copies, array }) => {
    const tokens = tokensOf(formula);
    const parts = { tokens, calls: callsOf(tokens), references: referencesOf(tokens), expression: read(tokens) };
    return { sheet, row, column, formula, style, copies, array, ...parts };
  });
}

function read(tokens: readonly Token[]): Expression | undefined {
  try {
    return expressionOf(tokens);
  } catch {
    return undefined;
  }
}

/** Is the column one of the sheet's months? */
export const isMonth = ({ months }: SheetDescription, column: number): boolean =>
  months !== undefined && column >= months.firstColumn && column < months.firstColumn + months.count;

export const placeOf = (sheet: { name: string }, row: number, column: number): string =>
  `${sheet.name}!${address(row, column)}`;
