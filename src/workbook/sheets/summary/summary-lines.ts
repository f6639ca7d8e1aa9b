import { COLUMN, columnName, FIRST_MONTH, ROW, type SheetBuilder, type Style } from "../../../sheet";
import { yearsTouched } from "../../facts/years-touched";

export interface FiscalYears {
  first: string;
  last: string;
  heading: number;
}

/** What a line is called: a text, or a formula that takes the name over from another line. */
type Label = string | { formula: string };

/** Adds a line of money by month, with its total and fiscal years, and gives its row. */
export interface SummaryLine {
  (label: Label, note: string, formula: (month: string) => string, style?: Style, labelStyle?: Style): number;
  /** The same around months that are typed or stamped instead of calculated. */
  values: (label: string, note: string, values: readonly number[] | null) => number;
  fiscalYears: FiscalYears;
}

/** Writes the fiscal years across the attribute columns and returns what adds lines under them. */
export function summaryLines(sheet: SheetBuilder): SummaryLine {
  const heading = sheet.row++;
  const years = yearsTouched(sheet.months);
  const yearColumn = (k: number) => COLUMN.firstAttribute + k;
  sheet.text(heading, COLUMN.label, "Fiscal year", "note");
  for (let k = 0; k < years; k++) {
    const formula = k === 0 ? `=${FIRST_MONTH}$${ROW.fiscalYear}` : `=${columnName(yearColumn(k - 1))}${heading}+1`;
    sheet.formula(heading, yearColumn(k), formula, "columnHeading");
  }
  const over = (row: string) => `$${FIRST_MONTH}${row}:$${sheet.end}${row}`;
  const frame = (label: Label, note: string, style: Style, labelStyle: Style): number => {
    const row = sheet.row++;
    if (typeof label === "string") sheet.text(row, COLUMN.label, label, labelStyle);
    else sheet.formula(row, COLUMN.label, label.formula, labelStyle);
    sheet.text(row, COLUMN.note, note, "note");
    sheet.text(row, COLUMN.unit, "report currency", "note");
    sheet.totalOverTime(row, style);
    for (let k = 0; k < years; k++) {
      const year = `${columnName(yearColumn(k))}$${heading}`;
      sheet.formula(row, yearColumn(k), `=SUMIFS(${over(String(row))},${over(`$${ROW.fiscalYear}`)},${year})`, style);
    }
    return row;
  };
  const line = (
    label: Label,
    note: string,
    formula: (month: string) => string,
    style: Style = "money",
    labelStyle: Style = style === "money" ? "text" : style,
  ): number => {
    const row = frame(label, note, style, labelStyle);
    sheet.series(row, formula(FIRST_MONTH), style);
    return row;
  };
  const values = (label: string, note: string, months: readonly number[] | null): number => {
    const row = frame(label, note, "money", "text");
    if (months) sheet.values(row, [...months], "inputMoney");
    else for (let k = 0; k < sheet.months; k++) sheet.number(row, COLUMN.firstMonth + k, null, "inputMoney");
    return row;
  };
  const fiscalYears = { first: columnName(yearColumn(0)), last: columnName(yearColumn(years - 1)), heading };
  return Object.assign(line, { values, fiscalYears });
}
