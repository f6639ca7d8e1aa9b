import type { Token } from "../../../src/sheet/formula-tokens";
import { type Book, type PlacedFormula, placeOf, type RuleName, type Violation } from "./book";
import { isExcepted } from "./exceptions";

/** A text in a formula may have so many characters in Excel; LibreOffice has no such limit. */
const LONGEST_QUOTED = 255;

/** MATCH without a last 0 needs a list in order; on any other, each program finds another place. */
const foundExactly = (formula: PlacedFormula): string[] =>
  isExcepted("found exactly", formula)
    ? []
    : formula.calls.flatMap(({ name, arguments: [, list = "", type] }) =>
        name === "MATCH" && type !== "0" ? [`MATCH needs ${list} in order`] : [],
      );

/** What only one program writes or reads: "@" and "#" of dynamic arrays, sheets from–to, several ranges as one, their overlap. */
function notations(tokens: readonly Token[]): string[] {
  const faults: string[] = [];
  tokens.forEach(({ kind, text }, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (kind === "other" && /^"/.test(text) && text.length - 2 > LONGEST_QUOTED)
      faults.push(`a text of ${text.length - 2} characters`);
    if (kind !== "other" || /^"/.test(text)) return;
    if (text.includes("@")) faults.push("@ before what gives one value");
    if (/^#(?!REF|N\/A|NAME|VALUE|DIV|NUM|NULL)/.test(text)) faults.push("# for all that a formula spills over");
    if (/^\s+$/.test(text) && before?.kind === "cell" && (after?.kind === "cell" || after?.kind === "sheet"))
      faults.push("the overlap of two ranges");
  });
  return faults;
}

const rule = (name: RuleName, faultsOf: (formula: PlacedFormula) => readonly string[]) =>
  function* (book: Book): Generator<Violation> {
    for (const formula of book.formulas)
      for (const fault of faultsOf(formula))
        yield { rule: name, place: placeOf(formula.sheet, formula.row, formula.column), fault };
  };

export const programRules = [
  rule("found exactly", foundExactly),
  rule("one notation", ({ tokens, expression }) =>
    expression ? notations(tokens) : ["no formula that every program reads"],
  ),
];
