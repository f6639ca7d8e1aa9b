import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Rows of a sheet, each open to its very last cell, by the number of its part in the file. */
export interface OpenRows {
  /** counted from 1, in the order of the workbook */
  sheet: number;
  /** counted from 1 */
  rows: ReadonlySet<number>;
  /** letters of a column that has a cell with nothing but an open style in each of them */
  marker: string;
}

// The parts of a zip file have local time, and this one is the same in every place.
const FILE_TIME = new Date(2000, 0, 1);

/** Gives rows the style of their marker, and with it all their cells that the file does not hold. */
const withRowStyles = (xml: string, { rows, marker }: OpenRows): string =>
  xml.replace(/<row r="(\d+)"/g, (start: string, row: string, offset: number) => {
    if (!rows.has(Number(row))) return start;
    const cell = xml.indexOf(`<c r="${marker}${row}"`, offset);
    const style = /^<c r="[^"]*" s="(\d+)"/.exec(xml.slice(cell, cell + 40))?.[1];
    if (cell < 0 || style === undefined) throw new Error(`Row ${row} has no open cell in column ${marker}.`);
    return `${start} s="${style}" customFormat="1"`;
  });

/**
 * The same file with whole rows open. On a protected sheet Excel deletes and sorts only rows without a closed cell, and closed
 * is every cell that a file says nothing of; the file library has no styles of rows.
 *
 * @throws Error when a row's marker is missing: a mistake in the code that wrote the file
 */
export function withOpenRows(file: Uint8Array, openRows: readonly OpenRows[]): Uint8Array {
  const parts = unzipSync(file);
  for (const open of openRows) {
    const name = `xl/worksheets/sheet${open.sheet}.xml`;
    const part = parts[name];
    if (part) parts[name] = strToU8(withRowStyles(strFromU8(part), open));
  }
  return zipSync(parts, { mtime: FILE_TIME });
}
