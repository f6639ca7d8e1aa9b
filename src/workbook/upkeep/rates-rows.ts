import {
  type CellContent,
  type CellEdit,
  COLUMN,
  expandSheet,
  groupBy,
  isBlank,
  rowOf,
  type SheetDescription,
  type SheetValues,
  valueAt,
} from "../../sheet";
import { findTable, rowsOfTable } from "../reading/read-table";
import { typedValues } from "../reading/typed-values";
import { GROWING_LISTS, type GrowingList, lastRowOf, NEGOTIATED_RATES, RATES, SPARE_PRICES } from "../tables/rates";
import { isValue } from "./changed-cells";

/** Rows that Rates lacks. */
export interface RatesRows {
  /** where rows are inserted, each like the one that it is inserted above, from top to bottom */
  rows: { row: number; count: number; column: number }[];
  /** what cells are to hold once all of them are there */
  edits: CellEdit[];
}

/** Rates as a budget describes it. */
interface Described {
  values: SheetValues;
  cells: ReadonlyMap<number, readonly { column: number; content: CellContent }[]>;
}

/**
 * The rows of Rates that a budget needs and the sheet does not have: prices, what the price book says of their plans, rates of the
 * budget's own.
 *
 * @param described Rates as the budget needed it before it was changed, and as it needs it now
 * @param actual Rates as it stands
 * @param ownRates how many rates of its own the budget had before
 * @returns undefined where the sheet has no place for them: it was written before its lists could grow, or the last row of one has gone;
 *   no row for own rates is blank; or negotiated rates touch more prices than there are rows for
 */
export function ratesRows(
  described: { before: () => SheetDescription; after: SheetDescription },
  actual: { values: SheetValues; formulas: SheetValues },
  ownRates: number,
): RatesRows | undefined {
  const after = asDescribed(described.after);
  const before = () => asDescribed(described.before());
  const found: RatesRows = { rows: [], edits: [] };
  for (const list of fromTop(actual.values)) {
    if (list.isNew && rowOf(actual.values, COLUMN.label, list.title) === undefined) continue;
    const missing = rowsWithout(keysOf(actual.values, list), after.values, list);
    if (missing.length === 0) continue;
    const last = lastOf(actual.values, list);
    // what was missing before was not asked for now
    if (last === undefined && rowsWithout(keysOf(before().values, list), after.values, list).length === 0) continue;
    if (last === undefined) return undefined;
    const first = moved(last, found);
    found.rows.push({ row: last, count: missing.length, column: COLUMN.note });
    for (const [k, row] of missing.entries()) found.edits.push(...valuesOf(after, row, first + k));
  }
  if (found.rows.length > 0 && !isRoomForTouched(after, actual)) return undefined;
  const own = ownRateCells(after, actual.values, ownRates);
  if (!own) return undefined;
  found.edits.push(...own.map((edit) => ({ ...edit, row: moved(edit.row, found) })));
  return found;
}

function asDescribed(sheet: SheetDescription): Described {
  const values = { name: sheet.name, values: typedValues(sheet) };
  return { values, cells: groupBy([...expandSheet(sheet)], ({ row }) => row) };
}

const lastOf = (sheet: SheetValues, { title }: GrowingList): number | undefined =>
  rowOf(sheet, COLUMN.note, lastRowOf(title));

/** The lists in the order in which they stand. */
const fromTop = (sheet: SheetValues): GrowingList[] =>
  [...GROWING_LISTS].sort((one, other) => (lastOf(sheet, one) ?? 0) - (lastOf(sheet, other) ?? 0));

/** The rows of a list that say anything; of one whose last row is not to be found, all below its heading. */
function rowsIn(sheet: SheetValues, list: GrowingList): number[] {
  const heading = rowOf(sheet, COLUMN.label, list.title);
  const end = lastOf(sheet, list) ?? sheet.values.length + 1;
  const rows = heading === undefined ? [] : Array.from({ length: end - heading - 1 }, (_, k) => heading + 1 + k);
  return rows.filter((row) => !isBlank(valueAt(sheet, row, list.key[0] ?? 0)));
}

const keyIn = (sheet: SheetValues, row: number, { key }: GrowingList): string =>
  key
    .map((column) =>
      String(valueAt(sheet, row, column) ?? "")
        .trim()
        .toLowerCase(),
    )
    .join("|");

const keysOf = (sheet: SheetValues, list: GrowingList): Set<string> =>
  new Set(rowsIn(sheet, list).map((row) => keyIn(sheet, row, list)));

const rowsWithout = (keys: ReadonlySet<string>, sheet: SheetValues, list: GrowingList): number[] =>
  rowsIn(sheet, list).filter((row) => !keys.has(keyIn(sheet, row, list)));

/** Where a row stands once rows have been inserted above it. */
const moved = (row: number, { rows }: RatesRows): number =>
  rows.reduce((below, inserted) => below + (inserted.row <= row ? inserted.count : 0), row);

/** What a described row holds, as cells of another row; its formulas come with the row that it is like. */
const valuesOf = ({ cells }: Described, row: number, target: number): CellEdit[] =>
  (cells.get(row) ?? []).flatMap(({ column, content }) => (isValue(content) ? [{ row: target, column, content }] : []));

/** Rates of the budget's own that are new, in blank rows; undefined: there are not enough of them. */
function ownRateCells(after: Described, actual: SheetValues, known: number): CellEdit[] | undefined {
  const [wanted, there] = [findTable(after.values, NEGOTIATED_RATES), findTable(actual, NEGOTIATED_RATES)];
  if (!wanted || !there) return undefined;
  const isFree =
    (sheet: SheetValues, { columns }: typeof there) =>
    (row: number) =>
      [...columns.values()].every((column) => isBlank(valueAt(sheet, row, column)));
  const isTaken = (row: number) => !isFree(after.values, wanted)(row);
  const added = rowsOfTable(wanted).filter(isTaken).slice(known);
  // the last row is the blank one in front of the next list
  const free = rowsOfTable(there).slice(0, -1).filter(isFree(actual, there));
  if (added.length > free.length || there.columns.size < wanted.columns.size)
    return added.length === 0 ? [] : undefined;
  return added.flatMap((row, k) => valuesOf(after, row, free[k] ?? 0));
}

/** Are there rows for all prices that negotiated rates touch, with these? */
function isRoomForTouched(after: Described, { values, formulas }: { values: SheetValues; formulas: SheetValues }) {
  const isNumbered = (row: number) => after.cells.get(row)?.some(({ column }) => column === COLUMN.number) ?? false;
  return [RATES.instead, RATES.following].every((title) => {
    const needed = numberedBelow(after.values, title, isNumbered) - SPARE_PRICES;
    return numberedBelow(values, title, (row) => !isBlank(valueAt(formulas, row, COLUMN.number))) >= needed;
  });
}

/** How many rows below a heading have a number, the first of them perhaps not. */
function numberedBelow(sheet: SheetValues, title: string, isNumbered: (row: number) => boolean): number {
  const heading = rowOf(sheet, COLUMN.label, title) ?? sheet.values.length;
  const first = isNumbered(heading + 1) ? heading + 1 : heading + 2;
  let row = first;
  while (isNumbered(row)) row += 1;
  return row - first;
}
