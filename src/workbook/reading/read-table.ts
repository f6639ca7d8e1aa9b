import * as messages from "../../messages";
import { headingsIn, isBlank, type Place, type SheetValues, valueAt } from "../../sheet";
import type { Table } from "../tables/table";
import { kindOf, readCell } from "./cells";
import type { Findings } from "./findings";

export type Row = Record<string, string | number | null>;

/** Where a table stands. */
export interface FoundTable {
  /** row of its headings */
  header: number;
  /** the row after its last one */
  end: number;
  columns: ReadonlyMap<string, number>;
}

/** Names by which rows refer to each other; blanks around them are slips, and the budget drops them everywhere. */
const NAMES = new Set([
  "name",
  "line",
  "workspace",
  "sharesWith",
  "driver",
  "plan",
  "item",
  "component",
  "mode",
  "meter",
  "currency",
]);

/** Finds a table by the row that holds all of its headings; undefined when no row does. */
export function findTable(sheet: SheetValues, table: Table): FoundTable | undefined {
  for (let header = 1; header <= sheet.values.length; header++) {
    const headings = headingsIn(sheet, header);
    if (!table.columns.every(({ heading, isNew }) => isNew || headings.has(heading))) continue;
    const columns = new Map(
      table.columns.flatMap(({ key, heading }) => {
        const column = headings.get(heading);
        return column === undefined ? [] : [[key, column] as const];
      }),
    );
    return { header, end: endOf(sheet, table, header + 1), columns };
  }
  return undefined;
}

/** The rows of a table, whether they hold anything or not. */
export const rowsOfTable = ({ header, end }: Pick<FoundTable, "header" | "end">): number[] =>
  Array.from({ length: end - header - 1 }, (_, k) => header + 1 + k);

function endOf(sheet: SheetValues, { end }: Table, first: number): number {
  for (let row = first; row <= sheet.values.length; row++)
    if (end.some(({ column, text }) => valueAt(sheet, row, column) === text)) return row;
  return sheet.values.length + 1;
}

/**
 * The rows of a table that hold anything, in their order on the sheet, whatever has been inserted, deleted or sorted.
 * A row without its subject, a cell of the wrong kind and a missing table are faults.
 *
 * @param before how many rows of this kind have been read from other sheets
 */
export function readTable(sheet: SheetValues, table: Table, findings: Findings, before = 0): Row[] {
  const found = findTable(sheet, table);
  if (!found) {
    if (!table.isNew) findings.faults.push(messages.tableMissing(sheet.name, table.title));
    return [];
  }
  const rows: Row[] = [];
  for (let row = found.header + 1; row < found.end; row++) {
    const place = (key: string): Place => ({ sheet: sheet.name, row, column: found.columns.get(key) ?? 0 });
    const value = (key: string) => valueAt(sheet, row, place(key).column);
    const typed = table.columns.filter(
      ({ key }) => found.columns.has(key) && !isBlank(value(key)) && !table.asked?.includes(key),
    );
    if (typed.length === 0) continue;
    if (isBlank(value(table.subject))) {
      findings.fault(place(typed[0]?.key ?? ""), messages.rowWithoutName(headingOf(table, table.subject)));
      continue;
    }
    const cells = table.columns
      .filter(({ key }) => found.columns.has(key))
      .map(({ key, style, blank }) => {
        findings.places.set(`${table.key}.${before + rows.length}.${key}`, place(key));
        const cell = readCell(findings, place(key), value(key), kindOf(style));
        const said = typeof cell === "string" && NAMES.has(key) ? cell.trim() : cell;
        return [key, said === null || said === "" ? (blank ?? said) : said] as const;
      });
    rows.push(Object.fromEntries(cells));
  }
  return rows;
}

const headingOf = ({ columns }: Table, key: string): string =>
  columns.find((column) => column.key === key)?.heading ?? key;
