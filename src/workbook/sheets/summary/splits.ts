import { type Budget, type Side, SIDES } from "../../../budget";
import type { PriceBook } from "../../../pricebook";
import { onSheet, type SheetBuilder } from "../../../sheet";
import { type ReportedColumn, reportedColumn } from "../../blocks/reported";
import { type Split, splitHeading, SPLITS, UNASSIGNED } from "../../tables/summary-splits";
import type { SummaryLine } from "./summary-lines";

/** Rows of a route sheet's reported block that belong to one of the two budgets. */
export interface ReportedRows {
  sheet: string;
  first: number;
  last: number;
}

/** The total of a split, and what belongs to nobody in either budget. */
export interface SplitRows {
  title: string;
  total: number;
  unassigned: number;
}

const SPARE_NAMES = 2;

/** Access and metered apart, each by owner, by vendor and by cost centre. */
export function splitSections(
  sheet: SheetBuilder,
  line: SummaryLine,
  budget: Budget,
  book: PriceBook,
  reported: Record<Side, { rows: readonly ReportedRows[]; total: number }>,
): SplitRows[] {
  return SPLITS.map((split) => {
    let named = 0;
    const sides = SIDES.map(({ key, label }) => {
      sheet.heading(splitHeading(split, label));
      const names = [...split.names(budget, book), ...Array.from({ length: SPARE_NAMES }, () => "")];
      const first = sheet.row;
      named ||= first;
      names.forEach((name, k) => {
        const own = sheet.row;
        const amount = (m: string) =>
          `=($B${own}<>"")*(${reported[key].rows.map((rows) => sumOf(rows, split.column, m, own)).join("+")})`;
        if (first === named) line(name, "", amount, "money", "inputText");
        // the same names as in the first budget: a name is typed once
        else line({ formula: `=$B${named + k}&""` }, "", amount);
      });
      const last = sheet.row - 1;
      const unassigned = line(
        UNASSIGNED,
        "Spend that belongs to nobody above",
        (m) => `=${m}${reported[key].total}-SUM(${m}${first}:${m}${last})`,
      );
      const total = line(`${label} ${lower(split)}`, "", (m) => `=SUM(${m}${first}:${m}${unassigned})`, "moneyTotal");
      return { unassigned, total };
    });
    sheet.row += 1;
    const sum = (m: string) => sides.map(({ total }) => `${m}${total}`).join("+");
    const amiss = (m: string) => sides.map(({ unassigned }) => `ABS(${m}${unassigned})`).join("+");
    const unassigned = line(
      `Unassigned ${lower(split)}`,
      "Of either budget, too little or too much",
      (m) => `=${amiss(m)}`,
    );
    const total = line(`Total ${lower(split)}`, "For reconciliation only", (m) => `=${sum(m)}`, "moneyTotal");
    return { title: split.title, total, unassigned };
  });
}

const lower = ({ title }: Split): string => title.toLowerCase();

const sumOf = ({ sheet, first, last }: ReportedRows, column: ReportedColumn, m: string, row: number): string => {
  const keys = reportedColumn(column);
  return `SUMPRODUCT((${onSheet(sheet, `$${keys}$${first}:$${keys}$${last}`)}=$B${row}&"")*${onSheet(sheet, `${m}$${first}:${m}$${last}`)})`;
};
