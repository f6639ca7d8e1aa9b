import type { Budget } from "../../../budget";
import { type Block, COLUMN, type SheetBuilder } from "../../../sheet";
import { validateRows, writeRow } from "../../blocks/input-table";
import { NEGOTIATED_RATES, OWN_SOURCE } from "../../tables/rates";
import { letterOf } from "../../tables/table";
import { keyFormula } from "./list-prices";

const SPARE_ROWS = 4;
const RATE = letterOf(NEGOTIATED_RATES.columns, "rate");

/** Rates agreed with a vendor and prices of the budget's own items, as inputs: a `rates` range of the functions. */
export function negotiatedRates(sheet: SheetBuilder, { rates }: Budget, own: ReadonlySet<string>): Block {
  const block = sheet.reserve(rates.length + SPARE_ROWS);
  const [reason, ...columns] = NEGOTIATED_RATES.columns;
  sheet.text(block.title, COLUMN.label, NEGOTIATED_RATES.title, "heading");
  sheet.text(block.title, COLUMN.note, reason?.heading ?? "", "note");
  sheet.columnHeadings(
    block.title,
    COLUMN.firstAttribute,
    columns.map(({ heading }) => heading),
  );
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    const rate = rates[k];
    // without a rate it is for no price
    sheet.formula(row, COLUMN.label, `=IF(ISNUMBER($${RATE}${row}),${keyFormula(row).slice(1)},"")`, "text");
    writeRow(sheet, NEGOTIATED_RATES, row, rate && { ...rate, source: sourceOf(rate, own) });
  }
  validateRows(sheet, NEGOTIATED_RATES, block.first, block.count);
  return block;
}

const sourceOf = ({ item, vendor, source }: Budget["rates"][number], own: ReadonlySet<string>): string =>
  source === "" && vendor === "" && own.has(item) ? OWN_SOURCE : source;
