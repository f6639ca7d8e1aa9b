import { type Token, tokensOf } from "../../../src/sheet/formula-tokens";
import { SHEET } from "../../../src/workbook/names";
import { type Book, type PlacedFormula, placeOf, type RuleName, type Violation } from "./book";
import type { Call } from "./calls";
import { isExcepted } from "./exceptions";

/** Functions that every Excel since 2016 and LibreOffice calculate alike, and none that is volatile. */
const KNOWN_FUNCTIONS = new Set(
  (
    "ABS AND CHOOSE COLUMN COUNT COUNTIF COUNTIFS DATE EDATE EXP HYPERLINK IF IFERROR INDEX INT ISERROR ISNUMBER ISTEXT LARGE LEFT " +
    "LOOKUP MATCH MAX MIN MOD MONTH N NA NOT OR ROUND ROUNDDOWN ROUNDUP ROW ROWS SMALL SUBSTITUTE SUBTOTAL SUM SUMIFS SUMPRODUCT T TEXT TRIM YEAR"
  ).split(" "),
);
const VOLATILE = new Set("NOW TODAY RAND RANDBETWEEN OFFSET INDIRECT CELL INFO".split(" "));

/** Months in a year, and units a price is quoted for; 0 and 1 are no figures but "none" and "this one". */
const UNIVERSAL_CONSTANTS = new Set([0, 1, 12, 1000, 1_000_000]);

const LONGEST_FORMULA = 400;
const ADD_IN = /^AIB\./i;

/** A rule about one formula: the faults it finds, in words. */
const perFormula =
  (rule: RuleName, faultsOf: (formula: PlacedFormula, book: Book) => readonly string[]) =>
  (book: Book): Violation[] =>
    book.formulas.flatMap((formula) =>
      isExcepted(rule, formula)
        ? []
        : faultsOf(formula, book).map((fault) => ({
            rule,
            place: placeOf(formula.sheet, formula.row, formula.column),
            fault,
          })),
    );

const functions = perFormula("functions", ({ calls }) =>
  calls
    .filter(({ name }) => !ADD_IN.test(name) && !KNOWN_FUNCTIONS.has(name))
    .map(({ name }) =>
      VOLATILE.has(name) ? `${name} is volatile` : `${name} is not among the functions every Excel since 2016 has`,
    ),
);

const addInOnChecks = perFormula("add-in on Checks only", ({ calls, sheet }) =>
  sheet.name === SHEET.checks ? [] : calls.flatMap(({ name }) => (ADD_IN.test(name) ? [name] : [])),
);

const nestedIf = perFormula("nested IF", ({ calls }) =>
  calls.some(({ name, inside }) => name === "IF" && inside.includes("IF")) ? ["an IF inside an IF"] : [],
);

/** The numbers written into a formula, and those that criteria in quotes compare with. */
function numbersIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ kind, text }) => {
    if (kind === "word" && /^[\d.]/.test(text)) return [Number(text)];
    const criterion = kind === "other" ? /^"[<>=]*(-?\d+(?:\.\d+)?)"$/.exec(text) : null;
    return criterion ? [Number(criterion[1])] : [];
  });
}

const WHOLE = new Set(["ROUNDUP", "ROUNDDOWN"]);

/** Digits of the snap before rounding, length of a text that is compared, what SUBTOTAL does, LOOKUP's "more than any 1/TRUE". */
function structuralNumbers(calls: readonly Call[]): number[] {
  return calls.flatMap(({ name, arguments: [first = "", second = ""] }) => {
    if ((name === "ROUND" || WHOLE.has(name) || name === "LEFT") && second !== "") return numbersIn(tokensOf(second));
    if (name === "SUBTOTAL") return numbersIn(tokensOf(first));
    return name === "LOOKUP" && second.startsWith("1/") ? numbersIn(tokensOf(first)) : [];
  });
}

const constants = perFormula("constants", ({ tokens, calls }) => {
  const structural = structuralNumbers(calls);
  return numbersIn(tokens)
    .filter((number) => {
      const place = structural.indexOf(number);
      if (place >= 0) structural.splice(place, 1);
      return place < 0 && !UNIVERSAL_CONSTANTS.has(number);
    })
    .map((number) => `the figure ${number} stands in the formula`);
});

/** Only what must be whole is rounded, up or down, after a snap that takes away what binary fractions add. */
const rounding = perFormula("rounding", ({ calls }) =>
  calls.flatMap(({ name, inside, arguments: [value = "", digits = ""] }) => {
    if (name === "ROUND" && (digits !== "9" || !WHOLE.has(inside.at(-1) ?? "")))
      return ["ROUND outside ROUNDUP(ROUND(x,9),0) and ROUNDDOWN"];
    if (WHOLE.has(name) && (digits !== "0" || !value.startsWith("ROUND("))) return [`${name} without ROUND(x,9)`];
    return [];
  }),
);

const links = perFormula("links", ({ tokens }, book) =>
  tokens.flatMap(({ kind, text }) => {
    if (text.startsWith("[") || (kind === "sheet" && text.includes("["))) return [`${text} is in another workbook`];
    if (kind === "columns" || kind === "rows") return [`${text} is a whole column or row`];
    if (kind !== "sheet") return [];
    const name = text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    return book.sheet(name) ? [] : [`there is no sheet ${name}`];
  }),
);

const names = perFormula("names", ({ tokens }, { description }) =>
  tokens.flatMap(({ kind, text }) => {
    const isName = kind === "word" && !/^[\d.]/.test(text) && !/^(TRUE|FALSE)$/i.test(text);
    return isName && !description.names.some(({ name }) => name === text)
      ? [`${text} is no name of this workbook`]
      : [];
  }),
);

const length = perFormula("length", ({ formula }) =>
  formula.length > LONGEST_FORMULA ? [`${formula.length} characters`] : [],
);

const IS_NUMBER = /^([\d.]+$|MAX\(|[^&"]+\*1$)/;
const LITERAL = /^SUBSTITUTE\(SUBSTITUTE\(SUBSTITUTE\(/;

/** MATCH takes a name for a pattern and SUMIFS for a comparison: each is asked for letter by letter. */
const exactText = perFormula("exact text", ({ calls, sheet, references }, book) =>
  calls.flatMap(({ name, arguments: [first = "", ...others] }) => {
    if (name === "MATCH" && !IS_NUMBER.test(first) && !LITERAL.test(first))
      return [`MATCH takes ${first} for a pattern`];
    if (name !== "SUMIFS" && name !== "COUNTIF" && name !== "COUNTIFS") return [];
    const criteria = others.filter((_, k) => k % 2 === (name === "SUMIFS" ? 1 : 0));
    return criteria.filter((text) => isTextCell(text)).map((text) => `${name} takes ${text} for a comparison`);

    function isTextCell(text: string): boolean {
      const found = references.find((reference) => reference.text === text);
      const cell =
        found && book.cell(book.sheet(found.sheet ?? sheet.name) ?? sheet, found.from.row, found.from.column);
      return cell !== undefined && (cell.content.kind === "text" || /text|note/i.test(cell.style));
    }
  }),
);

export const formulaRules = [functions, addInOnChecks, nestedIf, constants, rounding, links, names, length, exactText];
