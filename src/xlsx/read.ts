import { dateToSerial } from "hucre";
import { readXlsx, type Sheet } from "hucre/xlsx";
import type { CellValue, SheetValues } from "../sheet";
import { type BudgetSheets, findBudgets, HEADER, type PresentBudget } from "../workbook";

// The reader makes dates of cells with a date's format.
const plain = (value: unknown): CellValue => {
  if (value instanceof Date) return dateToSerial(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
};

/** As Office.js gives formulas: with "=", and the value where there is none. */
function headerOf({ rows, cells }: Sheet): CellValue[][] {
  return Array.from({ length: HEADER.rows }, (_, row) =>
    Array.from({ length: HEADER.columns }, (__, column) => {
      const formula = cells?.get(`${row},${column}`)?.formula;
      return formula === undefined ? plain(rows[row]?.[column]) : `=${formula}`;
    }),
  );
}

/**
 * The values of every budget in an .xlsx file, whether Excel or LibreOffice has calculated it or not.
 *
 * @throws Error when the file is no workbook
 */
export async function readWorkbookFile(file: Uint8Array): Promise<BudgetSheets[]> {
  const { sheets, namedRanges = [] } = await readXlsx(file);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const budgets = findBudgets(
    sheets.map((sheet) => ({ id: sheet.name, name: sheet.name, header: headerOf(sheet) })),
    namedRanges.map(({ name, range }) => ({ name, formula: `=${range}` })),
  );
  const values = (name: string): SheetValues => ({
    name,
    values: byName.get(name)?.rows.map((row) => row.map(plain)) ?? [],
  });
  return budgets.map(({ sheets: own }: PresentBudget) =>
    Object.fromEntries(Object.entries(own).map(([key, { name }]) => [key, values(name)])),
  );
}
