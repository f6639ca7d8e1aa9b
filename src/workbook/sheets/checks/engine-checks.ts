import { COLUMN, type SheetBuilder } from "../../../sheet";
import { NAME, SHEET } from "../../names";
import { ENGINE_MEANING, sheetOfNote } from "../../tables/check-meanings";
import { ANSWER, CHECKS } from "../../tables/checks";
import type { RouteSheet } from "../route";
import { sayWhatToDo } from "./failing-first";
import type { Checked } from "./rule";

const E = COLUMN.firstAttribute;
/** Text where there is no answer; such a check is false. */
export const FAILED = "error";

/** A row for everything that the pricing engine is asked again; gives the range of their results. */
export function engineChecks(sheet: SheetBuilder, all: Checked): string {
  sheet.text(sheet.row, COLUMN.label, CHECKS.engine, "heading");
  sheet.text(sheet.row, COLUMN.note, "Sum of absolute differences over all months, price currency", "wrappedNote");
  sheet.columnHeadings(sheet.row, E, ["Result", "Difference"]);
  sheet.row += 1;
  const first = sheet.row;
  engineCheck(sheet, all, `="List prices"`, SHEET.rates, listPricesApart(all));
  for (const route of Object.values(all.routes) as RouteSheet[])
    for (const { label, note, formula } of route.crossChecks) {
      const { name } = route.sheet;
      engineCheck(sheet, all, `=${label}&""`, note ? `${name}: ${note}` : name, formula);
    }
  return `$E$${first}:$E$${sheet.row - 1}`;
}

/** @param difference a formula: how far the engine and the sheets are apart */
function engineCheck(sheet: SheetBuilder, all: Checked, label: string, note: string, difference: string): void {
  const row = sheet.row++;
  sheet.formula(row, COLUMN.label, label, "crossSheetText");
  sheet.text(row, COLUMN.note, note, "wrappedNote");
  const asked = `IFERROR(CHOOSE(1+${all.probe},"${ANSWER.notRun}",${difference}),"${FAILED}")`;
  // the engine is asked about whole rows of months, with errors caught and workspaces picked month by month
  sheet.arrayFormula(row, E + 1, `=CHOOSE(1+($B${row}=""),${asked},"")`, "aib");
  // a formula's "" is text in Excel and blank elsewhere: compare, do not ask for the type
  const silent = ["", ANSWER.notRun, ANSWER.ownTerms, ANSWER.closedMonths].map((text) => `($F${row}="${text}")`);
  const unequal = `N($F${row})+($F${row}="${FAILED}")`;
  const verdict = `${unequal}<=${all.assumptions.tolerance}`;
  sheet.formula(row, E, `=IF(${silent.join("+")}>0,$F${row}&"",${verdict})`, "check");
  sayWhatToDo(sheet, row, { means: ENGINE_MEANING, at: sheetOfNote(note) ?? "checks" });
}

function listPricesApart({ rates }: Checked): string {
  const listed = `AIB.PRICE(${rates.listItems},${rates.listComponents},${rates.listMonths},,${NAME.pricesKnownOn})`;
  // a month without a price counts as -1 on both sides, so that a 0 typed in its place is a difference
  const differences = `(IFERROR(${listed},-1)-IFERROR(${rates.list},-1))*(${rates.listPeriods}>0)*(${rates.listActual}=0)`;
  return `SUMPRODUCT(ABS(${differences}))`;
}
