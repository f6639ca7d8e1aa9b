import { columnNumber } from "../../../src/sheet/a1";
import type { Token } from "../../../src/sheet/formula-tokens";

/** One corner of a reference; `fixed` parts stand behind "$". */
export interface Corner {
  row: number;
  column: number;
  fixedColumn: boolean;
}

/** A cell or a range that a formula refers to. */
export interface Reference {
  /** as named in the formula; undefined: the formula's own sheet */
  sheet: string | undefined;
  from: Corner;
  /** equal to `from` for a single cell */
  to: Corner;
  text: string;
}

function cornerOf(text: string): Corner {
  const [, dollar = "", column = "", row = ""] = /^(\$?)([A-Z]+)\$?(\d+)$/i.exec(text) ?? [];
  return { row: Number(row), column: columnNumber(column), fixedColumn: dollar === "$" };
}

const sheetName = (token: Token | undefined): string | undefined =>
  token?.kind === "sheet" ? token.text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'") : undefined;

/** The cells and ranges of a formula's tokens, in order. */
export function referencesOf(tokens: readonly Token[]): Reference[] {
  const references: Reference[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "cell") continue;
    const sheet = sheetName(tokens[at - 1]);
    const [colon, second] = [tokens[at + 1], tokens[at + 2]];
    const isRange = colon?.text === ":" && second?.kind === "cell";
    const from = cornerOf(token.text);
    references.push({
      sheet,
      from,
      to: isRange ? cornerOf(second.text) : from,
      text: (sheet === undefined ? "" : (tokens[at - 1]?.text ?? "")) + token.text + (isRange ? `:${second.text}` : ""),
    });
    if (isRange) at += 2;
  }
  return references;
}
