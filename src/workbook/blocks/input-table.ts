import { parseIso } from "../../dates";
import { COLUMN, type SheetBuilder, type Validation } from "../../sheet";
import { type Column, type ListName, type Table, UNIT_HEADING } from "../tables/table";

/** A value of a budget: dates as it has them, "2027-01-01". */
export type InputValue = string | number | null;
/** A line as its table shows it. */
export type InputRow<Key extends string> = Readonly<Record<Key, InputValue>>;

const DATES: ReadonlySet<Column["style"]> = new Set(["inputMonth", "inputDate"]);

/** The headings of a table, its unit's among them, from its first column on. */
export function writeHeadings(sheet: SheetBuilder, { columns, unit }: Table, row: number): void {
  const headings = columns.map(({ at, heading }) => ({ at, heading }));
  if (unit !== undefined) headings.push({ at: COLUMN.unit, heading: UNIT_HEADING });
  for (const { at, heading } of headings.sort((a, b) => a.at - b.at)) sheet.text(row, at, heading, "columnHeading");
}

/** One row of a table; blank for a line that is not there yet. */
export function writeRow<Key extends string>(
  sheet: SheetBuilder,
  { columns, unit }: Table<Key>,
  row: number,
  line: InputRow<Key> | undefined,
): void {
  const [left, right] = [true, false].map((isLeft) => columns.filter(({ at }) => at < COLUMN.unit === isLeft));
  for (const column of left ?? []) writeCell(sheet, column, row, line?.[column.key] ?? null);
  if (unit !== undefined) sheet.text(row, COLUMN.unit, unit, "note");
  for (const column of right ?? []) writeCell(sheet, column, row, line?.[column.key] ?? null);
}

/** An input in its column; what a blank cell means by itself is left blank. */
export function writeCell(
  sheet: SheetBuilder,
  { at, style, blank }: Pick<Column, "at" | "style" | "blank">,
  row: number,
  value: InputValue,
): void {
  if (typeof value === "string" && value !== "" && DATES.has(style)) sheet.number(row, at, parseIso(value), style);
  else if (typeof value === "string") sheet.text(row, at, value, style);
  else sheet.number(row, at, value === blank ? null : value, style);
}

/**
 * What may be typed into the rows of a table.
 *
 * @param lists where each list stands that a column takes its entries from
 */
export function validateRows(
  sheet: SheetBuilder,
  { columns }: Table,
  first: number,
  rows: number,
  lists: Partial<Record<ListName, string>> = {},
): void {
  for (const { at, typed } of columns) {
    if (!typed) continue;
    const rule: Validation["rule"] =
      typed.rule.kind === "listOf" ? { kind: "listFrom", range: `=${lists[typed.rule.list] ?? ""}` } : typed.rule;
    sheet.validate({
      ...{ row: first, column: at, rows, columns: 1, rule, message: typed.message },
      ...(typed.isAdvice && { isAdvice: true }),
    });
  }
}
