import { type Book, type PlacedFormula, placeOf, type Violation } from "./book";
import type { Reference } from "./references";
import type { Expression } from "./syntax";

/**
 * Lists that are taken side by side are as long as each other. Excel shows #N/A or #VALUE! where they are not; LibreOffice
 * takes the shorter one and shows a number (SUMPRODUCT(A1:A3*B1:B2)).
 */
function* equalSizes(book: Book): Generator<Violation> {
  for (const formula of book.formulas) {
    // in the first month of a row and in its last: a range may grow with the months
    const faults = new Set([0, Math.max(0, formula.copies - 1)].flatMap((month) => unequal(formula, month)));
    for (const fault of faults)
      yield { rule: "equal sizes", place: placeOf(formula.sheet, formula.row, formula.column), fault };
  }
}

interface Size {
  rows: number;
  columns: number;
}

type CallOf = Extract<Expression, { kind: "call" }>;

const ONE: Size = { rows: 1, columns: 1 };
const textOf = ({ rows, columns }: Size): string => `${rows} × ${columns}`;
const isSame = (one: Size, other: Size): boolean => one.rows === other.rows && one.columns === other.columns;

/** Of functions that make one value of many. */
const TOTALS = new Set("SUM MAX MIN AND OR COUNT COUNTA ROWS SUMPRODUCT SUBTOTAL N T".split(" "));

function unequal({ expression: whole, copies }: PlacedFormula, month: number): string[] {
  const faults: string[] = [];
  const columnIn = ({ column, fixedColumn }: Reference["from"]) => column + (fixedColumn || copies === 0 ? 0 : month);
  const sizeOfRange = ({ from, to }: Reference): Size => ({
    rows: Math.abs(to.row - from.row) + 1,
    columns: Math.abs(columnIn(to) - columnIn(from)) + 1,
  });

  /** One value, or a row beside a column, is repeated; two lists of different length are not. */
  function together(where: string, sizes: readonly (Size | undefined)[]): Size | undefined {
    const known = sizes.filter((size) => size !== undefined);
    const along = (of: "rows" | "columns"): number => {
      const many = [...new Set(known.map((size) => size[of]).filter((length) => length > 1))];
      if (many.length > 1) faults.push(`${many.join(" and ")} ${of} side by side in ${where}`);
      return Math.max(1, ...many);
    };
    return sizes.length > known.length ? undefined : { rows: along("rows"), columns: along("columns") };
  }

  /** Without even one value being repeated. */
  function exactly(where: string, sizes: readonly (Size | undefined)[]): void {
    const [first, ...others] = sizes.filter((size) => size !== undefined);
    const other = first && others.find((size) => !isSame(first, size));
    if (first && other) faults.push(`${textOf(first)} beside ${textOf(other)} in ${where}`);
  }

  /** The size of a result; undefined where the add-in alone knows it. */
  function visit(expression: Expression | undefined): Size | undefined {
    switch (expression?.kind) {
      case "range":
        return sizeOfRange(expression.reference);
      case "operation":
        return together("an operation", expression.operands.map(visit));
      case "call":
        return visitCall(expression);
      case "constants":
        return undefined;
      default:
        return ONE;
    }
  }

  function visitCall({ name, arguments: given }: CallOf): Size | undefined {
    const sizes = given.map(visit);
    if (name === "SUMPRODUCT") exactly(name, sizes);
    if (TOTALS.has(name)) return ONE;
    if (name === "SUMIFS" || name === "COUNTIFS" || name === "COUNTIF") {
      const isRange = (_: unknown, k: number) => (name === "SUMIFS" ? k === 0 || k % 2 === 1 : k % 2 === 0);
      exactly(name, sizes.filter(isRange));
      return together(
        name,
        sizes.filter((size, k) => !isRange(size, k)),
      );
    }
    if (name === "MATCH" || name === "LOOKUP") {
      if (name === "LOOKUP") exactly(name, sizes.slice(1));
      return sizes[0];
    }
    if (name === "LARGE" || name === "SMALL") return sizes[1];
    if (name === "INDEX") return sizeOfPick(given, sizes);
    if (name === "ROW") return { rows: sizes[0]?.rows ?? 1, columns: 1 };
    if (name === "COLUMN") return { rows: 1, columns: sizes[0]?.columns ?? 1 };
    return name.startsWith("AIB.") ? undefined : together(name, sizes);
  }

  /** What is found in one list is picked from another that is as long; one cell may be two in INDEX, see picked. */
  function sizeOfPick([, ...places]: CallOf["arguments"], [list, ...sizes]: (Size | undefined)[]): Size | undefined {
    places.forEach((place, k) => {
      const range = place?.kind === "call" && place.name === "MATCH" ? place.arguments[1] : undefined;
      const searched = range && visit(range);
      if (!list || !searched) return;
      // one place counts along the list; of two the first counts rows, the second columns
      const along = places.length === 1 ? Math.max(list.rows, list.columns) : k === 0 ? list.rows : list.columns;
      const other = Math.max(searched.rows, searched.columns);
      if (along !== other && !(other === 1 && along === 2)) faults.push(`a place among ${other} picked from ${along}`);
    });
    return together("INDEX", sizes);
  }

  visit(whole);
  return faults;
}

export const sizeRules = [equalSizes];
