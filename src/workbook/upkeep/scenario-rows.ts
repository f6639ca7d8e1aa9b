import { type DriverDifference, type Scenario, SCENARIO_DRIVERS, SCENARIO_FACTORS } from "../../budget";
import {
  type CellEdit,
  COLUMN,
  isBlank,
  quoteSheet,
  rowOf,
  sheetOfToken,
  type SheetValues,
  shiftFormula,
  tokensOf,
  valueAt,
} from "../../sheet";
import { LIVE, SCENARIO_COLUMNS } from "../tables/assumptions";
import { NO_SCENARIO } from "../tables/comparison";

/** The scenarios on Assumptions: where their names stand, and their factors below. */
export interface ScenarioTable {
  heading: number;
  /** columns of scenarios from left to right; "" for one that is free */
  columns: { column: number; name: string }[];
}

/** The scenarios side by side on Assumptions; undefined where their heading is not to be found. */
export function scenarioTable(assumptions: SheetValues): ScenarioTable | undefined {
  const heading = rowOf(assumptions, COLUMN.firstAttribute, LIVE);
  if (heading === undefined) return undefined;
  const columns = Array.from({ length: SCENARIO_COLUMNS }, (_, k) => {
    const column = COLUMN.firstAttribute + 1 + k;
    return { column, name: String(valueAt(assumptions, heading, column) ?? "").trim() };
  });
  return { heading, columns };
}

/** A scenario's name and factors, written into a column of Assumptions. */
export function assumptionsEdits(
  assumptions: SheetValues,
  { heading }: ScenarioTable,
  column: number,
  scenario: Scenario,
): CellEdit[] {
  const factors = SCENARIO_FACTORS.flatMap(({ key, label }): CellEdit[] => {
    const row = rowOf(assumptions, COLUMN.label, label, heading);
    return row === undefined ? [] : [{ row, column, content: { kind: "number", value: scenario[key] } }];
  });
  return [{ row: heading, column, content: { kind: "text", text: scenario.name } }, ...factors];
}

/** A row of Comparison for a new scenario, and the row of another scenario whose formats it takes over. */
export interface ComparisonRow {
  row: number;
  like: number;
  edits: CellEdit[];
}

/**
 * The rows of Comparison that wait for a scenario, filled like those of the scenario whose sheet is `like`: the same formulas
 * on the same lines of the new sheet. Differences by driver are values; unknown ones become #N/A.
 *
 * @param comparison formulas, and values where there is none
 * @returns nothing when no row waits, or the other scenario has none
 */
export function comparisonRows(
  comparison: SheetValues,
  like: string,
  added: string,
  differences: DriverDifference | undefined,
): ComparisonRow[] {
  const label = (row: number) => String(valueAt(comparison, row, COLUMN.label) ?? "");
  const rows = comparison.values.map((_, k) => k + 1);
  const own = rows.filter((row) => sheetsIn(label(row))[0] === like.toLowerCase());
  return own.flatMap((row) => {
    const free = firstWaiting(label, row);
    if (free === undefined) return [];
    const formula = (text: string) => forScenario(movedDown(text, free - row), like, added);
    const cells = comparison.values[row - 1] ?? [];
    const edits = cells.flatMap((cell, k): CellEdit[] => {
      const column = k + 1;
      if (column < COLUMN.label || isBlank(cell)) return [];
      if (typeof cell === "string" && cell.startsWith("=") && cell !== NO_PRICE)
        return [{ row: free, column, content: { kind: "formula", formula: formula(cell) } }];
      const driver = SCENARIO_DRIVERS[column - COLUMN.firstAttribute];
      if (driver === undefined || column < COLUMN.firstAttribute) return [];
      const value = differences?.[driver] ?? null;
      const content: CellEdit["content"] =
        value === null ? { kind: "formula", formula: NO_PRICE } : { kind: "number", value };
      return [{ row: free, column, content }];
    });
    return [{ row: free, like: row, edits }];
  });
}

const NO_PRICE = "=NA()";

/** The first row of the block around `row` that waits for a scenario. */
function firstWaiting(label: (row: number) => string, row: number): number | undefined {
  const isRow = (text: string): boolean => text === NO_SCENARIO || text.startsWith("=");
  let first = row;
  while (isRow(label(first - 1))) first -= 1;
  for (let next = first; isRow(label(next)); next++) if (label(next) === NO_SCENARIO) return next;
  return undefined;
}

/** Copied down by `rows`: what refers to this sheet moves along, what refers to another one stays. */
function movedDown(formula: string, rows: number): string {
  const tokens = tokensOf(formula);
  return tokens
    .map(({ kind, text }, k) =>
      kind === "cell" && tokens[k - 1]?.kind !== "sheet" ? shiftFormula(text, 0, rows) : text,
    )
    .join("");
}

/** The first sheet named is the scenario's own; a second one is the scenario that it is compared with. */
function forScenario(formula: string, like: string, added: string): string {
  const tokens = tokensOf(formula);
  const own = tokens.findIndex(({ kind, text }) => kind === "sheet" && sheetOfToken(text) === like.toLowerCase());
  return tokens.map(({ text }, k) => (k === own ? `${quoteSheet(added)}!` : text)).join("");
}

const sheetsIn = (formula: string): string[] =>
  tokensOf(formula).flatMap(({ kind, text }) => (kind === "sheet" ? [sheetOfToken(text)] : []));
