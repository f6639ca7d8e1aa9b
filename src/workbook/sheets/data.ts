import { COLUMN, columnName, FIRST_MONTH, onSheet, picked, ROW, type SheetDescription } from "../../sheet";
import { type ReportedColumn, reportedColumn } from "../blocks/reported";
import { budgetSheet } from "../budget-sheet";
import { NAME, SHEET } from "../names";
import { faceOf } from "../tables/faces";
import type { Routes, RouteSheet } from "./route";

/** Pivots and uploads know them by their place: new ones only at the end. */
const HEADINGS = [
  ...["Route", "Line", "Owner", "Cost centre", "Vendor", "Ledger account", "Month", "Amount", "Currency"],
  // a contract's sides, a shortfall, included credits
  "Part",
];
const E = COLUMN.firstAttribute;
const PART = columnName(COLUMN.note);

/** The flat table and where its amounts stand, for the check that nothing is lost. */
export interface Data {
  sheet: SheetDescription;
  amounts: string;
  /** the line of each amount */
  lines: string;
}

/**
 * One row a line and month, for pivot tables and uploads. Rows are found by line and month numbers in the two columns on the
 * left, so that the table may be sorted and filtered.
 */
export function dataSheet(routes: Routes, months: number): Data {
  const sheet = budgetSheet({
    ...faceOf("data"),
    months,
    timeAxis: false,
  });
  sheet.width(1, 3, 9);
  sheet.width(4, E + HEADINGS.length - 1, 18);
  sheet.row = 4;
  sheet.columnHeadings(sheet.row, COLUMN.label, ["Line no.", "Month no.", "Unit"]);
  sheet.columnHeadings(sheet.row, E, HEADINGS);
  const first = sheet.row + 1;
  sheet.row = first;
  for (const {
    sheet: { name },
    reported,
  } of Object.values(routes) as RouteSheet[]) {
    const across = (row: number | string) =>
      onSheet(name, `$${FIRST_MONTH}$${row}:$${columnName(COLUMN.firstMonth + months)}$${row}`);
    const down = (letter: string) => onSheet(name, `$${letter}$${reported.first}:$${letter}$${reported.last}`);
    const block = onSheet(
      name,
      `$${FIRST_MONTH}$${reported.first}:$${columnName(COLUMN.firstMonth + months)}$${reported.last}`,
    );
    for (let k = 1; k <= reported.count; k++) {
      for (let month = 1; month <= months; month++) {
        const row = sheet.row++;
        const attribute = (column: ReportedColumn) => `=${picked(down(reportedColumn(column)), `$B${row}`)}&""`;
        sheet.number(row, COLUMN.label, k, "integer");
        sheet.number(row, COLUMN.note, month, "integer");
        sheet.text(row, COLUMN.unit, "money", "note");
        sheet.text(row, E, name, "text");
        const formulas: [string, "text" | "month" | "money"][] = [
          [`=${picked(down("B"), `$B${row}`)}&""`, "text"],
          [attribute("Owner"), "text"],
          [attribute("Cost centre"), "text"],
          [attribute("Vendor"), "text"],
          [attribute("Ledger account"), "text"],
          [`=${picked(across(ROW.month), `$C${row}`)}`, "month"],
          [`=INDEX(${block},$B${row},$C${row})`, "money"],
          [`=${NAME.currency}`, "text"],
          [`=${picked(down(PART), `$B${row}`)}&""`, "text"],
        ];
        formulas.forEach(([formula, style], index) => {
          sheet.formula(row, E + 1 + index, formula, style === "month" ? "monthValue" : style);
        });
      }
    }
  }
  const down = (heading: string) => {
    const letter = columnName(E + HEADINGS.indexOf(heading));
    return onSheet(SHEET.data, `$${letter}$${first}:$${letter}$${sheet.row - 1}`);
  };
  return { sheet: sheet.build(), amounts: down("Amount"), lines: down("Line") };
}
