/** Addresses as Excel writes them. Rows and columns count from 1. */

/** The last column (XFD) and row of a worksheet since Excel 2007. */
export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

/** 1 → "A", 27 → "AA". Throws a RangeError for a column that no worksheet has. */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > LAST_COLUMN)
    throw new RangeError(`No worksheet has column ${column}.`);
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "A" → 1, "aa" → 27; letters only. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** (3, 2) → "B3" */
export const address = (row: number, column: number): string => `${columnName(column)}${row}`;

/** (3, 2) → "$B$3" */
export const absoluteAddress = (row: number, column: number): string => `$${columnName(column)}$${row}`;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The area's corners, "B3:D9"; a single cell is written "B3". */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = address(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${address(row + rows - 1, column + columns - 1)}`;
}

/** As areaAddress, with every part fixed: "$B$3:$D$9". */
export function absoluteAreaAddress({ row, column, rows, columns }: Area): string {
  const first = absoluteAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${absoluteAddress(row + rows - 1, column + columns - 1)}`;
}

/**
 * A sheet's name as it stands before "!" in a formula: in apostrophes unless it is plain letters and digits, for a
 * name such as "Q1" would be read as a cell and "2027" as a number.
 */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z_]*$/.test(name) && !/^(r|c|rc|true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Mum''s'!", a formula's token, → "mum's": Excel's names do not care about upper and lower case. */
export const sheetOfToken = (token: string): string =>
  token.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'").toLowerCase();

/** ("API usage", "$B$3") → "'API usage'!$B$3" */
export const onSheet = (sheet: string, reference: string): string => `${quoteSheet(sheet)}!${reference}`;
