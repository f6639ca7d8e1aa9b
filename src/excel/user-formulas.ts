import { address } from "../workbook/a1";
import type { PresentBudget } from "../workbook/find-sheets";
import { referencesTo } from "../workbook/same-meaning";
import { contentOf } from "./sheet-content";

/** A formula of the user's own. */
export interface UserFormula {
  sheetId: string;
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/** The formulas on other sheets of the workbook that refer to the sheets of a budget. */
export function formulasOnto({ sheets, others }: PresentBudget): Promise<UserFormula[]> {
  return Excel.run(async (context) => {
    const own = [...Object.values(sheets), ...others];
    const ids = new Set(own.map(({ id }) => id));
    const names = new Set(own.map(({ name }) => name.toLowerCase()));
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const found: UserFormula[] = [];
    for (const { id, name } of worksheets.items.filter((sheet) => !ids.has(sheet.id))) {
      const { formulas } = await contentOf(context, { id, name });
      formulas.values.forEach((cells, row) => {
        cells.forEach((formula, column) => {
          if (typeof formula !== "string" || !formula.startsWith("=") || referencesTo(formula, names).length === 0)
            return;
          found.push({ sheetId: id, sheet: name, row: row + 1, column: column + 1, formula });
        });
      });
    }
    return found;
  });
}

/** Writes formulas into their cells, on sheets that may be protected against slips only. */
export function writeFormulas(formulas: readonly UserFormula[]): Promise<void> {
  return Excel.run(async (context) => {
    for (const { sheetId, row, column, formula } of formulas)
      context.workbook.worksheets.getItem(sheetId).getRange(address(row, column)).formulas = [[formula]];
    await context.sync();
  });
}
