import {
  type CellEdit,
  expandSheet,
  type SheetDescription,
  type SheetValues,
  type Token,
  tokensOf,
  valueAt,
} from "../../sheet";

/** What Excel writes instead of `AIB.` where the add-in is missing. */
const SAVED_NAME = /^_xldudf_AIB_/i;
const LOST = "#NAME?";

/** A sheet as it stands. */
export interface SheetState {
  values: SheetValues;
  formulas: SheetValues;
}

/** The pieces of a path to another workbook or add-in in front of a function: "[2]!", "'C:\\…\\[x.xlam]'!". */
function withoutPath(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.kind === "sheet") return at - 1;
  return tokens[at - 1]?.text === "!" && tokens[at - 2]?.text.startsWith("[") ? at - 2 : at;
}

/** `=[2]!_xldudf_AIB_PRICE("x")` → `=AIB.PRICE("x")`; any other formula as it is. Text in quotes is left alone. */
export function repairedFormula(formula: string): string {
  if (!/_xldudf_AIB_/i.test(formula)) return formula;
  const tokens = tokensOf(formula);
  const texts = tokens.map(({ text }) => text);
  tokens.forEach(({ kind, text }, at) => {
    if (kind !== "function" || !SAVED_NAME.test(text)) return;
    for (let piece = withoutPath(tokens, at); piece < at; piece++) texts[piece] = "";
    texts[at] = `AIB.${text.replace(SAVED_NAME, "").replaceAll("_", ".")}`;
  });
  return texts.join("");
}

const asksTheAddIn = (formula: string): boolean =>
  /AIB\./i.test(formula) && tokensOf(formula).some(({ kind, text }) => kind === "function" && /^AIB\./i.test(text));

/** All cells of a sheet that hold anything. */
function* cellsOf({ formulas }: SheetState) {
  for (const [r, cells] of formulas.values.entries())
    for (const [c, content] of cells.entries())
      if (typeof content === "string") yield { row: r + 1, column: c + 1, content };
}

/**
 * Formulas of a sheet that a missing add-in has broken: its functions under the name they are saved by, and those that show
 * #NAME? because they were entered before the add-in was there, which only entering them again brings back.
 *
 * @param again enters every formula with a function of the add-in again, because an IFERROR around it may hide its #NAME?
 */
export function brokenFormulas(sheet: SheetState, again = false): CellEdit[] {
  const repairs: CellEdit[] = [];
  for (const { row, column, content } of cellsOf(sheet)) {
    if (!content.startsWith("=")) continue;
    const formula = repairedFormula(content);
    const isUnknown = (again || valueAt(sheet.values, row, column) === LOST) && asksTheAddIn(formula);
    if (formula !== content || isUnknown) repairs.push({ row, column, content: { kind: "formula", formula } });
  }
  return repairs;
}

/** Without what hosts write differently: case, blanks, apostrophes, "@", and a range of one cell ("A1:A1" or "A1"). */
const normalised = (formula: string): string =>
  repairedFormula(formula)
    .replace(/[\s'@]/g, "")
    .toLowerCase()
    .replace(/(\$?[a-z]{1,3}\$?\d+):\1(?!\d)/g, "$1");

/** Are two formulas the same, however hosts write them? */
export const isSameFormula = (one: string, other: string): boolean =>
  one === other || normalised(one) === normalised(other);

/**
 * Cells of a sheet that show #NAME? in the place of a formula which is lost, with the formula of the description. Only where
 * every other formula stands where the description has it; else it would be a guess: undefined.
 */
export function lostFormulas(sheet: SheetState, described: SheetDescription): CellEdit[] | undefined {
  const repairs: CellEdit[] = [];
  for (const { row, column, content } of expandSheet(described)) {
    if (content.kind !== "formula") continue;
    const present = valueAt(sheet.formulas, row, column);
    if (typeof present === "string" && isSameFormula(present, content.formula)) continue;
    const isLost = valueAt(sheet.values, row, column) === LOST && (present === LOST || present === `=${LOST}`);
    if (!isLost) return undefined;
    repairs.push({ row, column, content });
  }
  return repairs;
}

/** Cells that show #NAME? where a formula has been lost. */
export const lostCells = (sheet: SheetState): number =>
  [...cellsOf(sheet)].filter(({ content }) => content === LOST || content === `=${LOST}`).length;
