import type { CellValue, SheetValues } from "../sheet";
import { run } from "./run";

/** Excel on the web answers at most 5 MB a request. */
const CELLS_A_REQUEST = 40_000;

/** What stands in a sheet's cells from A1 on. */
export interface SheetContent {
  values: SheetValues;
  /** as `values`, with the formula where there is one */
  formulas: SheetValues;
}

interface Named {
  id: string;
  name: string;
}

/** A part of a sheet's rows: how many columns and from which row on. */
interface Part {
  sheet: number;
  row: number;
  rows: number;
  columns: number;
}

/** The sheets' rows from A1 on in parts, put together so that each request carries about as much as Excel answers. */
function requestsFor(sizes: readonly { rows: number; columns: number }[]): Part[][] {
  const requests: Part[][] = [];
  let room = 0;
  for (const [sheet, { rows, columns }] of sizes.entries())
    for (let row = 0; row < rows;) {
      if (room < columns) {
        requests.push([]);
        room = Math.max(CELLS_A_REQUEST, columns);
      }
      const part = { sheet, row, rows: Math.min(rows - row, Math.floor(room / columns)), columns };
      requests.at(-1)?.push(part);
      row += part.rows;
      room -= part.rows * columns;
    }
  return requests;
}

/** Reads sheets from A1 on, in as few requests as their size allows. */
export async function contentsOf<Sheet extends Named>(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<(Sheet & SheetContent)[]> {
  const worksheets = sheets.map(({ id }) => context.workbook.worksheets.getItem(id));
  const used = worksheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const sizes = used.map((range) =>
    range.isNullObject
      ? { rows: 0, columns: 1 }
      : { rows: range.rowIndex + range.rowCount, columns: range.columnIndex + range.columnCount },
  );
  const found = sheets.map(() => ({ values: [] as CellValue[][], formulas: [] as CellValue[][] }));
  for (const parts of requestsFor(sizes)) {
    const ranges = parts.map(({ sheet, row, rows, columns }) => {
      const range = worksheets[sheet]?.getRangeByIndexes(row, 0, rows, columns);
      range?.load("values,formulas");
      return { sheet, range };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- Excel refuses answers of more than 5 MB, so parts are asked for one by one
    await context.sync();
    for (const { sheet, range } of ranges) {
      found[sheet]?.values.push(...((range?.values ?? []) as CellValue[][]));
      found[sheet]?.formulas.push(...((range?.formulas ?? []) as CellValue[][]));
    }
  }
  return sheets.map((sheet, index) => {
    const { name } = sheet;
    const { values = [], formulas = [] } = found[index] ?? {};
    return { ...sheet, values: { name, values }, formulas: { name, values: formulas } };
  });
}

/** A sheet with what stands on it. */
export interface SheetWithContent extends SheetContent {
  id: string;
  name: string;
}

/** What stands on every sheet of the open workbook, one sheet after the other. */
export function allContents(): Promise<SheetWithContent[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return contentsOf(
      context,
      worksheets.items.map(({ id, name }) => ({ id, name })),
    );
  });
}
