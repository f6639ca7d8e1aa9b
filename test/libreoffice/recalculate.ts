import { readFile } from "node:fs/promises";
import path from "node:path";
import { dateToSerial } from "hucre";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { address, columnNumber } from "../../src/sheet/a1";
import { nameOf, type Recalculation, withLibreOffice } from "./office";

export type Value = string | number | boolean | null;

/** A workbook as LibreOffice calculated it: numbers to 15 digits, dates as serials, errors as their text ("#N/A"). */
export interface Recalculated {
  sheets: string[];
  /** value("Seats", "Y46"); null for an empty cell. Throws when there is no such sheet. */
  value(sheet: string, cell: string): Value;
  /** every cell that shows an error value, as "Seats!Y46: #N/A" */
  errors(): string[];
  /** the rows of a sheet, for tests that look around */
  rows(sheet: string): Value[][];
}

// The reader turns cells with a date format into Date objects.
const asSerial = (value: unknown): Value => (value instanceof Date ? dateToSerial(value) : (value as Value));

function errorsOf({ name, cells }: Sheet): string[] {
  return [...(cells ?? [])]
    .filter(([, { type }]) => type === "error")
    .map(([key, { value }]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return `${name}!${address(row + 1, column + 1)}: ${value}`;
    });
}

/** Reads a file that LibreOffice has calculated and saved: the sheets named, or all. */
export async function readCalculated(file: string, only?: readonly string[]): Promise<Recalculated> {
  // A copy, because under jsdom a Buffer is no Uint8Array of the test's own world.
  const { sheets } = await readXlsx(new Uint8Array(await readFile(file)), only && { sheets: [...only] });
  const bySheet = new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(asSerial))]));
  const rows = (name: string): Value[][] => {
    const found = bySheet.get(name);
    if (!found) throw new Error(`No sheet "${name}" in ${[...bySheet.keys()].join(", ")}.`);
    return found;
  };
  return {
    sheets: [...bySheet.keys()],
    rows,
    value(sheet, cell) {
      const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      return rows(sheet)[Number(row) - 1]?.[columnNumber(column) - 1] ?? null;
    },
    errors: () => sheets.flatMap(errorsOf),
  };
}

/**
 * Opens the files in one LibreOffice, which takes seconds to start, calculates every formula anew whatever values the files
 * hold, and reads the cells.
 */
export const recalculateAll = (files: readonly Uint8Array[]): Promise<Recalculated[]> => savedAgain(files, "always");

/** As recalculateAll, but LibreOffice calculates nothing: the cells hold what stands in the files. */
export const shownWithoutCalculating = (files: readonly Uint8Array[]): Promise<Recalculated[]> =>
  savedAgain(files, "never");

const savedAgain = (files: readonly Uint8Array[], recalculation: Recalculation): Promise<Recalculated[]> =>
  withLibreOffice(
    files,
    async ({ convert, out }) => {
      await convert("xlsx:Calc MS Excel 2007 XML");
      const workbooks: Recalculated[] = [];
      for (const index of files.keys()) workbooks.push(await readCalculated(path.join(out, `${nameOf(index)}.xlsx`)));
      return workbooks;
    },
    recalculation,
  );

/** As recalculateAll, for one file. */
export async function recalculate(file: Uint8Array): Promise<Recalculated> {
  const [workbook] = await recalculateAll([file]);
  if (!workbook) throw new Error("LibreOffice gave no file back.");
  return workbook;
}

/** How many pages LibreOffice prints of each workbook. */
export function pagesOf(files: readonly Uint8Array[]): Promise<number[]> {
  return withLibreOffice(files, async ({ convert, out }) => {
    await convert("pdf");
    return Promise.all(
      files.map(async (_, index) => {
        const document = await readFile(path.join(out, `${nameOf(index)}.pdf`), "latin1");
        return document.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      }),
    );
  });
}
