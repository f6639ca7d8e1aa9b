import {
  allContents,
  presentBudgets,
  readWorkbook,
  type SheetEdits,
  type SheetWithContent,
  writeCells,
} from "../excel";
import { priceBook } from "../pricebook";
import { COLUMN, rowOf, type SheetDescription, valueAt } from "../sheet";
import {
  brokenFormulas,
  CHECKS,
  describeWorkbook,
  lostCells,
  lostFormulas,
  namedAsPresent,
  type PresentBudget,
  readBudget,
} from "../workbook";
import { nothingToUndo, type Undoable, undoOf } from "./undo";

export interface Repaired extends Undoable {
  /** cells whose formulas have been written again */
  repaired: number;
  /** cells of the budget's sheets whose formulas are lost and cannot be told any more; a rebuild brings them back */
  lost: number;
}

/**
 * Brings back formulas that a missing add-in has broken, on every sheet: the add-in's functions under the names Excel saves
 * them by, those entered before it was loaded, and on the budget's own sheets formulas that #NAME? has taken the place of.
 * No other cell is touched.
 *
 * @throws Error what Excel reported; every cell then holds what it held
 */
export async function repairFormulas(): Promise<Repaired> {
  const contents = await allContents();
  const budgets = await presentBudgets();
  const silent = new Set(budgets.filter((budget) => isSilent(budget, contents)).map(({ sheets }) => sheets.checks?.id));
  const repairs: SheetEdits[] = contents.map((sheet) => ({
    sheetId: sheet.id,
    edits: brokenFormulas(sheet, silent.has(sheet.id)),
  }));
  let lost = 0;
  for (const budget of budgets) {
    const own = contents.filter(({ id }) => Object.values(budget.sheets).some((sheet) => sheet.id === id));
    const torn = own.filter((sheet) => lostCells(sheet) > 0);
    const described = torn.length > 0 ? await descriptionOf(budget) : undefined;
    for (const sheet of torn) {
      const description = described?.find(({ name }) => name === sheet.name);
      const edits = description && lostFormulas(sheet, description);
      if (edits) repairs.push({ sheetId: sheet.id, edits });
      else lost += lostCells(sheet);
    }
  }
  const repaired = repairs.reduce((count, { edits }) => count + edits.length, 0);
  return { repaired, lost, undo: repaired === 0 ? nothingToUndo : undoOf(await writeCells(repairs)) };
}

/** Do the checks say that the add-in does not answer? It runs, so its functions there were entered before it did. */
function isSilent({ sheets }: PresentBudget, contents: readonly SheetWithContent[]): boolean {
  const checks = contents.find(({ id }) => id === sheets.checks?.id)?.values;
  const row = checks && rowOf(checks, COLUMN.label, CHECKS.probe);
  return checks !== undefined && row !== undefined && valueAt(checks, row, COLUMN.firstAttribute) !== true;
}

/** The sheets as they are described under the names they have; undefined when the budget cannot be read. */
async function descriptionOf(budget: PresentBudget): Promise<SheetDescription[] | undefined> {
  const read = readBudget((await readWorkbook(budget)).values);
  if ("faults" in read) return undefined;
  const data = budget.sheets.data !== undefined;
  return namedAsPresent(describeWorkbook(read.budget, priceBook, { data }), budget).sheets;
}
