import { differences } from "./array-evaluation";
import { type Book, placeOf, type Violation } from "./book";
import { expressionOf } from "./syntax";

/** A formula is the same whether it comes from a file or was written through Office.js. */
function* sameInFile(book: Book): Generator<Violation> {
  for (const { sheet, row, column, tokens, array } of book.formulas) {
    const faults = differences(expressionOf(tokens), array);
    if (faults.length > 0)
      yield { rule: "array evaluation", place: placeOf(sheet, row, column), fault: faults.join("; ") };
  }
}

export const arrayRules = [sameInFile];
