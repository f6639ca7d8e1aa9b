import { type CellEdit, COLUMN, isBlank, type SheetDescription, type SheetValues, valueAt } from "../../sheet";
import { rateKey } from "../facts/rates-needed";
import { rowsOf } from "../reading/list-prices";
import { findTable } from "../reading/read-table";
import { typedValues } from "../reading/typed-values";
import { LIST_PRICES } from "../tables/rates";
import type { Table } from "../tables/table";

/** How many lines are called up from the register that begins in this row: the sheet calculates no more. */
function capacityOf({ values: formulas }: SheetValues, first: number): number {
  const calledUp = formulas.filter((row) => {
    const range = /INDEX\(\$B\$(\d+):\$B\$\d+,/.exec(String(row[COLUMN.label - 1] ?? ""));
    return range !== null && Number(range[1]) === first;
  });
  return calledUp.length;
}

/**
 * A described line, as cells of the first blank row of its register in a workbook.
 *
 * @param described the sheet as it is described with the line
 * @param sheet the sheet as it stands: values, and formulas where there are any
 * @returns undefined when no blank row is calculated, the register is not to be found or lacks a column that the line needs
 */
export function cellsInFreeRow(
  described: SheetDescription,
  name: string,
  table: Table,
  sheet: { values: SheetValues; formulas: SheetValues },
): CellEdit[] | undefined {
  const typed = { name: described.name, values: typedValues(described) };
  const [source, target] = [findTable(typed, table), findTable(sheet.values, table)];
  if (!source || !target) return undefined;
  const from = rowsBetween(source).find((row) => valueAt(typed, row, COLUMN.label) === name);
  const last = target.header + capacityOf(sheet.formulas, target.header + 1);
  const free = rowsBetween(target).find(
    (row) => row <= last && [...target.columns.values()].every((column) => isBlank(valueAt(sheet.values, row, column))),
  );
  if (from === undefined || free === undefined) return undefined;
  const missing = [...source.columns].filter(([key]) => !target.columns.has(key));
  if (missing.some(([, column]) => !isBlank(valueAt(typed, from, column)))) return undefined;
  const columns = new Map([...source.columns].map(([key, column]) => [column, target.columns.get(key) ?? column]));
  return described.cells.flatMap(({ row, column, content }) => {
    const own = columns.get(column);
    return row === from && own !== undefined && content.kind !== "empty" ? [{ row: free, column: own, content }] : [];
  });
}

const rowsBetween = ({ header, end }: { header: number; end: number }): number[] =>
  Array.from({ length: end - header - 1 }, (_, k) => header + 1 + k);

/** The keys (item|component) of the list prices that a sheet Rates has. */
export function pricesListed(rates: SheetValues): Set<string> {
  const found = findTable(rates, LIST_PRICES);
  const text = (row: number, key: string) => String(valueAt(rates, row, found?.columns.get(key) ?? 0) ?? "").trim();
  return new Set(found ? rowsOf(rates, found).map((row) => rateKey(text(row, "item"), text(row, "component"))) : []);
}
