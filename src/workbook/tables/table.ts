import { COLUMN, columnName, type Style, type Validation } from "../../sheet";

/** Lists of which a cell may hold one entry; the sheet that writes the table knows where each stands. */
export type ListName = "items" | "drivers" | "workspaces";

/** What may be typed into a column, and the one sentence shown when something else was. */
export interface Typed {
  rule: Exclude<Validation["rule"], { kind: "listFrom" }> | { kind: "listOf"; list: ListName };
  message: string;
  /** what is not in the list may be typed, once somebody has said so */
  isAdvice?: true;
}

/** What a column of inputs is called on the sheet and in a budget, how it looks and what may be typed there. */
export interface Field<Key extends string = string> {
  key: Key;
  heading: string;
  style: Style;
  typed?: Typed;
  /** what a blank cell means, where it says anything: an amount of 0 is left blank, a blank billing is monthly */
  blank?: number | string;
  /** workbooks written before the column was thought of do not have it */
  isNew?: true;
  /**
   * Few lines need it: the columns that say the same here are written where one of the lines has a value in one of them, and so
   * are the formulas behind them.
   */
  seldom?: string;
}

/** A field and the column in which it is written; whoever reads finds it by its heading. */
export type Column<Key extends string = string> = Field<Key> & { at: number };

/** A table of inputs, one row a line: how it is written, and by what it is found and read again wherever its rows have moved. */
export interface Table<Key extends string = string> {
  /** where its rows go in a budget: "seats", "changes" … */
  key: string;
  /** the section's heading */
  title: string;
  /** what its rows count, as its column "Unit" says in every row */
  unit?: string;
  columns: readonly Column<Key>[];
  /** texts of which one stands in the row after the last one, by column */
  end: readonly { column: number; text: string }[];
  /** the column without which a row says nothing: a name, an item */
  subject: Key;
  /** columns that are filled before anybody answers: a row with nothing but these says nothing */
  asked?: readonly Key[];
  /** workbooks written before the table was thought of do not have it */
  isNew?: true;
}

export const field = <Key extends string>(
  key: Key,
  heading: string,
  style: Style,
  more: Pick<Field, "typed" | "blank" | "isNew" | "seldom"> = {},
): Field<Key> => ({ key, heading, style, ...more });

/** Fields side by side, from column `first` on. */
export const sideBySide = <Each extends { key: string }>(
  first: number,
  fields: readonly Each[],
): (Each & { at: number })[] => fields.map((each, k) => ({ ...each, at: first + k }));

/** A table with those of its seldom columns that a row has a value in, and those that go with them. */
export function asUsed<Key extends string>(table: Table<Key>, rows: readonly Readonly<Record<Key, unknown>>[]) {
  const hasValue = ({ key }: Column<Key>) => rows.some((row) => (row[key] ?? "") !== "");
  const used = new Set(table.columns.filter(hasValue).map(({ seldom }) => seldom));
  return { ...table, columns: table.columns.filter(({ seldom }) => seldom === undefined || used.has(seldom)) };
}

export const UNIT_HEADING = "Unit";

/** Ends of tables: a text in the column of labels or of notes. */
export const endLabel = (text: string) => ({ column: COLUMN.label, text });
export const endNote = (text: string) => ({ column: COLUMN.note, text });

/** Where a column is written. */
export function placeOf<Key extends string>(columns: readonly Column<Key>[], key: Key): number {
  const found = columns.find((column) => column.key === key);
  if (!found) throw new RangeError(`No column "${key}" here.`);
  return found.at;
}

/** The same as a letter, as formulas use it. */
export const letterOf = <Key extends string>(columns: readonly Column<Key>[], key: Key): string =>
  columnName(placeOf(columns, key));
