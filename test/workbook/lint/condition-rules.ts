import type { SheetDescription } from "../../../src/sheet/description";
import { type Book, formulasOf, placeOf, type Violation } from "./book";
import type { Reference } from "./references";
import type { Expression } from "./syntax";

/** Functions that pass TRUE over in Excel and take it for 1 in LibreOffice, where it stands in a range or among many values. */
const COUNTING = new Set("SUM SUMPRODUCT MAX MIN COUNT LARGE SMALL ISNUMBER".split(" "));
/** Of these TRUE may be asked for where TRUE stands; so many arguments come before ranges and criteria in turn. */
const COUNTING_IF: Readonly<Record<string, number>> = { SUMIFS: 1, COUNTIF: 0, COUNTIFS: 0 };
const CONDITIONS = new Set("AND OR NOT ISNUMBER ISTEXT ISERROR".split(" "));

/** A row of months is as long as its months. */
interface Place {
  from: number;
  to: number;
}

/**
 * TRUE and FALSE are made numbers before they are counted or compared. Excel passes them over, and says that TRUE is no number
 * and is more than any; in LibreOffice they are 1 and 0.
 */
function* noConditionsAsNumbers(book: Book): Generator<Violation> {
  const known = new Map<SheetDescription, Map<number, Place[]>>();
  const conditionsOn = (sheet: SheetDescription): Map<number, Place[]> => {
    const found = known.get(sheet) ?? conditionCells(sheet);
    known.set(sheet, found);
    return found;
  };
  for (const { sheet, row, column, expression } of book.formulas) {
    const holdsCondition = ({ sheet: name, from, to }: Reference): boolean => {
      const target = name === undefined ? sheet : book.sheet(name);
      const places = target && conditionsOn(target);
      const isInside = (place: Place) => place.to >= from.column && place.from <= to.column;
      for (let at = from.row; at <= to.row; at++) if (places?.get(at)?.some(isInside)) return true;
      return false;
    };
    for (const fault of takenForNumbers(expression, holdsCondition))
      yield { rule: "no conditions as numbers", place: placeOf(sheet, row, column), fault };
  }
}

/** Where conditions stand, by row. */
function conditionCells(sheet: SheetDescription): Map<number, Place[]> {
  const rows = new Map<number, Place[]>();
  for (const { row, column, copies, expression } of formulasOf(sheet)) {
    if (!isCondition(expression)) continue;
    rows.set(row, [...(rows.get(row) ?? []), { from: column, to: column + Math.max(0, copies - 1) }]);
  }
  return rows;
}

function isCondition(expression: Expression | undefined, holdsCondition?: (range: Reference) => boolean): boolean {
  if (expression?.kind === "value") return /^(TRUE|FALSE)$/i.test(expression.text);
  if (expression?.kind === "range") return holdsCondition?.(expression.reference) ?? false;
  if (expression?.kind === "operation") return expression.compares ?? false;
  if (expression?.kind !== "call") return false;
  const { name, arguments: given } = expression;
  const results = name === "IF" || name === "CHOOSE" ? given.slice(1) : name === "IFERROR" ? given : [];
  return CONDITIONS.has(name) || results.some((result) => isCondition(result, holdsCondition));
}

const isMixed = (conditions: readonly boolean[]): boolean => conditions.includes(true) && conditions.includes(false);

function takenForNumbers(whole: Expression | undefined, holdsCondition: (range: Reference) => boolean): string[] {
  const faults: string[] = [];
  const visit = (expression: Expression | undefined): void => {
    if (expression?.kind === "operation") {
      if (expression.compares && isMixed(expression.operands.map((operand) => isCondition(operand, holdsCondition))))
        faults.push("a condition is compared with what is none");
      expression.operands.forEach(visit);
    }
    if (expression?.kind !== "call") return;
    const { name, arguments: given } = expression;
    const asked = COUNTING_IF[name];
    if (COUNTING.has(name) || asked !== undefined) {
      const conditions = given.map((argument) => isCondition(argument, holdsCondition));
      const counted = conditions.slice(0, asked);
      const pairs = asked === undefined ? [] : conditions.slice(asked);
      if (counted.includes(true) || pairs.some((_, k) => k % 2 === 0 && isMixed(pairs.slice(k, k + 2))))
        faults.push(`${name} counts a condition`);
    }
    given.forEach(visit);
  };
  visit(whole);
  return faults;
}

export const conditionRules = [noConditionsAsNumbers];
