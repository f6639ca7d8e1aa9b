import type { Budget } from "../../budget";
import { parseIso } from "../../dates";
import { messages } from "../../messages";
import { COLUMN, type SheetDescription } from "../../sheet";
import { budgetSheet } from "../budget-sheet";
import { SHEET } from "../names";
import type { LineFacts } from "../facts/line-facts";

/** The questions to settle before paying, and what the price book knows of each. */
const QUESTIONS: readonly [string, keyof LineFacts, number][] = [
  ["Plan or model", "item", 22],
  ["Vendor", "vendor", 11],
  ["Priced per what?", "pricedPer", 14],
  ["Does annual billing change the monthly equivalent?", "annual", 26],
  ["What is included, and when does it reset?", "allowance", 28],
  ["What does going over cost?", "overage", 20],
  ["Which controls does it give, or need a higher plan for?", "gates", 30],
  ["Does it pay for the API?", "includesApi", 24],
  ["When does it renew?", "renews", 18],
  ["Does it end, and what replaces it?", "ends", 28],
  ["Source", "source", 30],
  ["Last verified", "verified", 12],
];
const SIGN_OFF = ["Answer", "Signed by", "Signed on"];

/** One row a line in use: read across, ask the vendor where the book knows nothing, sign at the end. */
export function verifySheet(budget: Budget, facts: readonly LineFacts[]): SheetDescription {
  const sheet = budgetSheet({
    name: SHEET.verify,
    title: "Verify before paying",
    subtitle:
      "What the price book says of every line; settle each question with the vendor's own page or contract, then sign",
    tabColor: "#BF8F00",
    months: budget.months,
    timeAxis: false,
  });
  const first = COLUMN.unit;
  sheet.width(1, 1, 5);
  sheet.width(COLUMN.label, COLUMN.label, 34);
  sheet.width(COLUMN.note, COLUMN.note, 14);
  QUESTIONS.forEach(([, , width], k) => {
    sheet.width(first + k, first + k, width);
  });
  const answers = first + QUESTIONS.length;
  sheet.width(answers, answers, 30);
  sheet.width(answers + 1, answers + 2, 16);
  sheet.row = 4;
  sheet.columnHeadings(sheet.row, COLUMN.label, [
    "Line",
    "Route",
    ...QUESTIONS.map(([question]) => question),
    ...SIGN_OFF,
  ]);
  facts.forEach((line, index) => {
    const row = sheet.row + 1 + index;
    const signed = budget.signOffs.find((signOff) => signOff.line === line.line);
    sheet.text(row, COLUMN.label, line.line, "wrappedText");
    sheet.text(row, COLUMN.note, line.route, "wrappedText");
    QUESTIONS.forEach(([, key], k) => {
      sheet.text(row, first + k, line[key], "wrappedText");
    });
    sheet.text(row, answers, signed?.answer ?? "", "inputText");
    sheet.text(row, answers + 1, signed?.signedBy ?? "", "inputText");
    sheet.number(row, answers + 2, signed?.signedOn ? parseIso(signed.signedOn) : null, "inputDate");
  });
  if (facts.length > 0) {
    const dates = { row: sheet.row + 1, rows: facts.length, column: answers + 2, columns: 1 };
    sheet.validate({ ...dates, rule: { kind: "date", from: 1 }, message: messages.typeDate });
  }
  return sheet.build();
}
