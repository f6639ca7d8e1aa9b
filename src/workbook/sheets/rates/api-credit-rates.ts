import { type Block, COLUMN, type SheetBuilder } from "../../../sheet";
import type { CreditRow } from "../../facts/api-credits-known";
import { lastRowOf, RATES } from "../../tables/rates";
import { blankMonths } from "./list-prices";

const NEXT = "(next plan)";
const NONE = "(no plan)";

/** What a seat of each plan includes of the vendor's API, and an organisation's cap. */
export interface ApiCreditRates {
  credits: Block;
  caps: Block;
}

/** Values by month as read from the price book; row 1 is what a blank line points at, the last one is for nothing. */
export function apiCreditRates(sheet: SheetBuilder, rows: readonly CreditRow[]): ApiCreditRates {
  const block = (title: string, note: string, unit: string, months: (row: CreditRow) => number[]): Block => {
    const placed = sheet.reserve(rows.length + 2);
    sheet.text(placed.title, COLUMN.label, title, "heading");
    sheet.text(placed.title, COLUMN.note, note, "note");
    sheet.columnHeadings(placed.title, COLUMN.firstAttribute, ["In the price book's words"]);
    for (let { first: row } = placed; row <= placed.last; row++) {
      const isLast = row === placed.last;
      const known = rows[row - placed.first - 1];
      sheet.text(row, COLUMN.label, isLast ? NEXT : (known?.item.id ?? NONE));
      sheet.text(row, COLUMN.note, isLast ? lastRowOf(title) : (known?.source ?? ""), "note");
      sheet.text(row, COLUMN.unit, unit, "note");
      sheet.text(row, COLUMN.firstAttribute, known?.answer ?? "");
      if (isLast) {
        blankMonths(sheet, row, "inputRate");
        continue;
      }
      if (!known) {
        sheet.formula(row, COLUMN.opening, "=0", "rate");
        sheet.series(row, "=0", "rate");
        continue;
      }
      const [before = 0, ...values] = months(known);
      sheet.number(row, COLUMN.opening, before, "inputRate");
      sheet.values(row, values, "inputRate");
    }
    return placed;
  };
  const read = "Read from the price book";
  return {
    credits: block(
      RATES.apiCredits,
      `${read}; 0 where a plan includes none`,
      "per seat and month",
      ({ credits }) => credits,
    ),
    caps: block(
      RATES.apiCreditCaps,
      `${read}; 0 where there is none`,
      "per organisation and month",
      ({ caps }) => caps,
    ),
  };
}
