import { invalidArgument } from "./api-error";

/** A rectangle of cells; rows and columns count from 0, as Office.js counts them. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export const isEntireColumn = (area: Area): boolean => area.rows === ROW_LIMIT;
export const isEntireRow = (area: Area): boolean => area.columns === COLUMN_LIMIT;

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "'It''s'!$B$2:$D$4" → the sheet "It's" and the area; undefined when the text is no address. */
export function parseAddress(text: string): { sheet?: string; area: Area } | undefined {
  const parts = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(text.trim().replace(/^=/, ""));
  if (!parts) return undefined;
  const area = parseArea(parts[3] ?? "");
  if (!area) return undefined;
  const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2];
  return sheet === undefined ? { area } : { sheet, area };
}

function parseArea(text: string): Area | undefined {
  const corners = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i.exec(text);
  if (!corners) return undefined;
  const [
    ,
    column1,
    row1,
    column2 = text.includes(":") ? undefined : column1,
    row2 = text.includes(":") ? undefined : row1,
  ] = corners;
  if ((column1 === undefined) !== (column2 === undefined) || (row1 === undefined) !== (row2 === undefined))
    return undefined;
  if (column1 === undefined && row1 === undefined) return undefined;
  if (!text.includes(":") && (column1 === undefined || row1 === undefined)) return undefined;
  const columns =
    column1 === undefined ? [0, COLUMN_LIMIT - 1] : [columnNumber(column1), columnNumber(column2 ?? column1)];
  const rows = row1 === undefined ? [0, ROW_LIMIT - 1] : [Number(row1) - 1, Number(row2 ?? row1) - 1];
  return areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

export const areaBetween = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

/** The area, or Excel's InvalidArgument when it is empty or leaves the sheet. */
export function checkedArea(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= ROW_LIMIT &&
    area.column + area.columns <= COLUMN_LIMIT;
  if (!inside) throw invalidArgument();
  return area;
}

/** The smallest area around both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return areaBetween(
    row,
    column,
    Math.max(one.row + one.rows, other.row + other.rows) - 1,
    Math.max(one.column + one.columns, other.column + other.columns) - 1,
  );
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const lastRow = Math.min(one.row + one.rows, other.row + other.rows) - 1;
  const lastColumn = Math.min(one.column + one.columns, other.column + other.columns) - 1;
  return lastRow < row || lastColumn < column ? undefined : areaBetween(row, column, lastRow, lastColumn);
}

export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastColumn = columnName(area.column + area.columns - 1);
  const lastRow = area.row + area.rows;
  if (isEntireColumn(area) && !isEntireRow(area)) return `${mark}${columnName(area.column)}:${mark}${lastColumn}`;
  if (isEntireRow(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const first = `${mark}${columnName(area.column)}${mark}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${mark}${lastColumn}${mark}${lastRow}`;
}

export const quoteSheetName = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseArea(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const formatAddress = (sheet: string, area: Area, absolute = false): string =>
  `${quoteSheetName(sheet)}!${formatArea(area, absolute)}`;

/** One value for each cell of the area. */
export const fill = <T>(area: Area, valueAt: (row: number, column: number) => T): T[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => valueAt(row, column)),
  );
