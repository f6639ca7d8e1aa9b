import type { Budget } from "../../budget";
import { parseIso } from "../../dates";
import { messages } from "../../messages";
import { COLUMN, onSheet, type SheetDescription } from "../../sheet";
import { budgetSheet } from "../budget-sheet";
import { SHEET } from "../names";

/** What the reported blocks look actuals up by. */
export interface Actuals {
  sheet: SheetDescription;
  /** the line each amount is for */
  lines: string;
  /** line|part */
  keys: string;
  months: string;
  amounts: string;
  quantities: string;
  parts: string;
  notes: string;
}

const SPARE = 24;
const E = COLUMN.firstAttribute;
const PARTS = ["", "Access", "Metered", "Shortfall", "Included API credits"];

/**
 * What closed months really cost: one row a line and month, in any order, typed or pasted. A row counts when its month is not
 * after the last actual month on Assumptions; a closed month without a row keeps its forecast.
 */
export function actualsSheet(budget: Budget): Actuals {
  const sheet = budgetSheet({
    name: SHEET.actuals,
    title: "Actuals",
    subtitle:
      "What closed months really cost; a quantity, where it is known: users, seats, requests, credits used, a contract's use at list price",
    tabColor: "#7F7F7F",
    months: budget.months,
    timeAxis: false,
  });
  sheet.width(1, 1, 5);
  sheet.width(2, 2, 34);
  sheet.width(3, 3, 34);
  sheet.width(4, 8, 18);
  sheet.row = 4;
  sheet.columnHeadings(sheet.row, COLUMN.label, ["Line", "Note", "Unit", "Part", "Month", "Amount", "Quantity", "Key"]);
  const first = sheet.row + 1;
  const last = first + budget.actuals.length + SPARE;
  for (let row = first; row < last; row++) {
    const actual = budget.actuals[row - first];
    sheet.text(row, COLUMN.label, actual?.line ?? "", "inputText");
    sheet.text(row, COLUMN.note, actual?.note ?? "", "inputText");
    sheet.text(row, COLUMN.unit, "report currency", "note");
    sheet.text(row, E, actual?.part ?? "", "inputText");
    sheet.number(row, E + 1, actual ? parseIso(actual.month) : null, "inputMonth");
    sheet.number(row, E + 2, actual?.amount ?? null, "inputMoney");
    sheet.number(row, E + 3, actual?.quantity ?? null, "input");
    sheet.formula(row, E + 4, `=TRIM($B${row})&"|"&$E${row}`, "text");
  }
  sheet.text(last, COLUMN.note, "Insert more rows above this row", "note");
  const area = { row: first, rows: last - first, columns: 1 };
  sheet.validate({
    ...area,
    column: E,
    rule: { kind: "list", values: PARTS.slice(1) },
    message: messages.chooseFromList,
  });
  sheet.validate({ ...area, column: E + 1, rule: { kind: "date", from: 1 }, message: messages.typeMonth });
  const column = (letter: string) => onSheet(SHEET.actuals, `$${letter}$${first}:$${letter}$${last}`);
  return {
    sheet: sheet.build(),
    lines: column("B"),
    notes: column("C"),
    parts: column("E"),
    months: column("F"),
    amounts: column("G"),
    quantities: column("H"),
    keys: column("I"),
  };
}
