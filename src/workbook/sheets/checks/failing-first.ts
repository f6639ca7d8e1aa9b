import { absoluteAreaAddress, COLUMN, columnName, type SheetBuilder } from "../../../sheet";
import { SHEET } from "../../names";
import type { Meaning } from "../../tables/check-meanings";

/** How many failing checks stand above the others. */
const SHOWN = 5;
/** Behind each check: its place among those that fail, the sheet where it is put right, and what to do. */
const [PLACE, TARGET, MEANS] = [COLUMN.firstAttribute + 2, COLUMN.firstAttribute + 3, COLUMN.firstAttribute + 4];

/** What is wrong when this check fails, and where it is put right. */
export function sayWhatToDo(sheet: SheetBuilder, row: number, { means, at }: Meaning): void {
  sheet.formula(row, TARGET, `="#'${SHEET[at ?? "checks"]}'!A1"`, "note");
  sheet.text(row, MEANS, means, "note");
}

/** Keeps the rows for failing checks; gives the first of them. */
export function reserveFailing(sheet: SheetBuilder, row: number): number {
  sheet.width(PLACE, TARGET, 3);
  sheet.row = row + 1 + SHOWN + 1;
  return row + 1;
}

/**
 * The checks that fail, the first ones, above all others: a link to the check, one to the sheet where it is put right, and what
 * to do.
 *
 * @param failing the cell that counts them
 * @param rows of all checks: by arithmetic, and by the engine
 */
export function failingFirst(
  sheet: SheetBuilder,
  first: number,
  { failing, rows }: { failing: string; rows: readonly { from: number; to: number }[] },
): void {
  const [result, place] = [COLUMN.firstAttribute, PLACE].map(columnName) as [string, string];
  const [from, to] = [rows[0]?.from ?? first, rows.at(-1)?.to ?? first];
  const down = (column: number) => absoluteAreaAddress({ row: from, column, rows: to - from + 1, columns: 1 });
  const each = rows.flatMap((own) => Array.from({ length: own.to - own.from + 1 }, (_, k) => own.from + k));
  for (const row of each)
    sheet.formula(
      row,
      PLACE,
      `=IF($${result}${row}=FALSE,COUNTIF($${result}$${from}:$${result}${row},FALSE),0)`,
      "note",
    );
  const heading = `=IF(${failing}=0,"No check fails","What fails"&CHOOSE(1+(${failing}>ROWS($A$${first}:$A$${first + SHOWN - 1})),"",": the first"))`;
  sheet.formula(first - 1, COLUMN.label, heading, "heading");
  for (let row = first; row < first + SHOWN; row++) {
    const nth = `ROWS($A$${first}:$A${row})`;
    const at = `$${place}${row}`;
    const ifAny = (formula: string) => `=IF(${at}=0,"",${formula})`;
    sheet.formula(row, PLACE, `=IF(${nth}>${failing},0,IFERROR(MATCH(${nth}*1,${down(PLACE)},0),0))`, "note");
    const check = `"#'${SHEET.checks}'!B"&(ROW($B$${from})-1+${at})`;
    sheet.formula(row, COLUMN.label, ifAny(`HYPERLINK(${check},INDEX(${down(COLUMN.label)},${at}))`), "link");
    sheet.formula(row, COLUMN.note, ifAny(`HYPERLINK(INDEX(${down(TARGET)},${at}),"Go there")`), "link");
    sheet.formula(row, COLUMN.firstAttribute, ifAny(`INDEX(${down(MEANS)},${at})`), "text");
  }
}
