import type { Budget, LineMove } from "../../budget";
import { parseIso } from "../../dates";
import { type CellContent, type CellEdit, COLUMN, isBlank, valueAt } from "../../sheet";
import type { SheetKey } from "../names";
import type { BudgetSheets } from "../reading/budget-sheets";
import { findTable } from "../reading/read-table";
import { CHANGES } from "../tables/changes";
import { GRANTS } from "../tables/grants";
import type { Column, Table } from "../tables/table";
import { keyOf, nameBefore, type SheetCells } from "./line-references";
import { NoRoomOn, type Standing } from "./standing";

/** Tables of a budget whose rows belong to lines by name, and the sheets that have one. */
const KEYED: readonly { key: "changes" | "grants"; table: Table; on: readonly SheetKey[] }[] = [
  { key: "changes", table: CHANGES, on: ["subscriptions", "seats"] },
  { key: "grants", table: GRANTS, on: ["credits"] },
];

type Row = Readonly<Record<string, string | number | null>>;

const EMPTY: CellContent = { kind: "empty" };

/** What is keyed by one line: steps of its seats, grants. In the rows that it has, then in rows that wait; what is over is cleared. */
export const keyedCells = (
  before: Budget,
  after: Budget,
  move: LineMove,
  standing: Standing,
  taken: Set<string>,
): SheetCells[] => KEYED.flatMap((keyed) => cellsOf(keyed, before, after, move, standing, taken));

function cellsOf(
  { key, table, on }: (typeof KEYED)[number],
  before: Budget,
  after: Budget,
  move: LineMove,
  { values, formulas, places }: Standing,
  taken: Set<string>,
): SheetCells[] {
  const old = nameBefore(before, move);
  const was: readonly Row[] = before[key];
  const now: readonly Row[] = after[key];
  const rows = was.flatMap(({ line }, k) => (line === old ? [k] : []));
  const wanted = now.filter(({ line }) => line === move.after?.name);
  if (rows.length === 0 && wanted.length === 0) return [];
  const place = move.after?.place;
  const kept = move.before?.place === place ? rows.slice(0, wanted.length) : [];
  const cells = rows.flatMap((k, index): SheetCells[] => {
    const at = (column: Column) => places.get(`${key}.${k}.${column.key}`);
    const [subject] = table.columns;
    const line = subject && at(subject);
    const sheet = line && keyOf(values, line);
    if (!sheet) return [];
    const row = kept[index] === undefined ? undefined : wanted[index];
    const edits = table.columns.flatMap((column): CellEdit[] => {
      const cell = at(column);
      if (!cell || (row && was[k]?.[column.key] === row[column.key])) return [];
      if (!row && isBlank(valueAt(formulas[sheet] ?? { name: "", values: [] }, cell.row, cell.column))) return [];
      return [{ row: cell.row, column: cell.column, content: row ? contentOf(row, column) : EMPTY }];
    });
    return [{ sheet, edits }];
  });
  const more = wanted.slice(kept.length);
  if (more.length === 0) return cells;
  const target = on.find((sheet) => sheet === place);
  if (target === undefined) throw new NoRoomOn(place === undefined || place === "workspaces" ? "seats" : place);
  return [...cells, { sheet: target, edits: inWaitingRows(table, more, target, values, taken) }];
}

function contentOf(row: Row, { key, style }: Column): CellContent {
  const value = row[key] ?? "";
  if (typeof value === "number") return { kind: "number", value };
  if (value !== "" && style === "inputMonth") return { kind: "number", value: parseIso(value) };
  return value === "" ? EMPTY : { kind: "text", text: value };
}

/** Only rows that the sheet adds up wait: they say their unit. */
function inWaitingRows(
  table: Table,
  rows: readonly Row[],
  sheet: SheetKey,
  values: BudgetSheets,
  taken: Set<string>,
): CellEdit[] {
  const own = values[sheet];
  const found = own && findTable(own, table);
  if (!own || !found) throw new NoRoomOn(sheet);
  const waits = (row: number): boolean =>
    !taken.has(`${sheet} ${table.key} ${row}`) &&
    valueAt(own, row, COLUMN.unit) === table.unit &&
    [...found.columns.values()].every((column) => isBlank(valueAt(own, row, column)));
  const waiting = own.values.map((_, k) => k + 1).filter((row) => row > found.header && row < found.end && waits(row));
  return rows.flatMap((each, k) => {
    const row = waiting[k];
    if (row === undefined) throw new NoRoomOn(sheet);
    taken.add(`${sheet} ${table.key} ${row}`);
    return table.columns.flatMap((one): CellEdit[] => {
      const column = found.columns.get(one.key);
      return column === undefined ? [] : [{ row, column, content: contentOf(each, one) }];
    });
  });
}
