import type { OpenBudget, UserFormula } from "../excel";
import { valueAt, placeText, type BudgetSheets, type Place, type SheetValues } from "../workbook/read-budget";
import { meansTheSame, standsAlone } from "../workbook/same-meaning";

/** A formula that somebody typed into a cell of inputs. */
export interface InputFormula {
  /** of the budget: "drivers.0.opening" */
  path: string;
  place: Place;
  formula: string;
  /** it refers to nothing that is written anew, so it can be put back */
  keeps: boolean;
}

const byName = (sheets: BudgetSheets): Map<string, SheetValues> =>
  new Map(Object.values(sheets).map((sheet) => [sheet.name.toLowerCase(), sheet]));

/** Formulas in cells where a number is typed as a rule. Only numbers: a formula cannot be told from text that looks like one. */
export function formulasInInputs({ values, formulas }: OpenBudget, places: ReadonlyMap<string, Place>): InputFormula[] {
  const [shown, written] = [byName(values), byName(formulas)];
  const names = new Set(shown.keys());
  return [...places].flatMap(([path, place]) => {
    const at = (sheets: Map<string, SheetValues>) => {
      const sheet = sheets.get(place.sheet.toLowerCase());
      return sheet && valueAt(sheet, place.row, place.column);
    };
    const formula = at(written);
    if (typeof at(shown) !== "number" || typeof formula !== "string" || !formula.startsWith("=")) return [];
    return [{ path, place, formula, keeps: standsAlone(formula, names) }];
  });
}

/** What can be put back after the sheets have been written anew, and the cells of which that cannot be said. */
export function keptFormulas(
  before: { open: OpenBudget; inputs: readonly InputFormula[]; dependents: readonly UserFormula[] },
  after: { open: OpenBudget; places: ReadonlyMap<string, Place> },
): { kept: UserFormula[]; broken: string[] } {
  const [old, renewed] = [byName(before.open.values), byName(after.open.values)];
  const ids = new Map(Object.values(after.open.sheets).map(({ name, id }) => [name, id]));
  const kept: UserFormula[] = before.dependents.filter(({ formula }) => meansTheSame(formula, old, renewed));
  const broken = before.dependents.filter((formula) => !kept.includes(formula)).map(placeText);
  for (const { path, formula, keeps } of before.inputs) {
    const place = after.places.get(path);
    const sheetId = place && ids.get(place.sheet);
    if (keeps && place && sheetId !== undefined) kept.push({ ...place, sheetId, formula });
  }
  return { kept, broken };
}
