import * as messages from "../messages";
import { BadArgument, Refused } from "../problems";
import { type CellValue, columnName, type SheetValues } from "../sheet";
import { type BudgetSheets, findBudgets, HEADER, isAssumptionsDeleted, type PresentBudget, SHEET } from "../workbook";
import { isBudgetInMaking, markOf } from "./marks";
import { run } from "./run";
import { contentsOf } from "./sheet-content";

/** A budget in the open workbook, and what stands on its sheets. */
export interface OpenBudget extends PresentBudget {
  values: BudgetSheets;
  /** as `values`, with the formula where there is one */
  formulas: BudgetSheets;
  /** what stands on those of `others` that were asked for */
  otherValues: SheetValues[];
  otherFormulas: SheetValues[];
}

/**
 * The budgets of the open workbook, the one on whose sheet the user is first; without what stands on their sheets.
 *
 * @throws BadArgument when the only one was being written when the pane was closed; Refused when its Assumptions are deleted
 */
export function presentBudgets(): Promise<PresentBudget[]> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    active.load("id");
    await context.sync();
    const headers = worksheets.items.map((sheet) => {
      const range = sheet.getRange(`A1:${columnName(HEADER.columns)}${HEADER.rows}`);
      range.load("formulas");
      return { sheet, range, making: markOf(sheet) };
    });
    await context.sync();
    const sheets = headers.map(({ sheet: { id, name }, range }) => {
      return { id, name, header: range.formulas as CellValue[][] };
    });
    const known = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
    const budgets = findBudgets(sheets, known);
    const unfinished = new Set(headers.filter(({ making }) => isBudgetInMaking(making)).map(({ sheet: { id } }) => id));
    const isWhole = ({ sheets, others }: PresentBudget): boolean =>
      ![...Object.values(sheets), ...others].some(({ id }) => unfinished.has(id));
    const whole = budgets.filter(isWhole);
    if (whole.length === 0 && unfinished.size > 0) throw new BadArgument(messages.budgetUnfinished);
    if (budgets.length === 0 && isAssumptionsDeleted(sheets, known))
      throw new Refused(messages.sheetMissing(SHEET.assumptions));
    const activity = ({ sheets, others }: PresentBudget): number =>
      Number([...Object.values(sheets), ...others].some(({ id }) => id === active.id));
    return whole.sort((a, b) => activity(b) - activity(a));
  });
}

type SheetKey = keyof BudgetSheets;

/** What stands on the sheets of one budget, and on further ones of it. Reads only. */
export function readWorkbook(budget: PresentBudget, others: PresentBudget["others"] = []): Promise<OpenBudget> {
  return run(async (context) => {
    const open: OpenBudget = { ...budget, values: {}, formulas: {}, otherValues: [], otherFormulas: [] };
    const sheets = Object.entries(budget.sheets) as [SheetKey, { id: string; name: string }][];
    const contents = await contentsOf(context, [
      ...sheets.map(([key, { id, name }]) => ({ key, id, name })),
      ...others.map(({ id, name }) => ({ key: undefined, id, name })),
    ]);
    for (const { key, values, formulas } of contents)
      if (key) {
        open.values[key] = values;
        open.formulas[key] = formulas;
      } else {
        open.otherValues.push(values);
        open.otherFormulas.push(formulas);
      }
    return open;
  });
}
