import { tokensOf } from "./formula-tokens";
import { COLUMN } from "./layout";
import { valueAt, type CellValue, type SheetValues } from "./reading/sheet-values";

/** A row by what it says: the section it stands in, its label and its unit. */
export interface Meaning {
  title: CellValue;
  label: CellValue;
  unit: CellValue;
}

export function meaningOf(sheet: SheetValues, row: number): Meaning {
  const at = (r: number, column: number): CellValue => valueAt(sheet, r, column);
  let title = row;
  while (title > 1 && (at(title, COLUMN.label) === null || at(title, COLUMN.unit) !== null)) title -= 1;
  return { title: at(title, COLUMN.label), label: at(row, COLUMN.label), unit: at(row, COLUMN.unit) };
}

const isSame = (a: Meaning, b: Meaning): boolean => a.title === b.title && a.label === b.label && a.unit === b.unit;

const rowsIn = (reference: string): number[] => [...reference.matchAll(/\d+/g)].map(([digits]) => Number(digits));

/** "'AIB Summary'!" → "aib summary" */
const sheetName = (token: string): string =>
  token.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'").toLowerCase();

/** What a formula refers to on some sheets: the sheet, in lower case, and the reference without it. */
export function referencesTo(formula: string, sheets: ReadonlySet<string>): { sheet: string; reference: string }[] {
  const tokens = tokensOf(formula);
  return tokens.flatMap(({ kind, text }, k) => {
    if (kind !== "sheet" || !sheets.has(sheetName(text))) return [];
    const [first, between, second] = tokens.slice(k + 1, k + 4);
    const isRange = between?.text === ":" && second?.kind === "cell";
    return [{ sheet: sheetName(text), reference: `${first?.text ?? ""}${isRange ? `:${second.text}` : ""}` }];
  });
}

/**
 * Would a formula that refers to some sheets mean the same after they have been written anew? It does when every row it
 * refers to has the same section, label and unit as before; months stand in the same columns always.
 *
 * @param before sheets by name in lower case, and `after` the new ones by the same names
 */
export const meansTheSame = (
  formula: string,
  before: ReadonlyMap<string, SheetValues>,
  after: ReadonlyMap<string, SheetValues>,
): boolean =>
  referencesTo(formula, new Set(before.keys())).every(({ sheet, reference }) => {
    const [old, renewed] = [before.get(sheet), after.get(sheet)];
    return (
      old !== undefined &&
      renewed !== undefined &&
      rowsIn(reference).every((row) => isSame(meaningOf(old, row), meaningOf(renewed, row)))
    );
  });

/** Does a formula refer to no cell of its own or of these sheets, so that it can stand anywhere? */
export const standsAlone = (formula: string, sheets: ReadonlySet<string>): boolean => {
  const tokens = tokensOf(formula);
  return tokens.every(({ kind, text }, k) => {
    if (kind === "sheet") return !sheets.has(sheetName(text));
    if (kind !== "cell" && kind !== "columns" && kind !== "rows") return true;
    const [before, beforeThat] = [tokens[k - 1], tokens[k - 3]];
    return before?.kind === "sheet" || (before?.text === ":" && beforeThat?.kind === "sheet");
  });
};
