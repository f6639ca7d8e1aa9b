import { type Block, COLUMN, columnName, FIRST_MONTH, picked, type SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import type { Replacement } from "./known-actuals";
import { type MonthTerm, nameOf } from "./references";
import { attribute, type Lines, type Placed } from "./register";

/** Rows that flow into the reported block: what each costs, in which currency, and who answers for it. */
export interface ReportedPart {
  title: string;
  /** in the currency of its price, as a factor */
  cost: MonthTerm;
  labels: Block;
  /** row of the currency among the exchange rates */
  currencyRow: (k: number) => string;
  vendor: (k: number) => string;
  people: Placed;
  /** what stands for the forecast where a closed month is known */
  known: Replacement;
}

/** The part of lines whose currency and vendor were looked up beside them. */
export const partOf = (
  title: string,
  lines: Lines,
  found: Placed,
  cost: MonthTerm,
  known: Replacement,
): ReportedPart => ({
  title,
  cost,
  known,
  labels: lines,
  people: lines,
  currencyRow: attribute(found, "currencyRow"),
  vendor: attribute(found, "vendor"),
});

/** What heads the costs of a route on its sheet. */
export const REPORTED = "Cost in report currency";

/** The columns by which Summary adds up, the same on every route sheet. */
export const REPORTED_COLUMNS = ["Owner", "Cost centre", "Vendor", "Ledger account"] as const;
export type ReportedColumn = (typeof REPORTED_COLUMNS)[number];
export const reportedColumn = (column: ReportedColumn): string =>
  columnName(COLUMN.firstAttribute + REPORTED_COLUMNS.indexOf(column));

/** Beside them, what a row costs in this fiscal year and the next. */
export const REPORTED_YEARS = ["thisYear", "nextYear"] as const;
export type ReportedYear = (typeof REPORTED_YEARS)[number];
const placeOfYear = (year: ReportedYear): number =>
  COLUMN.firstAttribute + REPORTED_COLUMNS.length + REPORTED_YEARS.indexOf(year);
export const yearColumn = (year: ReportedYear): string => columnName(placeOfYear(year));

/** Behind them, the number of each row's name among those that Summary lists; 0: it lists no such name. */
export const NUMBERED_COLUMNS = ["Owner", "Vendor", "Cost centre"] as const satisfies readonly ReportedColumn[];
export type NumberedColumn = (typeof NUMBERED_COLUMNS)[number];
export const placeOfNumber = (column: NumberedColumn): number =>
  COLUMN.firstAttribute + REPORTED_COLUMNS.length + REPORTED_YEARS.length + NUMBERED_COLUMNS.indexOf(column);
export const numberColumn = (column: NumberedColumn): string => columnName(placeOfNumber(column));

/** The number of a year, as a formula. */
export const yearNumber = ({ thisYear }: Assumptions, year: ReportedYear): string =>
  year === "thisYear" ? thisYear : `${thisYear}+1`;

/** How many months of a year the budget has, as a formula. */
export const monthsOfYear = (assumptions: Assumptions, year: ReportedYear): string =>
  `COUNTIF(${assumptions.fiscalYears},${yearNumber(assumptions, year)})`;

/** "FY 2027", or "FY 2028, 6 mo." of a year that the budget has a part of, for its sums are not those of a year. */
export function yearName(assumptions: Assumptions, year: ReportedYear): string {
  const months = monthsOfYear(assumptions, year);
  const isPart = `(${months}>0)*(${months}<12)`;
  return `"FY "&(${yearNumber(assumptions, year)})&IF(${isPart}>0,", "&${months}&" mo.","")`;
}

/** A column for each of the two years beside rows of months: an error in a later year leaves this one alone. */
export function yearTotals(sheet: SheetBuilder, block: Block, assumptions: Assumptions): void {
  for (const year of REPORTED_YEARS) {
    const [column, number] = [placeOfYear(year), yearNumber(assumptions, year)];
    sheet.formula(block.title, column, `=${yearName(assumptions, year)}`, "columnHeading");
    for (let row = block.first; row <= block.last; row++) {
      const months = `$${FIRST_MONTH}${row}:$${sheet.end}${row}`;
      sheet.formula(row, column, `=SUMIFS(${months},${assumptions.fiscalYears},${number})`, "money");
    }
  }
}

/** What is paid of it. */
export const CASH = "Cash in report currency";

/** Row k of a part in the report currency: what is known of a closed month, else the forecast. */
export const inReport =
  (part: ReportedPart, exchangeRates: Assumptions["exchangeRates"]): MonthTerm =>
  (k, m, p) => {
    const rate = picked(exchangeRates(m), part.currencyRow(k));
    // no IF, for costs may have one
    return `CHOOSE(1+(${part.known.isKnown(k, m)}),${part.cost(k, m, p)}*${rate},${part.known.amount(k, m, rate)})`;
  };

/** Costs or cash in the report currency, all parts of a route in one stack. Of costs on a route sheet see `reported`. */
export function converted(
  sheet: SheetBuilder,
  title: string,
  parts: readonly ReportedPart[],
  exchangeRates: Assumptions["exchangeRates"],
  note?: string,
): Block {
  const rows = rowsOf(parts);
  const row = (k: number) => rows[k] as (typeof rows)[number];
  const block = sheet.block(rows.length, {
    title,
    ...(note !== undefined && { note }),
    unit: "report currency",
    style: "money",
    label: (n) => `=${nameOf(row(n).part.labels)(row(n).k)}`,
    series: (n, m, p) => {
      const { part, k } = row(n);
      return `=${inReport(part, exchangeRates)(k, m, p)}`;
    },
  });
  rows.forEach(({ part }, n) => {
    sheet.text(block.first + n, COLUMN.note, part.title, "note");
  });
  return block;
}

/**
 * The costs of a route in the report currency, so that Summary needs one sum a sheet, with the names by which it adds them up.
 * Rows without an owner fall to "Unassigned" there.
 */
export function reported(
  sheet: SheetBuilder,
  parts: readonly ReportedPart[],
  exchangeRates: Assumptions["exchangeRates"],
): Block {
  const block = converted(sheet, REPORTED, parts, exchangeRates);
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, REPORTED_COLUMNS);
  rowsOf(parts).forEach(({ part, k }, n) => {
    const cells = [
      attribute(part.people, "owner")(k),
      attribute(part.people, "costCentre")(k),
      part.vendor(k),
      attribute(part.people, "ledgerAccount")(k),
    ];
    cells.forEach((cell, index) => {
      sheet.formula(block.first + n, COLUMN.firstAttribute + index, `=${cell}&""`, "text");
    });
  });
  return block;
}

const rowsOf = (parts: readonly ReportedPart[]): { part: ReportedPart; k: number }[] =>
  parts.flatMap((part) => Array.from({ length: part.labels.count }, (_, k) => ({ part, k })));
