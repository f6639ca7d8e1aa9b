import { type Block, COLUMN, type SheetBuilder } from "../../../sheet";
import type { LimitRow } from "../../facts/limits-known";
import { lastRowOf, RATES } from "../../tables/rates";
import { blankMonths } from "./list-prices";

const NEXT = "(next plan)";
const NONE = "(no workspace)";

/** How many seats one workspace of each plan may have. */
export interface SeatLimitRates {
  fewest: Block;
  most: Block;
}

/** Values by month as read from the price book; row 1 is what a line without such a plan points at, the last one is for nothing. */
export function seatLimitRates(sheet: SheetBuilder, rows: readonly LimitRow[]): SeatLimitRates {
  const block = (title: string, months: (row: LimitRow) => number[]): Block => {
    const placed = sheet.reserve(rows.length + 2);
    sheet.text(placed.title, COLUMN.label, title, "heading");
    sheet.text(placed.title, COLUMN.note, "Read from the price book; 0 where there is no such limit", "note");
    for (let { first: row } = placed; row <= placed.last; row++) {
      const isLast = row === placed.last;
      const known = rows[row - placed.first - 1];
      sheet.text(row, COLUMN.label, isLast ? NEXT : (known?.name ?? NONE));
      sheet.text(row, COLUMN.note, isLast ? lastRowOf(title) : "", "note");
      sheet.text(row, COLUMN.unit, "seats", "note");
      if (isLast) {
        blankMonths(sheet, row, "input");
        continue;
      }
      if (!known) {
        sheet.formula(row, COLUMN.opening, "=0", "integer");
        sheet.series(row, "=0", "integer");
        continue;
      }
      const [before = 0, ...values] = months(known);
      sheet.number(row, COLUMN.opening, before, "input");
      sheet.values(row, values, "input");
    }
    return placed;
  };
  return {
    fewest: block(RATES.fewestSeats, ({ fewest }) => fewest),
    most: block(RATES.mostSeats, ({ most }) => most),
  };
}
