import type { Budget } from "../../budget";
import { findItem, type PriceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { COLUMN, columnName, onSheet, type SheetDescription } from "../../sheet";
import { budgetSheet } from "../budget-sheet";
import { NAME, SHEET } from "../names";
import { PART } from "../tables/actuals";
import { faceOf } from "../tables/faces";
import type { Routes } from "./route";

/** Pivots and uploads know them by their place: new ones only at the end. */
const HEADINGS = [
  ...["Route", "Line", "Owner", "Cost centre", "Vendor", "Ledger account", "Month", "Amount", "Currency"],
  // a contract's sides, a shortfall, included credits
  "Part",
] as const;
const E = COLUMN.firstAttribute;
const letterOf = (heading: (typeof HEADINGS)[number]): string => columnName(E + HEADINGS.indexOf(heading));

/** What costs something in the report currency, and the row of its sheet in which its months stand. */
export interface DataRow {
  sheet: string;
  row: number;
  line: string;
  owner: string;
  costCentre: string;
  vendor: string;
  ledgerAccount: string;
  part: string;
}

/**
 * One row a line and month, for pivot tables and uploads. Amounts and their currency are live; what stands beside them is said as
 * it is when the sheet is made. Absolute references, so that the table may be sorted and filtered.
 *
 * @param months the first days of the budget's months
 * @param memo the cell with the sum of all of them
 */
export function dataSheet(rows: readonly DataRow[], months: readonly number[], memo: string): SheetDescription {
  const sheet = budgetSheet({ ...faceOf("data"), months: months.length, timeAxis: false });
  sheet.width(1, 3, 9);
  sheet.width(4, E + HEADINGS.length - 1, 18);
  const first = 5;
  const last = first + rows.length * months.length;
  const amounts = `$${letterOf("Amount")}$${first}:$${letterOf("Amount")}$${last}`;
  const differs = `ROUND(SUM(${amounts})-${memo},2)=0`;
  sheet.text(first - 2, COLUMN.label, "Adds up to Summary");
  // sums of which a price is unknown cannot be compared
  sheet.formula(first - 2, E, `=IF(ISERROR(${memo}),ISERROR(SUM(${amounts})),${differs})`, "check");
  sheet.columnHeadings(first - 1, COLUMN.label, ["Line no.", "Month no.", "Unit"]);
  sheet.columnHeadings(first - 1, E, HEADINGS);
  sheet.row = first;
  rows.forEach(({ sheet: name, row: source, line, owner, costCentre, vendor, ledgerAccount, part }, k) => {
    for (const [m, month] of months.entries()) {
      const row = sheet.row++;
      sheet.number(row, COLUMN.label, k + 1, "integer");
      sheet.number(row, COLUMN.note, m + 1, "integer");
      sheet.text(row, COLUMN.unit, "money", "note");
      [name, line, owner, costCentre, vendor, ledgerAccount].forEach((text, n) => {
        sheet.text(row, E + n, text);
      });
      sheet.number(row, E + HEADINGS.indexOf("Month"), month, "monthValue");
      const cell = `$${columnName(COLUMN.firstMonth + m)}$${source}`;
      sheet.formula(row, E + HEADINGS.indexOf("Amount"), `=${onSheet(name, cell)}`, "money");
      sheet.formula(row, E + HEADINGS.indexOf("Currency"), `=${NAME.currency}`, "text");
      sheet.text(row, E + HEADINGS.indexOf("Part"), part);
    }
  });
  return sheet.build();
}

interface Labelled extends Pick<DataRow, "owner" | "costCentre" | "ledgerAccount"> {
  name: string;
  /** "": the price book's */
  vendor?: string;
  plan?: string;
  item?: string;
  fillerPlan?: string;
}

/** The rows of a budget that is described now, as its route sheets report them; `known` has its items by their ids. */
export function dataRows(known: Budget, book: PriceBook, routes: Routes): DataRow[] {
  const { workspaces } = known;
  const behindSeats = routes.seats.facts.line.count;
  const stacks: [key: keyof Routes, lines: readonly Labelled[], part: string, before: number][] = [
    ["subscriptions", known.subscriptions, "", 0],
    ["seats", known.seats, "", 0],
    ["seats", workspaces, PART.shortfall, behindSeats],
    ["api", known.api, "", 0],
    ["api", workspaces, PART.includedCredits, routes.api.facts.line.count],
    ["credits", known.credits, "", 0],
    ["enterprise", known.enterprise, PART.access, 0],
    ["enterprise", known.enterprise, PART.metered, routes.enterprise.facts.line.count],
  ];
  return stacks.flatMap(([key, lines, part, before]) =>
    lines.map((line, k): DataRow => {
      const { name, owner, costCentre, ledgerAccount } = line;
      const labels = { owner, costCentre, ledgerAccount, vendor: vendorOf(line, book) };
      return { ...labels, sheet: SHEET[key], row: routes[key].reported.first + before + k, line: name, part };
    }),
  );
}

/** What no price book knows stands by its own name, as on its sheet. */
function vendorOf({ vendor, plan, item, fillerPlan }: Labelled, book: PriceBook): string {
  const name = plan ?? item ?? fillerPlan ?? "";
  try {
    return vendor || findItem(book, name).vendorName;
  } catch (problem) {
    if (isProblem(problem)) return name;
    throw problem;
  }
}
