import { columnNumber, LAST_COLUMN, LAST_ROW } from "./a1";

/**
 * A formula taken apart just far enough to move its references, rename its sheets and recognise its functions. The
 * texts of all tokens joined are the formula again.
 */
export interface Token {
  kind: "cell" | "columns" | "rows" | "sheet" | "function" | "word" | "other";
  text: string;
}

const STRING = /"(?:[^"]|"")*"/;
const QUOTED_SHEET = /'(?:[^']|'')*'!/;
const BRACKETS = /\[[^\]]*\]/;
const ERROR_VALUE = /#(?:REF!|VALUE!|DIV\/0!|NUM!|NULL!|NAME\?|N\/A)/;
const WORD = /[\p{L}\p{N}_.$\\?]+/u;
const TOKEN = new RegExp(
  [STRING, QUOTED_SHEET, BRACKETS, ERROR_VALUE, WORD].map(({ source }) => source).join("|"),
  "giu",
);

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([1-9]\d{0,6})$/;

const isColumn = (letters: string | undefined): boolean =>
  letters !== undefined && columnNumber(letters) <= LAST_COLUMN;
const isRow = (digits: string | undefined): boolean => Number(digits) <= LAST_ROW;

function isCell(word: string): boolean {
  const match = CELL.exec(word);
  return match !== null && isColumn(match[1]) && isRow(match[2]);
}

/** The whole-column or whole-row range, "A:C" or "$3:3", that starts at this place of the formula. */
function wholeRange(formula: string, start: number): Token | undefined {
  const match = /^(\$?[A-Z]{1,3}|\$?\d{1,7}):(\$?[A-Z]{1,3}|\$?\d{1,7})(?![\p{L}\p{N}_.$\\?(!])/iu.exec(
    formula.slice(start, start + 20),
  );
  const [text, from, to] = match ?? [];
  if (text === undefined || from === undefined || to === undefined) return undefined;
  if (isColumn(COLUMN.exec(from)?.[1]) && isColumn(COLUMN.exec(to)?.[1])) return { kind: "columns", text };
  if (isRow(ROW.exec(from)?.[1]) && isRow(ROW.exec(to)?.[1])) return { kind: "rows", text };
  return undefined;
}

function kindOf(word: string, next: string | undefined): Token["kind"] {
  if (next === "(") return "function";
  if (word.startsWith("'") || next === "!") return "sheet";
  return isCell(word) ? "cell" : "word";
}

/**
 * Takes a formula apart. A "sheet" token is the sheet's name as written, with its apostrophes and its "!"; "columns"
 * and "rows" are whole ranges such as `A:C`; a range `A1:B2` is two cells with ":" between them; a "word" is a defined
 * name, a number or TRUE. Text in quotes, error values and structured references are "other" and never touched.
 */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  const keep = (end: number) => {
    if (end > done) tokens.push({ kind: "other", text: formula.slice(done, end) });
    done = Math.max(done, end);
  };
  for (const { 0: found, index } of formula.matchAll(TOKEN)) {
    if (index < done) continue;
    keep(index);
    const first = found[0];
    if (first === '"' || first === "[" || first === "#") {
      keep(index + found.length);
      continue;
    }
    const next = formula[index + found.length];
    const whole = next === ":" ? wholeRange(formula, index) : undefined;
    const kind = whole ? whole.kind : kindOf(found, next);
    const unquotedSheet = kind === "sheet" && first !== "'";
    const text = whole ? whole.text : unquotedSheet ? `${found}!` : found;
    tokens.push({ kind, text });
    done = index + text.length;
  }
  keep(formula.length);
  return tokens;
}
