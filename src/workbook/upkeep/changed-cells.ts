import { ROUTE_LINES } from "../../budget";
import {
  type CellContent,
  type CellEdit,
  type CellValue,
  COLUMN,
  expandSheet,
  rowOf,
  type SheetDescription,
  type SheetValues,
  valueAt,
  type WorkbookDescription,
} from "../../sheet";
import { SHEET, type SheetKey } from "../names";
import { type BudgetSheets } from "../reading/budget-sheets";
import { typedValues } from "../reading/typed-values";
import { GROWING_LISTS, RATES, READ_FOR } from "../tables/rates";
import { meaningOf } from "./same-meaning";

export interface ChangedCells {
  /** what cells are to hold, by the sheets they are on */
  edits: Partial<Record<SheetKey, CellEdit[]>>;
  /** rows that the workbook does not have yet; it can only be written anew */
  missing: string[];
  /** the time axis has moved since list prices were read: they count for other months now */
  monthsLeftBehind: boolean;
}

/** Sheets on which something stands as read from the price book; the others follow by formulas, or are stamped. */
const PRICED = ["assumptions", "rates", ...ROUTE_LINES, "verify"] as const;

/** Lists whose rows are told apart by more than label and unit: the columns that do it. */
const KEYED: ReadonlyMap<CellValue, readonly number[]> = new Map(
  GROWING_LISTS.filter(({ title }) => title === RATES.listPrices || title === RATES.pricesNow).map(({ title, key }) => [
    title,
    key,
  ]),
);

/** Rows by what they say; blank ones say nothing. Prices say their item and component. */
function rowsByMeaning(sheet: SheetValues): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 1; row <= sheet.values.length; row++) {
    const [label, first] = [COLUMN.label, COLUMN.firstAttribute].map((column) => valueAt(sheet, row, column));
    if ((label ?? first) === null) continue;
    const meaning = meaningOf(sheet, row);
    const columns = meaning.title === label ? undefined : KEYED.get(meaning.title);
    const key = columns
      ? [meaning.title, ...columns.map((column) => valueAt(sheet, row, column))]
      : Object.values(meaning);
    const text = JSON.stringify(key);
    if (!rows.has(text)) rows.set(text, row);
  }
  return rows;
}

/**
 * What must be written into a workbook so that it says what `after` describes, where it now says what `before` does: only
 * values that differ, in whatever rows they stand by now. Formulas are the same in both, or rows are missing.
 *
 * @param actual the workbook's values
 */
export function changedCells(
  before: WorkbookDescription,
  after: WorkbookDescription,
  actual: BudgetSheets,
): ChangedCells {
  const changes: ChangedCells = { edits: {}, missing: [], monthsLeftBehind: false };
  for (const key of PRICED) {
    const [old, renewed] = [before, after].map(({ sheets }) => sheets.find(({ name }) => name === SHEET[key]));
    const present = actual[key];
    if (old && renewed && present) compare(key, old, renewed, present, changes);
  }
  return changes;
}

function compare(
  sheet: SheetKey,
  before: SheetDescription,
  after: SheetDescription,
  actual: SheetValues,
  changes: ChangedCells,
): void {
  const [oldContents, contents] = [contentsOf(before), contentsOf(after)];
  const valuesOf = (description: SheetDescription) => ({ name: description.name, values: typedValues(description) });
  const renewed = valuesOf(after);
  const [oldRows, rows, actualRows] = [valuesOf(before), renewed, actual].map(rowsByMeaning);
  const unknown = GROWING_LISTS.filter(({ title, isNew }) => isNew && rowOf(actual, COLUMN.label, title) === undefined);
  for (const [meaning, row] of rows ?? []) {
    if (unknown.some(({ title }) => title === meaningOf(renewed, row).title)) continue;
    const oldRow = oldRows?.get(meaning);
    const target = actualRows?.get(meaning);
    const cells = [...(contents.get(row) ?? [])].filter(([column, content]) => {
      const old = oldRow === undefined ? undefined : oldContents.get(oldRow)?.get(column);
      const differs = JSON.stringify(old) !== JSON.stringify(content);
      const isLeftBehind = isMonthLeftBehind(actual, target, column, content);
      if (isLeftBehind) changes.monthsLeftBehind = true;
      return isValue(content) && (differs || isLeftBehind);
    });
    if (cells.length === 0) continue;
    if (target === undefined) changes.missing.push(meaning);
    else (changes.edits[sheet] ??= []).push(...cells.map(([column, content]) => ({ row: target, column, content })));
  }
}

/** What the list prices were read for stands in the workbook alone: a budget that is read from it has the months of the axis. */
function isMonthLeftBehind(
  actual: SheetValues,
  row: number | undefined,
  column: number,
  content: CellContent,
): boolean {
  if (row === undefined || valueAt(actual, row, COLUMN.label) !== READ_FOR) return false;
  return content.kind === "number" && valueAt(actual, row, column) !== content.value;
}

/** A price that there is not is a formula that says so. */
export const isValue = (content: CellContent): boolean => content.kind !== "formula" || content.formula === "=NA()";

function contentsOf(sheet: SheetDescription): Map<number, Map<number, CellContent>> {
  const rows = new Map<number, Map<number, CellContent>>();
  for (const { row, column, content } of expandSheet(sheet)) {
    const cells = rows.get(row) ?? new Map<number, CellContent>();
    rows.set(row, cells);
    cells.set(column, content);
  }
  return rows;
}
