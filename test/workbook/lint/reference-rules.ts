import type { SheetDescription } from "../../../src/sheet/description";
import { COLUMN, endColumn } from "../../../src/sheet/layout";
import { type Book, type PlacedFormula, placeOf, type Violation } from "./book";
import { isExcepted } from "./exceptions";
import type { Corner, Reference } from "./references";

/** The corner as it stands in the last month of a series. */
const inLastMonth = (corner: Corner, { copies }: PlacedFormula): number =>
  corner.column + (corner.fixedColumn || copies === 0 ? 0 : copies - 1);

const targetOf = (book: Book, formula: PlacedFormula, { sheet }: Reference): SheetDescription | undefined =>
  sheet === undefined ? formula.sheet : book.sheet(sheet);

/** Blank cells that a formula reads on purpose stand each alone inside N(…) or SUM(…), which make them 0. */
const blankOnPurpose = ({ calls }: PlacedFormula): Set<string> =>
  new Set(
    calls.flatMap(({ name, arguments: [only = "", ...others] }) =>
      ["N", "SUM"].includes(name) && others.length === 0 && !only.includes(":") ? [only] : [],
    ),
  );

/** INDEX takes the row below a list of one cell along, see picked. */
function rowsThatHold({ calls }: PlacedFormula, { from, to, text }: Reference): number[] {
  const isList = calls.some(({ name, arguments: [list] }) => name === "INDEX" && list === text);
  return isList && from.column === to.column && to.row === from.row + 1 ? [from.row] : [from.row, to.row];
}

function* referencesExist(book: Book): Generator<Violation> {
  for (const formula of book.formulas) {
    const place = placeOf(formula.sheet, formula.row, formula.column);
    if (formula.formula.includes("#REF!")) yield { rule: "references exist", place, fault: "a lost reference" };
    const blank = blankOnPurpose(formula);
    for (const reference of formula.references) {
      const target = targetOf(book, formula, reference);
      if (!target || blank.has(reference.text)) continue;
      const columns = [reference.from.column, inLastMonth(reference.from, formula)];
      const exists =
        reference.from === reference.to
          ? columns.every((column) => book.isDescribed(target, reference.from.row, column))
          : rowsThatHold(formula, reference).every((row) => book.hasRow(target, row));
      if (!exists) yield { rule: "references exist", place, fault: `nothing stands at ${reference.text}` };
    }
  }
}

/** A range over months reaches into the end column, or up to the month that reads it, so that months can be inserted. */
function* rangesOverTime(book: Book): Generator<Violation> {
  for (const formula of book.formulas) {
    if (isExcepted("ranges over time", formula)) continue;
    for (const reference of formula.references) {
      const { from, to } = reference;
      const target = targetOf(book, formula, reference);
      if (!target?.months || from.column === to.column || to.column < COLUMN.firstMonth) continue;
      const upToHere = formula.copies > 0 && from.fixedColumn && !to.fixedColumn;
      const toTheEnd = to.column === endColumn(target.months.count) && (formula.copies === 0 || to.fixedColumn);
      if (!upToHere && !toTheEnd)
        yield {
          rule: "ranges over time",
          place: placeOf(formula.sheet, formula.row, formula.column),
          fault: `${reference.text} ends before the end column`,
        };
    }
  }
}

/** Excel turns a range round that is written from its end, and then it is another formula than the one described. */
function* rangesInOrder(book: Book): Generator<Violation> {
  for (const formula of book.formulas) {
    for (const { from, to, text } of formula.references) {
      const last = { ...formula, copies: Math.max(1, formula.copies) };
      const isReversed =
        from.row > to.row || from.column > to.column || inLastMonth(from, last) > inLastMonth(to, last);
      if (isReversed)
        yield {
          rule: "ranges in order",
          place: placeOf(formula.sheet, formula.row, formula.column),
          fault: `${text} is written from its end`,
        };
    }
  }
}

export const referenceRules = [referencesExist, rangesOverTime, rangesInOrder];
