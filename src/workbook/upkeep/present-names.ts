import { type CellValue, type SheetDescription, withNames, type WorkbookDescription } from "../../sheet";
import { NAME, SHEET, type SheetKey } from "../names";
import { SCENARIO_CELL } from "../sheets/scenario";
import { scenarioSheetName } from "../sheets/scenario-sheet-name";
import type { PresentBudget } from "./find-sheets";

type NameKey = keyof typeof NAME;

const keyOf = <Key extends string>(names: Record<Key, string>, name: string): Key | undefined =>
  (Object.keys(names) as Key[]).find((key) => names[key] === name);

/**
 * What each described sheet is called in the workbook, however the user has renamed it; a new one gets the budget's prefix. A
 * scenario's sheet is known by its number, and called by its scenario unless the user has found a name of their own.
 */
export function presentSheetNames(
  { prefix, sheets, others }: PresentBudget,
  description: WorkbookDescription,
): (name: string) => string {
  const ofTheirOwn = others.filter(({ name }) => !name.startsWith(prefix + scenarioSheetName("").trim()));
  const scenarios = new Map(
    ofTheirOwn.map(({ name, header }) => [header[SCENARIO_CELL.row - 1]?.[SCENARIO_CELL.column - 1], name]),
  );
  const names = new Map(
    description.sheets.map((sheet) => {
      const key = keyOf<SheetKey>(SHEET, sheet.name);
      return [sheet.name, (key ? sheets[key]?.name : scenarios.get(numberOf(sheet))) ?? prefix + sheet.name];
    }),
  );
  return (name) => names.get(name) ?? prefix + name;
}

/** Which scenario a described sheet is for. */
function numberOf({ cells }: SheetDescription): CellValue | undefined {
  const cell = cells.find(({ row, column }) => row === SCENARIO_CELL.row && column === SCENARIO_CELL.column);
  return cell?.content.kind === "number" ? cell.content.value : undefined;
}

/** What a name for a control is called in the workbook. */
export function presentControlName({ names }: PresentBudget, name: string): string {
  const key = keyOf<NameKey>(NAME, name);
  return key ? names[key] : name;
}

/** A budget's description under the names that its sheets and controls have in the workbook. */
export const namedAsPresent = (description: WorkbookDescription, budget: PresentBudget): WorkbookDescription =>
  withNames(description, {
    sheet: presentSheetNames(budget, description),
    name: (name) => presentControlName(budget, name),
  });

/** A further sheet under the names of the budget that it is for: it refers to sheets and controls that its description has not. */
export function besidePresent(sheet: SheetDescription, budget: PresentBudget): WorkbookDescription {
  const { name: own, title, tabColor } = sheet;
  const nothing = { columnWidths: [], cells: [], series: [], seriesValues: [], validations: [] };
  const others = Object.values(SHEET)
    .filter((name) => name !== own)
    .map((name): SheetDescription => ({ ...nothing, name, title, tabColor }));
  const names = Object.values(NAME).map((name) => ({ name, sheet: SHEET.assumptions, row: 1, column: 1 }));
  const whole = { sheets: [...others, sheet], names, activeSheet: own };
  const named = withNames(whole, {
    sheet: (name) => {
      const key = keyOf<SheetKey>(SHEET, name);
      return (key && budget.sheets[key]?.name) ?? budget.prefix + name;
    },
    name: (name) => presentControlName(budget, name),
  });
  return { ...named, sheets: named.sheets.slice(others.length), names: [] };
}
