import type { Dependents, Following, NameTarget, OpenBudget } from "../excel";
import { type CellEdit, type Place, placeText, type SheetValues, valueAt } from "../sheet";
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

/** A formula of the user's that cannot follow the new sheets: a cell or a name, and what stood there. */
export interface BrokenFormula {
  place: string;
  formula: string;
}

/** What is to follow the new sheets, and what of it cannot. */
export interface Kept extends Following {
  broken: BrokenFormula[];
}

/**
 * How formulas typed into inputs, and what refers to the old sheets elsewhere, read on the new ones.
 *
 * @param before.locked ids of sheets that cannot be written to
 */
export function keptFormulas(
  before: { inputs: readonly InputFormula[]; dependents: Dependents; locked: ReadonlySet<string> },
  after: { open: OpenBudget; places: ReadonlyMap<string, Place> },
  renewed: ReadonlyMap<string, Renewed | undefined>,
): Kept {
  const kept: { names: NameTarget[]; broken: BrokenFormula[] } = { names: [], broken: [] };
  const edits = new Map<string, CellEdit[]>();
  const write = (sheetId: string, { row, column }: Pick<Place, "row" | "column">, formula: string): void => {
    const own = edits.get(sheetId) ?? [];
    edits.set(sheetId, [...own, { row, column, content: { kind: "formula", formula } }]);
  };
  for (const { path, formula, keeps } of before.inputs) {
    const place = after.places.get(path);
    const sheet = place && Object.values(after.open.sheets).find(({ name }) => name === place.sheet);
    if (keeps && sheet) write(sheet.id, place, formula);
  }
  for (const dependent of before.dependents.formulas) {
    const isLocked = before.locked.has(dependent.sheetId);
    const formula = isLocked ? undefined : meaningTheSame(dependent.formula, renewed);
    if (formula === undefined) kept.broken.push({ place: placeText(dependent), formula: dependent.formula });
    else write(dependent.sheetId, dependent, formula);
  }
  for (const { name, formula: old } of before.dependents.names) {
    const formula = meaningTheSame(old, renewed);
    if (formula === undefined) kept.broken.push({ place: name, formula: old });
    else kept.names.push({ name, formula });
  }
  return { ...kept, edits: [...edits].map(([sheetId, own]) => ({ sheetId, edits: own })) };
}
