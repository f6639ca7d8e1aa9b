import { type CellContent, COLUMN, isBlank, type SheetDescription, type SheetValues, valueAt } from "../../sheet";
import { findTable, rowsOfTable } from "../reading/read-table";
import { typedValues } from "../reading/typed-values";
import type { Table } from "../tables/table";

/** How many lines are called up from the register that begins in this row: the sheet calculates no more. */
export function capacityOf({ values: formulas }: SheetValues, first: number): number {
  const calledUp = formulas.filter((row) => {
    const range = /INDEX\(\$B\$(\d+):\$B\$\d+,/.exec(String(row[COLUMN.label - 1] ?? ""));
    return range !== null && Number(range[1]) === first;
  });
  return calledUp.length;
}

/** A line as it is described: what each column of its register is to hold, by the column's key. */
export function describedLine(
  described: SheetDescription,
  name: string,
  table: Table,
): ReadonlyMap<string, CellContent> | undefined {
  const typed = { name: described.name, values: typedValues(described) };
  const source = findTable(typed, table);
  const row = source && rowsOfTable(source).find((each) => valueAt(typed, each, COLUMN.label) === name);
  if (!source || row === undefined) return undefined;
  const keys = new Map([...source.columns].map(([key, column]) => [column, key]));
  const empty = [...keys.values()].map((key): [string, CellContent] => [key, { kind: "empty" }]);
  const cells = described.cells.flatMap((cell): [string, CellContent][] => {
    const key = keys.get(cell.column);
    return cell.row === row && key !== undefined ? [[key, cell.content]] : [];
  });
  return new Map([...empty, ...cells]);
}

/**
 * The first blank row of a register that the sheet calculates.
 *
 * @param sheet the sheet as it stands: values, and formulas where there are any
 * @param taken rows that are about to be filled
 */
export function freeRow(
  table: Table,
  sheet: { values: SheetValues; formulas: SheetValues },
  taken: ReadonlySet<number>,
): number | undefined {
  const target = findTable(sheet.values, table);
  if (!target) return undefined;
  const last = target.header + capacityOf(sheet.formulas, target.header + 1);
  return rowsOfTable(target).find(
    (row) =>
      row <= last &&
      !taken.has(row) &&
      [...target.columns.values()].every((column) => isBlank(valueAt(sheet.values, row, column))),
  );
}
