import { columnName } from "../workbook/a1";
import { findBudgets, HEADER, type PresentBudget } from "../workbook/find-sheets";
import type { BudgetSheets, CellValue, SheetValues } from "../workbook/read-budget";

/** A budget in the open workbook, and what stands on its sheets. */
export interface OpenBudget extends PresentBudget {
  values: BudgetSheets;
  /** as `values`, with the formula where there is one */
  formulas: BudgetSheets;
}

/** Excel on the web answers at most 5 MB a request. */
const CELLS_A_REQUEST = 40_000;

/** The budgets of the open workbook, without what stands on their sheets. */
export function presentBudgets(): Promise<PresentBudget[]> {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const headers = worksheets.items.map((sheet) => {
      const range = sheet.getRange(`A1:${columnName(HEADER.columns)}${HEADER.rows}`);
      range.load("formulas");
      return { sheet, range };
    });
    await context.sync();
    return findBudgets(
      headers.map(({ sheet: { id, name }, range }) => ({ id, name, header: range.formulas as CellValue[][] })),
      names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    );
  });
}

interface Content {
  values: SheetValues;
  formulas: SheetValues;
}

/** A sheet's cells from A1 on, a part of its rows at a time. */
async function contentOf(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string): Promise<Content> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const content: Content = { values: { name, values: [] }, formulas: { name, values: [] } };
  if (used.isNullObject) return content;
  const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  const step = Math.max(1, Math.floor(CELLS_A_REQUEST / columns));
  const [values, formulas]: [CellValue[][], CellValue[][]] = [[], []];
  for (let row = 0; row < rows; row += step) {
    const part = sheet.getRangeByIndexes(row, 0, Math.min(step, rows - row), columns);
    part.load("values,formulas");
    // each part waits for the one before, so that no answer is too large
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    values.push(...(part.values as CellValue[][]));
    formulas.push(...(part.formulas as CellValue[][]));
  }
  return { values: { name, values }, formulas: { name, values: formulas } };
}

/** What stands on the sheets of one budget. Reads only; the workbook may be edited at the same time. */
export function readWorkbook(budget: PresentBudget): Promise<OpenBudget> {
  return Excel.run(async (context) => {
    const open: OpenBudget = { ...budget, values: {}, formulas: {} };
    for (const [key, { id, name }] of Object.entries(budget.sheets) as [
      keyof BudgetSheets,
      { id: string; name: string },
    ][]) {
      const { values, formulas } = await contentOf(context, context.workbook.worksheets.getItem(id), name);
      open.values[key] = values;
      open.formulas[key] = formulas;
    }
    return open;
  });
}
