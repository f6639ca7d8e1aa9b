import type { Budget } from "../../budget";
import { COLUMN, type SheetDescription } from "../../sheet";
import { validateRows, writeCell } from "../blocks/input-table";
import { budgetSheet } from "../budget-sheet";
import type { LineFacts } from "../facts/line-facts";
import { faceOf } from "../tables/faces";
import { FIRST_QUESTION, QUESTIONS, SIGN_OFFS } from "../tables/verify";

const ROUTE = COLUMN.note;

/** One row a line in use: read across, ask the vendor where the book knows nothing, sign at the end. */
export function verifySheet(budget: Budget, facts: readonly LineFacts[]): SheetDescription {
  const sheet = budgetSheet({
    ...faceOf("verify"),
    months: budget.months,
    timeAxis: false,
  });
  sheet.width(1, 1, 5);
  sheet.width(COLUMN.label, COLUMN.label, 34);
  sheet.width(ROUTE, ROUTE, 14);
  QUESTIONS.forEach(({ width }, k) => {
    sheet.width(FIRST_QUESTION + k, FIRST_QUESTION + k, width);
  });
  const [line, ...signature] = SIGN_OFFS.columns;
  const answers = FIRST_QUESTION + QUESTIONS.length;
  sheet.width(answers, answers, 30);
  sheet.width(answers + 1, answers + 2, 16);
  sheet.row = 4;
  sheet.columnHeadings(sheet.row, COLUMN.label, [
    line?.heading ?? "",
    "Route",
    ...QUESTIONS.map(({ heading }) => heading),
    ...signature.map(({ heading }) => heading),
  ]);
  const first = sheet.row + 1;
  facts.forEach((of, index) => {
    const row = first + index;
    const signed = budget.signOffs.find((signOff) => signOff.line === of.line);
    // the line stands there already: nobody types it
    sheet.text(row, COLUMN.label, of.line, "wrappedText");
    sheet.text(row, ROUTE, of.route, "wrappedText");
    QUESTIONS.forEach(({ fact }, k) => {
      sheet.text(row, FIRST_QUESTION + k, of[fact], "wrappedText");
    });
    for (const column of signature) writeCell(sheet, column, row, signed?.[column.key] ?? null);
  });
  if (facts.length > 0) validateRows(sheet, SIGN_OFFS, first, facts.length);
  return sheet.build();
}
