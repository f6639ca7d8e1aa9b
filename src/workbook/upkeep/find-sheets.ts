import { type CellValue, COLUMN, nameInfix, ROW, sheetOfToken, tokensOf } from "../../sheet";
import { LINK_COLUMN, NAME, SHEET, type SheetKey } from "../names";
import { SCENARIO_TITLE } from "../sheets/scenario";
import { titleOf } from "../tables/faces";

/** A sheet of the open workbook or of a file. */
export interface PresentSheet {
  id: string;
  name: string;
  /** formulas, and values where there is none, of the first HEADER_ROWS rows from A on */
  header: readonly (readonly CellValue[])[];
}

/** Rows and columns in which a sheet says what it is. */
export const HEADER = { rows: 12, columns: COLUMN.firstMonth } as const;

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

const isFormula = (shown: unknown): shown is string => typeof shown === "string" && shown.startsWith("=");

const sheetsIn = (formula: unknown): string[] =>
  isFormula(formula)
    ? tokensOf(formula)
        .filter(({ kind }) => kind === "sheet")
        .map(({ text }) => sheetOfToken(text))
    : [];

const isLost = (formula: unknown): boolean => isFormula(formula) && formula.toUpperCase().includes("#REF!");

const cell = ({ header }: PresentSheet, row: number, column: number): CellValue =>
  header[row - 1]?.[column - 1] ?? null;

const titleRow = ({ header }: PresentSheet): readonly CellValue[] => header[ROW.title - 1] ?? [];
/** Pages begin in A, sheets with a time axis in B; Overview, which is headed by the budget's own title, says its own beside its links. */
const TITLED_IN = [1, COLUMN.label, LINK_COLUMN - 1];
const titlesOf = (sheet: PresentSheet): CellValue[] => TITLED_IN.map((column) => cell(sheet, ROW.title, column));
const isTitled = (sheet: PresentSheet, title: string): boolean => titlesOf(sheet).includes(title);
/** The sheets that its title row leads to: Checks, on whatever column the sheet shows how many of them hold. */
const ledTo = (sheet: PresentSheet): string[] => titleRow(sheet).flatMap(sheetsIn);
const hasLostChecks = (sheet: PresentSheet): boolean => titleRow(sheet).some(isLost);

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

/** Is there a budget whose Assumptions have been deleted? Its names mean nothing any more, and others of its sheets are left. */
export const isAssumptionsDeleted = (sheets: readonly PresentSheet[], names: readonly PresentName[]): boolean =>
  names.some(({ name, formula }) => CONTROL.test(name) && isLost(formula)) &&
  sheets.some((sheet) => KEYS.some((key) => isTitled(sheet, titleOf(key))));

function budgetOf(infix: string, assumptions: PresentSheet, all: readonly PresentSheet[]): PresentBudget {
  const own = ownSheets(infix, assumptions, all);
  const prefix = prefixOf(infix, own);
  const found: PresentBudget["sheets"] = {};
  for (const key of KEYS) {
    const sheet =
      own.find(({ name }) => name === prefix + SHEET[key]) ?? own.find((sheet) => isTitled(sheet, titleOf(key)));
    if (sheet) found[key] = sheet;
  }
  found.assumptions = assumptions;
  return {
    prefix,
    sheets: found,
    others: own.filter((sheet) => isTitled(sheet, SCENARIO_TITLE)),
    names: Object.fromEntries(
      Object.entries(NAME).map(([key, name]) => [key, `AIB_${infix}${name.slice("AIB_".length)}`]),
    ) as PresentBudget["names"],
  };
}

/**
 * The sheets that show the master check of this budget. Where Checks has been deleted, those that have lost it: by the timeline
 * that they repeat or, without one, by the title that no other of them has.
 */
function ownSheets(infix: string, assumptions: PresentSheet, all: readonly PresentSheet[]): PresentSheet[] {
  const control = `AIB_${infix}${NAME.pricesKnownOn.slice("AIB_".length)}`.toLowerCase();
  const [checks] = ledTo(assumptions);
  const isOurs = (sheet: PresentSheet): boolean =>
    checks === undefined
      ? hasLostChecks(sheet) && repeats(sheet, assumptions, all)
      : sheet.name.toLowerCase() === checks || ledTo(sheet).includes(checks);
  return all.filter((sheet) => sheet === assumptions || mentions(sheet, control) || isOurs(sheet));
}

/** About has no time axis and no master check above; it shows the date that pins the prices. */
const mentions = ({ header }: PresentSheet, name: string): boolean =>
  header.some((row) => row.some((formula) => typeof formula === "string" && formula.toLowerCase() === `=${name}`));

function repeats(sheet: PresentSheet, assumptions: PresentSheet, all: readonly PresentSheet[]): boolean {
  const [timeline] = sheetsIn(cell(sheet, ROW.month, COLUMN.firstMonth));
  if (timeline !== undefined) return timeline === assumptions.name.toLowerCase();
  const titles = KEYS.map(titleOf).filter((title) => isTitled(sheet, title));
  const others = all.filter((other) => other !== sheet && hasLostChecks(other));
  return !others.some((other) => titles.some((title) => isTitled(other, title)));
}

/** What stands before the sheets' names: told by those whose names nobody has changed. */
function prefixOf(infix: string, own: readonly PresentSheet[]): string {
  const prefixes = own.flatMap(({ name }) =>
    Object.values(SHEET).flatMap((known) => (name.endsWith(known) ? [name.slice(0, -known.length)] : [])),
  );
  return (
    prefixes.find((prefix) => nameInfix(prefix).toLowerCase() === infix.toLowerCase()) ?? infix.replaceAll("_", " ")
  );
}
