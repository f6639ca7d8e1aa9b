import { changed, type Parts } from "./parts";

/** Rows of a sheet, each open to its very last cell, by the number of its part in the file. */
export interface OpenRows {
  /** counted from 1, in the order of the workbook */
  sheet: number;
  /** counted from 1 */
  rows: ReadonlySet<number>;
  /** letters of a column that has a cell with nothing but an open style in each of them */
  marker: string;
}

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
 * Opens whole rows. On a protected sheet Excel deletes and sorts only rows without a closed cell, and closed is every cell that a
 * file says nothing of; the file library has no styles of rows.
 *
 * @throws Error when a row's marker is missing: a mistake in the code that wrote the file
 */
export function openRows(parts: Parts, rows: readonly OpenRows[]): void {
  for (const open of rows) changed(parts, `xl/worksheets/sheet${open.sheet}.xml`, (xml) => withRowStyles(xml, open));
}
