import { differences } from "./array-evaluation";
import { type Book, placeOf, type Violation } from "./book";

/** A formula is the same whether it comes from a file or was written through Office.js. */
function* sameInFile(book: Book): Generator<Violation> {
  for (const { sheet, row, column, expression, array } of book.formulas) {
    const faults = expression ? differences(expression, array) : [];
    if (faults.length > 0)
      yield { rule: "array evaluation", place: placeOf(sheet, row, column), fault: faults.join("; ") };
  }
}

export const arrayRules = [sameInFile];
