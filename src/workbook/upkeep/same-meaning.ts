import {
  type CellValue,
  COLUMN,
  quoteSheet,
  ROW,
  sheetOfToken,
  type SheetValues,
  TIMELINE,
  tokensOf,
  valueAt,
} from "../../sheet";

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

/** What a formula refers to on some sheets: the sheet, in lower case, and the reference without it. */
export function referencesTo(formula: string, sheets: ReadonlySet<string>): { sheet: string; reference: string }[] {
  const tokens = tokensOf(formula);
  return tokens.flatMap(({ kind, text }, k) => {
    if (kind !== "sheet" || !sheets.has(sheetOfToken(text))) return [];
    const [first, between, second] = tokens.slice(k + 1, k + 4);
    const isRange = between?.text === ":" && second?.kind === "cell";
    return [{ sheet: sheetOfToken(text), reference: `${first?.text ?? ""}${isRange ? `:${second.text}` : ""}` }];
  });
}

/** A sheet that is written anew: as it stood, and as it stands now, under the name it has now. */
export interface Renewed {
  before: SheetValues;
  after: SheetValues;
}

/**
 * A formula that refers to sheets which are written anew, so that it means the same on the new ones: every row that it refers to
 * is the one of the same section, label and unit; months stand in the same columns on both.
 *
 * @param renewed by the sheets' names as they stand in the formula, in lower case; undefined for one that is not there again
 * @returns undefined when that cannot be said of one of its rows
 */
export function meaningTheSame(formula: string, renewed: ReadonlyMap<string, Renewed | undefined>): string | undefined {
  const tokens = tokensOf(formula);
  const texts: (string | undefined)[] = tokens.map(({ text }) => text);
  tokens.forEach(({ kind, text }, k) => {
    const name = kind === "sheet" ? sheetOfToken(text) : "";
    if (!renewed.has(name)) return;
    const sheet = withSameColumns(renewed.get(name));
    texts[k] = sheet && `${quoteSheet(sheet.after.name)}!`;
    const isRange = tokens[k + 2]?.text === ":" && tokens[k + 3]?.kind === "cell";
    for (const place of isRange ? [k + 1, k + 3] : [k + 1]) texts[place] = sheet && moved(texts[place] ?? "", sheet);
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}

/** Undefined where totals stand in another column now: the sheets were written with other columns in front of the months. */
const withSameColumns = (sheet: Renewed | undefined): Renewed | undefined =>
  sheet && totalsIn(sheet.before) === totalsIn(sheet.after) ? sheet : undefined;

const totalsIn = ({ values }: SheetValues): number =>
  values[ROW.month - 1]?.indexOf(TIMELINE.find(({ row }) => row === ROW.month)?.label ?? "") ?? -1;

/** The same reference on the new sheet; undefined when one of its rows is not to be found there. */
function moved(reference: string, sheet: Renewed): string | undefined {
  const rows = [...reference.matchAll(/\d+/g)].map(([digits]) => sameRow(Number(digits), sheet));
  return rows.includes(undefined) ? undefined : reference.replace(/\d+/g, () => String(rows.shift()));
}

function sameRow(row: number, { before, after }: Renewed): number | undefined {
  const meaning = meaningOf(before, row);
  if (isSame(meaning, meaningOf(after, row))) return row;
  if (meaning.label === null) return undefined;
  const [only, another] = rowsMeaning(meaning, after);
  return another === undefined && rowsMeaning(meaning, before).length === 1 ? only : undefined;
}

const rowsMeaning = (meaning: Meaning, sheet: SheetValues): number[] =>
  sheet.values.flatMap((_, k) =>
    valueAt(sheet, k + 1, COLUMN.label) === meaning.label && isSame(meaning, meaningOf(sheet, k + 1)) ? [k + 1] : [],
  );

/** Does a formula refer to no cell of its own or of these sheets, so that it can stand anywhere? */
export const standsAlone = (formula: string, sheets: ReadonlySet<string>): boolean => {
  const tokens = tokensOf(formula);
  return tokens.every(({ kind, text }, k) => {
    if (kind === "sheet") return !sheets.has(sheetOfToken(text));
    if (kind !== "cell" && kind !== "columns" && kind !== "rows") return true;
    const [before, beforeThat] = [tokens[k - 1], tokens[k - 3]];
    return before?.kind === "sheet" || (before?.text === ":" && beforeThat?.kind === "sheet");
  });
};
