import { type Budget, sameName, type Side, SIDES } from "../../../budget";
import type { PriceBook } from "../../../pricebook";
import { COLUMN, onSheet, type SheetBuilder } from "../../../sheet";
import { numberColumn, type NumberedColumn } from "../../blocks/reported";
import type { Feeds } from "../../feeds";
import { SHEET } from "../../names";
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
  column: NumberedColumn;
  /** where the names stand that people may add to, as other sheets refer to them */
  names: string;
  total: number;
  unassigned: number;
}

const SPARE_NAMES = 2;
/** A budget that begins has room for the names of its first lines. */
const FEWEST_ROWS = 6;

/** The names of a split, with room for more; as they stand where sheets that are there have all of them. */
export const namesListed =
  (budget: Budget, book: PriceBook, { names }: Pick<Feeds, "names">) =>
  (split: Split): readonly string[] => {
    const known = split.names(budget, book);
    const listed = names[split.title] ?? [];
    const standing = new Set(listed.map(sameName));
    if (listed.length > 0 && known.every((name) => standing.has(sameName(name)))) return listed;
    return [...known, ...Array.from({ length: Math.max(SPARE_NAMES, FEWEST_ROWS - known.length) }, () => "")];
  };

/**
 * Access and metered apart, each by owner, by vendor and by cost centre. Rows are added up by the number that their name has
 * here (split-numbers.ts), so that a line without a price leaves the amounts of other names known.
 */
export function splitSections(
  sheet: SheetBuilder,
  line: SummaryLine,
  namesOf: (split: Split) => readonly string[],
  reported: Record<Side, { rows: readonly ReportedRows[]; total: number }>,
): SplitRows[] {
  return SPLITS.map((split) => {
    let named: { first: number; last: number } | undefined;
    const sides = SIDES.map(({ key, label }) => {
      sheet.heading(splitHeading(split, label));
      const names = namesOf(split);
      const first = sheet.row;
      const amountOf = (number: string) => (m: string) =>
        `=${reported[key].rows.map((rows) => sumOf(rows, split.column, m, number)).join("+")}`;
      names.forEach((name, k) => {
        const own = sheet.row;
        sheet.formula(own, COLUMN.number, `=ROWS($A$${first}:$A${own})`, "integer");
        const amount = amountOf(`$A${own}`);
        // the same names as in the first budget: a name is typed once
        if (named) line({ formula: `=$B${named.first + k}&""` }, "", amount);
        else line(name, "", amount, "money", "inputText");
      });
      named ??= { first, last: sheet.row - 1 };
      const unassigned = line(UNASSIGNED, "Spend that belongs to nobody above", amountOf("0"));
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
    const { first, last } = named ?? { first: total, last: total };
    const names = onSheet(SHEET.summary, `$B$${first}:$B$${last}`);
    return { title: split.title, column: split.column, names, total, unassigned };
  });
}

const lower = ({ title }: Split): string => title.toLowerCase();

const sumOf = ({ sheet, first, last }: ReportedRows, column: NumberedColumn, m: string, number: string): string => {
  const numbers = numberColumn(column);
  return `SUMIFS(${onSheet(sheet, `${m}$${first}:${m}$${last}`)},${onSheet(sheet, `$${numbers}$${first}:$${numbers}$${last}`)},${number})`;
};
