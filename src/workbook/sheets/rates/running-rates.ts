import { type Block, COLUMN, columnName, type SheetBuilder } from "../../../sheet";
import type { RunningTerm } from "../../facts/running-terms";
import { lastRowOf, RATES } from "../../tables/rates";
import { keyFormula } from "./list-prices";

const E = COLUMN.firstAttribute;
/** Where the rate stands, as a letter. */
export const RUNNING_RATE = columnName(E + 2);

/** Values as read from the price book: what a seat costs a month until the term that runs at the start renews. */
export function runningRates(sheet: SheetBuilder, terms: readonly RunningTerm[]): Block {
  const block = sheet.reserve(Math.max(1, terms.length) + 1);
  sheet.text(block.title, COLUMN.label, RATES.running, "heading");
  sheet.text(block.title, COLUMN.note, "Bought before the first month; the price holds until renewal", "note");
  sheet.columnHeadings(block.title, E, ["Item", "Term began", "Rate a seat and month"]);
  for (let row = block.first; row <= block.last; row++) {
    const term = terms[row - block.first];
    sheet.formula(row, COLUMN.label, keyFormula(row), "text");
    sheet.text(row, COLUMN.note, row === block.last ? lastRowOf(RATES.running) : "", "note");
    sheet.text(row, COLUMN.unit, "per seat and month", "note");
    sheet.text(row, E, term?.itemId ?? "", "inputText");
    sheet.number(row, E + 1, term?.renewedOn ?? null, "inputMonth");
    // the price of another day would look right
    if (term?.rate === null) sheet.formula(row, E + 2, "=NA()", "rate");
    else sheet.number(row, E + 2, term?.rate ?? null, "inputRate");
  }
  return block;
}
