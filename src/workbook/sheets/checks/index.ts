import { COLUMN, type SheetBuilder, type SheetDescription } from "../../../sheet";
import { budgetSheet } from "../../budget-sheet";
import { MASTER_CHECK } from "../../names";
import { ANSWER, CHECKS } from "../../tables/checks";
import { faceOf } from "../../tables/faces";
import type { Comparison } from "../comparison";
import type { Data } from "../data";
import type { Feeds, Routes } from "../route";
import type { Summary } from "../summary";
import type { Verify } from "../verify";
import { engineChecks, FAILED } from "./engine-checks";
import type { Checked } from "./rule";
import { RULES } from "./rules";

const E = COLUMN.firstAttribute;

/**
 * Every check guarded, so that one error cannot hide the others, and one master check that all sheets show. The second
 * part asks the pricing engine for every line or workspace again, with the same dates, pins and negotiated rates.
 */
export function checksSheet(
  routes: Routes,
  summary: Summary,
  comparison: Comparison,
  data: Data,
  { standsOn }: Verify,
  feeds: Feeds,
): SheetDescription {
  const sheet = budgetSheet({ ...faceOf("checks"), months: feeds.months, timeAxis: false });
  sheet.width(1, 1, 5);
  sheet.width(2, 2, 62);
  sheet.width(3, 3, 44);
  sheet.width(4, 4, 16);
  sheet.width(5, 6, 20);
  const probe = askTheAddIn(sheet, MASTER_CHECK.row + 1);
  const checked: Checked = { ...feeds, routes, summary, comparison, data, standsOn, end: sheet.end, probe };
  sheet.row = MASTER_CHECK.row + 3;
  const arithmetic = arithmeticChecks(sheet, checked);
  sheet.row += 1;
  const engine = engineChecks(sheet, checked);
  sheet.text(MASTER_CHECK.row, COLUMN.label, CHECKS.master, "heading");
  sheet.formula(
    MASTER_CHECK.row,
    MASTER_CHECK.column,
    `=IF((COUNTIF(${arithmetic},TRUE)<ROWS(${arithmetic}))+(COUNTIF(${engine},FALSE)>0)>0,"CHECK FAILED",` +
      `"Checks true"&CHOOSE(1+${probe},", add-in ${ANSWER.notRun}",""))`,
    "check",
  );
  const asked = `COUNTIF(${engine},TRUE)+COUNTIF(${engine},FALSE)`;
  const all = `(ROWS(${arithmetic})+${asked})`;
  const failing = `(ROWS(${arithmetic})-COUNTIF(${arithmetic},TRUE)+COUNTIF(${engine},FALSE))`;
  sheet.formula(
    MASTER_CHECK.row,
    MASTER_CHECK.column + 1,
    `=IF(${failing}=0,"All "&${all}&" checks hold",${failing}&" of "&${all}&" checks fail")`,
    "text",
  );
  return sheet.build();
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
  for (const { label, note, within, amiss } of RULES.flatMap(({ rows }) => rows(all))) {
    const { row } = sheet;
    const allowed = within === "exact" ? "0" : all.assumptions.tolerance;
    sheet.text(row, COLUMN.label, label);
    sheet.text(row, COLUMN.note, note, "note");
    sheet.formula(row, E, `=IFERROR(ABS($F${row})<=${allowed},FALSE)`, "check");
    // an array formula, or Gnumeric would ask ISNUMBER and ABS of one value of a range instead of all
    sheet.arrayFormula(row, E + 1, `=IFERROR(${amiss},"${FAILED}")`, within === "exact" ? "integer" : "money");
    sheet.row += 1;
  }
  return `$E$${first}:$E$${sheet.row - 1}`;
}
