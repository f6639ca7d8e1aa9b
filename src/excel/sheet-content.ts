import type { CellValue, SheetValues } from "../workbook/read-budget";

/** Excel on the web answers at most 5 MB a request. */
const CELLS_A_REQUEST = 40_000;

/** What stands in a sheet's cells from A1 on. */
export interface SheetContent {
  values: SheetValues;
  /** as `values`, with the formula where there is one */
  formulas: SheetValues;
}

/** Reads a sheet, a part of its rows at a time. */
export async function contentOf(
  context: Excel.RequestContext,
  { id, name }: { id: string; name: string },
): Promise<SheetContent> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const [values, formulas]: [CellValue[][], CellValue[][]] = [[], []];
  const [rows, columns] = used.isNullObject
    ? [0, 1]
    : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  const step = Math.max(1, Math.floor(CELLS_A_REQUEST / columns));
  for (let row = 0; row < rows; row += step) {
    const part = sheet.getRangeByIndexes(row, 0, Math.min(step, rows - row), columns);
    part.load("values,formulas");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- Excel refuses answers of more than 5 MB, so parts are asked for one by one
    await context.sync();
    values.push(...(part.values as CellValue[][]));
    formulas.push(...(part.formulas as CellValue[][]));
  }
  return { values: { name, values }, formulas: { name, values: formulas } };
}

/** A sheet with what stands on it. */
export interface SheetWithContent extends SheetContent {
  id: string;
  name: string;
}

/** What stands on every sheet of the open workbook, one sheet after the other. */
export function allContents(): Promise<SheetWithContent[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const found: SheetWithContent[] = [];
    for (const { id, name } of worksheets.items) found.push({ id, name, ...(await contentOf(context, { id, name })) });
    return found;
  });
}
