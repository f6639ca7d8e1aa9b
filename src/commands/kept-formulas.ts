import type { CellEntry, Dependents, Following, NameTarget, OpenBudget } from "../excel";
import { type Place, placeText, type SheetValues, valueAt } from "../sheet";
import { type BudgetSheets, meaningTheSame, type Renewed, standsAlone } from "../workbook";

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

/** What is to follow the new sheets, and the cells and names of which that cannot be said. */
export interface Kept extends Following {
  broken: string[];
}

/** How formulas typed into inputs, and what refers to the old sheets elsewhere, read on the new ones. */
export function keptFormulas(
  before: { inputs: readonly InputFormula[]; dependents: Dependents },
  after: { open: OpenBudget; places: ReadonlyMap<string, Place> },
  renewed: ReadonlyMap<string, Renewed | undefined>,
): Kept {
  const kept: Kept & { cells: CellEntry[]; names: NameTarget[] } = { cells: [], names: [], broken: [] };
  for (const { path, formula, keeps } of before.inputs) {
    const place = after.places.get(path);
    const sheet = place && Object.values(after.open.sheets).find(({ name }) => name === place.sheet);
    if (keeps && sheet) kept.cells.push({ ...place, sheetId: sheet.id, content: { kind: "formula", formula } });
  }
  for (const dependent of before.dependents.formulas) {
    const formula = meaningTheSame(dependent.formula, renewed);
    if (formula === undefined) kept.broken.push(placeText(dependent));
    else kept.cells.push({ ...dependent, content: { kind: "formula", formula } });
  }
  for (const { name, formula: old } of before.dependents.names) {
    const formula = meaningTheSame(old, renewed);
    if (formula === undefined) kept.broken.push(name);
    else kept.names.push({ name, formula });
  }
  return kept;
}
