import { ROUTE_ROWS, SIDES } from "../../../budget";
import { COLUMN, columnName, FIRST_MONTH, onSheet } from "../../../sheet";
import { attributes, type Placed } from "../../blocks/register";
import { type ReportedColumn, reportedColumn, yearColumn } from "../../blocks/reported";
import type { ColumnKey } from "../../tables/column-keys";
import type { LineGroup, Routes, RouteSheet } from "../route";

/** What a part of Lines shows in a column: a range on its own sheet, row k of its line k. */
export type Shown = (part: Part) => string | undefined;

export interface Part extends LineGroup {
  sheet: string;
  side: string;
  label: string;
  /** what its lines cost in each month, those of a contract on this side only */
  months: string;
  reported: (column: ReportedColumn | "name" | "thisYear" | "nextYear") => string;
  typed: (key: ColumnKey) => string | undefined;
  status: (key: ColumnKey) => string | undefined;
  falls: (key: ColumnKey) => string | undefined;
}

/** The parts of all route sheets in the order of the two budgets: access first. */
export function partsOf(routes: Routes): Part[] {
  const all = Object.values(routes).flatMap((route: RouteSheet) => route.groups.map((group) => partOf(route, group)));
  return ROUTE_ROWS.flatMap(({ key }) => all.filter(({ route }) => route === key));
}

function partOf({ sheet: { name, months }, status }: RouteSheet, group: LineGroup): Part {
  const { first, count, line, due } = group;
  const row = ROUTE_ROWS.find(({ key }) => key === group.route);
  const inRows = (letter: string, to = letter) => onSheet(name, `$${letter}$${first}:$${to}$${first + count - 1}`);
  const of = (placed: Placed | undefined) => (key: ColumnKey) =>
    placed?.has?.(key) === false ? undefined : placed && onSheet(name, attributes(placed, key));
  return {
    ...group,
    sheet: name,
    side: SIDES.find(({ key }) => key === row?.side)?.label ?? "",
    label: row?.label ?? "",
    months: inRows(FIRST_MONTH, columnName(COLUMN.firstMonth + (months?.count ?? 0))),
    reported: (column) => inRows(letterOf(column)),
    typed: of(line),
    status: of(line && status),
    falls: of(due),
  };
}

const letterOf = (column: Parameters<Part["reported"]>[0]): string => {
  if (column === "name") return columnName(2);
  return column === "thisYear" || column === "nextYear" ? yearColumn(column) : reportedColumn(column);
};

/** What a row of Lines shows of the part and the row that its workings found; `none` where a part has no such column. */
export const picker =
  (parts: readonly Part[], group: (row: number) => string, place: (row: number) => string) =>
  (row: number, shown: Shown, none: string | ((part: Part) => string) = '""'): string => {
    const each = parts.map((part) => {
      const range = shown(part);
      if (range === undefined) return typeof none === "string" ? none : none(part);
      return `INDEX(${range},${place(row)})`;
    });
    return `CHOOSE(${group(row)},${each.join(",")})`;
  };

/** The largest month of the part and the row that the workings of a row of Lines found. */
export const largestMonthOf =
  (parts: readonly Part[], group: (row: number) => string, place: (row: number) => string) =>
  (row: number): string =>
    `CHOOSE(${group(row)},${parts.map(({ months }) => `MAX(INDEX(${months},${place(row)},0))`).join(",")})`;
