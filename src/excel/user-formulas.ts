import { type PresentBudget, referencesTo } from "../workbook";
import { loadClosed } from "./closed-sheets";
import type { NameTarget } from "./name-pointing";
import { run } from "./run";
import { contentsOf } from "./sheet-content";

/** A formula of the user's own. */
export interface UserFormula {
  sheetId: string;
  sheet: string;
  row: number;
  column: number;
  formula: string;
  /** it stands on a protected sheet */
  isClosed: boolean;
}

/** What of the user's own refers to the sheets of a budget. */
export interface Dependents {
  /** formulas on other sheets of the workbook */
  formulas: UserFormula[];
  /** names of the workbook that are none of the budget's controls */
  names: NameTarget[];
  /** other sheets with charts and rules, of which Excel does not say on every version what they refer to */
  objects: SheetObjects[];
}

/** What else on a sheet can refer to others. */
export interface SheetObjects {
  sheet: string;
  charts: boolean;
  validations: boolean;
  conditionalFormats: boolean;
}

const isOnto = (formula: unknown, sheets: ReadonlySet<string>): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && referencesTo(formula, sheets).length > 0;

/**
 * The formulas and names of the workbook that refer to the sheets of a budget.
 *
 * @param besides ids of sheets that are not looked at
 */
export function dependentsOn(
  { sheets, others, names: controls }: PresentBudget,
  besides: readonly string[] = [],
): Promise<Dependents> {
  return run(async (context) => {
    const own = [...Object.values(sheets), ...others];
    const ids = new Set([...own.map(({ id }) => id), ...besides]);
    const ownNames = new Set(own.map(({ name }) => name.toLowerCase()));
    const known = new Set(Object.values(controls).map((name) => name.toLowerCase()));
    const { worksheets, names } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const foreign = worksheets.items.filter(({ id }) => !ids.has(id)).map(({ id, name }) => ({ id, name }));
    const closed = loadClosed(
      context,
      foreign.map(({ id }) => id),
    );
    const objects = loadObjects(context, foreign);
    const formulas = (await contentsOf(context, foreign)).flatMap(({ id, name, formulas: found, values }) =>
      found.values.flatMap((cells, row) =>
        cells.flatMap((formula, column) => {
          // text that only looks like a formula is its own value
          if (!isOnto(formula, ownNames) || values.values[row]?.[column] === formula) return [];
          const isClosed = closed().some(({ sheetId }) => sheetId === id);
          return [{ sheetId: id, sheet: name, row: row + 1, column: column + 1, formula, isClosed }];
        }),
      ),
    );
    const targets = names.items.flatMap((item) => {
      const formula: unknown = item.formula;
      return isOnto(formula, ownNames) && !known.has(item.name.toLowerCase()) ? [{ name: item.name, formula }] : [];
    });
    return { formulas, names: targets, objects: objects() };
  });
}

/** Asks what else the sheets have; to be called after the next sync. */
function loadObjects(
  { workbook }: Excel.RequestContext,
  sheets: readonly { id: string; name: string }[],
): () => SheetObjects[] {
  const asked = sheets.map(({ id, name }) => {
    const sheet = workbook.worksheets.getItem(id);
    const { conditionalFormats, dataValidation } = sheet.getRange();
    dataValidation.load("type");
    return { name, charts: sheet.charts.getCount(), dataValidation, formats: conditionalFormats.getCount() };
  });
  return () =>
    asked
      .map(({ name, charts, dataValidation, formats }) => ({
        sheet: name,
        charts: charts.value > 0,
        validations: dataValidation.type !== "None",
        conditionalFormats: formats.value > 0,
      }))
      .filter(({ charts, validations, conditionalFormats }) => charts || validations || conditionalFormats);
}
