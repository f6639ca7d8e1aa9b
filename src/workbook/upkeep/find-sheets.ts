import { type CellValue, COLUMN, ROW, sheetOfToken, tokensOf } from "../../sheet";
import { NAME, SHEET, type SheetKey } from "../names";
import { titleOf } from "../tables/faces";

/** A sheet of the open workbook or of a file. */
export interface PresentSheet {
  id: string;
  name: string;
  /** formulas, and values where there is none, of the first HEADER_ROWS rows from A on */
  header: readonly (readonly CellValue[])[];
}

/** Rows and columns in which a sheet says what it is. */
export const HEADER = { rows: 12, columns: COLUMN.firstAttribute } as const;

export interface PresentName {
  name: string;
  /** with "=": "='AIB Assumptions'!$E$12" */
  formula: string;
}

/** One budget in a workbook: which of the sheets and names are its own. */
export interface PresentBudget {
  /** what stands before its sheets' names, "" or "AIB " */
  prefix: string;
  /** by what they are; a sheet that has been deleted is absent */
  sheets: Partial<Record<SheetKey, PresentSheet>>;
  /** further sheets of it, such as scenarios */
  others: PresentSheet[];
  /** its names for controls, as they are in the workbook */
  names: Record<keyof typeof NAME, string>;
}

const KEYS = Object.keys(SHEET) as SheetKey[];

const CONTROL = new RegExp(`^AIB_(.*)${NAME.pricesKnownOn.slice("AIB_".length)}$`, "i");

const sheetsIn = (formula: unknown): string[] =>
  typeof formula === "string" && formula.startsWith("=")
    ? tokensOf(formula)
        .filter(({ kind }) => kind === "sheet")
        .map(({ text }) => sheetOfToken(text))
    : [];

const cell = ({ header }: PresentSheet, row: number, column: number): CellValue =>
  header[row - 1]?.[column - 1] ?? null;

/**
 * The budgets in a workbook, told by their names for controls and by how their sheets refer to each other, so that sheets
 * may be renamed and moved. A workbook without our names has none.
 */
export function findBudgets(sheets: readonly PresentSheet[], names: readonly PresentName[]): PresentBudget[] {
  return names.flatMap(({ name, formula }) => {
    const infix = CONTROL.exec(name)?.[1];
    const [target] = sheetsIn(formula);
    const assumptions = sheets.find((sheet) => sheet.name.toLowerCase() === target);
    return infix === undefined || !assumptions ? [] : [budgetOf(infix, assumptions, sheets)];
  });
}

function budgetOf(infix: string, assumptions: PresentSheet, all: readonly PresentSheet[]): PresentBudget {
  const prefix = assumptions.name.endsWith(SHEET.assumptions)
    ? assumptions.name.slice(0, -SHEET.assumptions.length)
    : "";
  const [checks] = sheetsIn(cell(assumptions, ROW.title, COLUMN.firstAttribute));
  const control = `AIB_${infix}${NAME.pricesKnownOn.slice("AIB_".length)}`.toLowerCase();
  const isOurs = (sheet: PresentSheet): boolean =>
    sheet === assumptions ||
    (checks !== undefined &&
      (sheet.name.toLowerCase() === checks ||
        sheetsIn(cell(sheet, ROW.title, COLUMN.firstAttribute)).includes(checks))) ||
    mentions(sheet, control);
  const own = all.filter(isOurs);
  const found: PresentBudget["sheets"] = {};
  for (const key of KEYS) {
    const sheet =
      own.find(({ name }) => name === prefix + SHEET[key]) ??
      own.find((candidate) => cell(candidate, ROW.title, COLUMN.label) === titleOf(key));
    if (sheet) found[key] = sheet;
  }
  found.assumptions = assumptions;
  const known = new Set(Object.values(found));
  return {
    prefix,
    sheets: found,
    others: own.filter((sheet) => !known.has(sheet)),
    names: Object.fromEntries(
      Object.entries(NAME).map(([key, name]) => [key, `AIB_${infix}${name.slice("AIB_".length)}`]),
    ) as PresentBudget["names"],
  };
}

/** About has no time axis and no master check above; it shows the date that pins the prices. */
const mentions = ({ header }: PresentSheet, name: string): boolean =>
  header.some((row) => row.some((formula) => typeof formula === "string" && formula.toLowerCase() === `=${name}`));
