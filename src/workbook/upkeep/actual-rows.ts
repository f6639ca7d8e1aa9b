import type { Budget } from "../../budget";
import { type IsoDate, parseIso } from "../../dates";
import {
  type CellContent,
  type CellEdit,
  COLUMN,
  isBlank,
  type Place,
  rowOf,
  type SheetValues,
  valueAt,
} from "../../sheet";
import { findTable, rowsOfTable } from "../reading/read-table";
import { ACTUALS, LAST_ROW_OF_ACTUALS } from "../tables/actuals";
import { CONTROLS } from "../tables/assumptions";

type Actual = Budget["actuals"][number];

const keyOf = ({ line, part, month }: Actual): string => `${line}|${part}|${month}`;

const textOrEmpty = (text: string): CellContent => (text === "" ? { kind: "empty" } : { kind: "text", text });
const numberOrEmpty = (value: number | null): CellContent =>
  value === null ? { kind: "empty" } : { kind: "number", value };

/** An actual as the cells of its row, by column. */
const contentsOf = ({ line, note, part, month, amount, quantity }: Actual): Record<string, CellContent> => ({
  ...{ line: textOrEmpty(line), note: textOrEmpty(note), part: textOrEmpty(part) },
  ...{ month: numberOrEmpty(parseIso(month)), amount: numberOrEmpty(amount), quantity: numberOrEmpty(quantity) },
});

/** Where actuals are written. */
interface ActualCells {
  edits: CellEdit[];
  /** rows that have to be inserted first, before the table's last one; undefined: there are enough */
  rows: { row: number; count: number; width: number; inputs: readonly number[]; column: number } | undefined;
}

/**
 * Actuals as cells of the sheet Actuals: in the row that has the same line, part and month, else in a blank one, else in one that is
 * inserted above the table's end.
 *
 * @param sheet as it stands
 * @param known the budget's actuals as they were read, and where each of their cells stands
 * @returns undefined when the table, or a row to be like, is not to be found
 */
export function cellsOfActuals(
  sheet: SheetValues,
  actuals: readonly Actual[],
  known: { actuals: readonly Actual[]; places: ReadonlyMap<string, Place> },
): ActualCells | undefined {
  const table = findTable(sheet, ACTUALS);
  if (!table || ACTUALS.columns.some(({ key }) => !table.columns.has(key))) return undefined;
  const { header, end, columns } = table;
  const free = rowsOfTable(table).filter((row) =>
    [...columns.values()].every((column) => isBlank(valueAt(sheet, row, column))),
  );
  const rows = new Map(
    known.actuals.map((actual, k) => [keyOf(actual), known.places.get(`actuals.${k}.amount`)?.row] as const),
  );
  const edits: CellEdit[] = [];
  let count = 0;
  for (const actual of actuals) {
    const row = rows.get(keyOf(actual)) ?? free.shift() ?? end + count++;
    const contents = contentsOf(actual);
    for (const [key, column] of columns) {
      const content = contents[key];
      if (content) edits.push({ row, column, content });
    }
  }
  if (count === 0) return { edits, rows: undefined };
  const width = sheet.values[header - 1]?.length ?? 0;
  if (end - header < 2 || valueAt(sheet, end, COLUMN.note) !== LAST_ROW_OF_ACTUALS) return undefined;
  return { edits, rows: { row: end, count, width, inputs: [...columns.values()], column: COLUMN.note } };
}

/** The last actual month as the cell of Assumptions that says it; undefined when it is not to be found. */
export function lastActualMonthCell(assumptions: SheetValues, month: IsoDate): CellEdit | undefined {
  const label = CONTROLS.find(({ key }) => key === "lastActualMonth")?.label ?? "";
  const row = rowOf(assumptions, COLUMN.label, label);
  if (row === undefined) return undefined;
  return { row, column: COLUMN.firstAttribute, content: { kind: "number", value: parseIso(month) } };
}
