import { COLUMN, onSheet, type SheetBuilder, type SheetDescription, TOTAL } from "../../../sheet";
import { budgetSheet } from "../../budget-sheet";
import { MASTER_CHECK, SHEET } from "../../names";
import { meaningOf } from "../../tables/check-meanings";
import { ANSWER, CHECKS } from "../../tables/checks";
import { faceOf } from "../../tables/faces";
import type { Comparison } from "../comparison";
import type { Feeds, Routes } from "../route";
import type { Summary } from "../summary";
import type { Verify } from "../verify";
import { engineChecks, FAILED } from "./engine-checks";
import { failingFirst, reserveFailing, sayWhatToDo } from "./failing-first";
import type { Checked } from "./rule";
import { RULES } from "./rules";

const E = COLUMN.firstAttribute;
/** letters that its column holds in one line */
const LONG_LABEL = 58;

/**
 * Every check guarded, so that one error cannot hide the others, and one master check that all sheets show. The second
 * part asks the pricing engine for every line or workspace again, with the same dates, pins and negotiated rates.
 */
export function checksSheet(
  routes: Routes,
  summary: Summary,
  comparison: Comparison,
  { standsOn }: Verify,
  feeds: Feeds,
): SheetDescription {
  const sheet = budgetSheet({ ...faceOf("checks"), months: feeds.months, timeAxis: false });
  sheet.width(1, 1, 5);
  sheet.width(2, 2, 60);
  sheet.width(3, 3, 30);
  sheet.width(4, 4, 2);
  sheet.width(5, 5, 31);
  sheet.width(6, 6, 20);
  const { ownTerms, closedMonths } = ANSWER;
  sheet.text(
    MASTER_CHECK.row - 1,
    COLUMN.label,
    `“${ownTerms}” has terms that the price book does not know, “${closedMonths}” what no call can say`,
    "note",
  );
  const probe = askTheAddIn(sheet, MASTER_CHECK.row + 1);
  const checked: Checked = { ...feeds, routes, summary, comparison, standsOn, end: sheet.end, probe };
  const [asked, failing] = [MASTER_CHECK.row + 2, MASTER_CHECK.row + 3];
  const first = reserveFailing(sheet, failing + 2);
  sheet.printOnly(1, sheet.row - 1);
  const arithmetic = arithmeticChecks(sheet, checked);
  sheet.row += 1;
  const engine = engineChecks(sheet, checked);
  sheet.text(MASTER_CHECK.row, COLUMN.label, CHECKS.master, "heading");
  const cell = (row: number) => `$E$${row}`;
  const answered = `COUNTIF(${engine},TRUE)+COUNTIF(${engine},FALSE)`;
  sheet.text(asked, COLUMN.label, "Checks asked");
  sheet.formula(asked, E, `=ROWS(${arithmetic})+${answered}`, "integer");
  sheet.text(failing, COLUMN.label, "Of these fail");
  sheet.formula(failing, E, `=ROWS(${arithmetic})-COUNTIF(${arithmetic},TRUE)+COUNTIF(${engine},FALSE)`, "integer");
  const fails = `${cell(failing)}&" of "&${cell(asked)}&CHOOSE(1+(${cell(failing)}=1)," checks fail"," checks fails")`;
  const unasked = `CHOOSE(1+${probe},", add-in ${ANSWER.notRun}","")`;
  sheet.formula(
    MASTER_CHECK.row,
    MASTER_CHECK.column,
    `=IF(${cell(failing)}=0,"All checks hold"&${unasked},${fails})`,
    "check",
  );
  sheet.formula(
    MASTER_CHECK.row,
    MASTER_CHECK.column + 1,
    `=IF(${cell(failing)}=0,"All "&${cell(asked)}&" checks hold",${fails})`,
    "text",
  );
  failingFirst(sheet, first, { failing: cell(failing), rows: [arithmetic, engine].map(rowsOf) });
  return sheet.build();
}

/** "$E$16:$E$77" → from 16 to 77 */
function rowsOf(range: string): { from: number; to: number } {
  const [from = 0, to = 0] = [...range.matchAll(/\d+/g)].map(Number);
  return { from, to };
}

/** A row that says whether the add-in is there, as a reference for what needs it. */
function askTheAddIn(sheet: SheetBuilder, row: number): string {
  sheet.text(row, COLUMN.label, CHECKS.probe);
  sheet.text(row, COLUMN.note, "False without the AI Budget add-in", "note");
  sheet.formula(row, E, `=IFERROR(AIB.PRICE("chatgpt-plus")>=0,FALSE)`, "text");
  return `$E$${row}`;
}

/** A row for each check by arithmetic, with how much or how many is amiss; gives the range of their results. */
function arithmeticChecks(sheet: SheetBuilder, all: Checked): string {
  sheet.text(sheet.row, COLUMN.label, CHECKS.arithmetic, "heading");
  sheet.columnHeadings(sheet.row, E, ["Result", "Difference"]);
  sheet.row += 1;
  const first = sheet.row;
  const memo = onSheet(SHEET.summary, `$${TOTAL}$${all.summary.memo}`);
  for (const { label, note, within, amiss, ofTotals } of RULES.flatMap(({ rows }) => rows(all))) {
    const { row } = sheet;
    const allowed = within === "exact" ? "0" : all.assumptions.tolerance;
    sheet.text(row, COLUMN.label, label, label.length > LONG_LABEL ? "wrappedText" : "text");
    sheet.text(row, COLUMN.note, note, "wrappedNote");
    sheet.formula(row, E, `=IFERROR(ABS($F${row})<=${allowed},FALSE)`, "check");
    // an array formula, or Gnumeric would ask ISNUMBER and ABS of one value of a range instead of all
    sheet.arrayFormula(
      row,
      E + 1,
      `=IFERROR(${ofTotals ? `CHOOSE(1+ISERROR(${memo}),${amiss},0)` : amiss},"${FAILED}")`,
      within === "exact" ? "integer" : "difference",
    );
    sayWhatToDo(sheet, row, meaningOf(label) ?? { means: note });
    sheet.row += 1;
  }
  return `$E$${first}:$E$${sheet.row - 1}`;
}
