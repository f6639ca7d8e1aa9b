import type { CreditRow } from "../api-credits-known";
import { COLUMN } from "../layout";
import type { Block, SheetBuilder } from "../sheet-builder";

const E = COLUMN.firstAttribute;
const NONE = "(no plan)";

/** What a seat of each plan includes of the vendor's API, in values by month; row 1 is what a blank line points at. */
export function apiCreditRates(sheet: SheetBuilder, rows: readonly CreditRow[]): Block {
  const block = sheet.reserve(rows.length + 1);
  sheet.text(block.title, COLUMN.label, "API credits included in a seat", "heading");
  sheet.text(block.title, COLUMN.note, "Read from the price book; 0 where a plan includes none", "note");
  sheet.columnHeadings(block.title, E, ["Most a month for an organisation", "In the price book's words"]);
  const none = {
    name: NONE,
    cap: 0,
    answer: "",
    source: "",
    credits: Array.from({ length: sheet.months + 1 }, () => 0),
  };
  [none, ...rows.map((row) => ({ ...row, name: row.item.id }))].forEach(({ name, cap, answer, source, credits }, k) => {
    const row = block.first + k;
    const [before = 0, ...months] = credits;
    sheet.rowNumber(block, row);
    sheet.text(row, COLUMN.label, name, "text");
    sheet.text(row, COLUMN.note, source, "note");
    sheet.text(row, COLUMN.unit, "per seat and month", "note");
    sheet.number(row, E, cap, "inputMoney");
    sheet.text(row, E + 1, answer, "text");
    sheet.number(row, COLUMN.opening, before, "inputRate");
    sheet.values(row, months, "inputRate");
  });
  return block;
}
