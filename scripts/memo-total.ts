import { absoluteAddress, COLUMN, onSheet, type WorkbookDescription } from "../src/sheet";
import { MEMO, SHEET } from "../src/workbook";

/** Where a budget's own sheets say what it comes to in all its months, as a reference. */
export function memoTotalOf({ sheets }: WorkbookDescription): string {
  const summary = sheets.find(({ name }) => name === SHEET.summary);
  const memo = summary?.cells.find(({ content }) => content.kind === "text" && content.text === MEMO);
  if (memo === undefined) throw new Error(`${SHEET.summary} has no row ${MEMO}`);
  return onSheet(SHEET.summary, absoluteAddress(memo.row, COLUMN.total));
}
