import type { SheetValues } from "../../sheet";
import { ACTUALS } from "../tables/actuals";
import { findTable } from "./read-table";

/** Where a workbook keeps what closed months have cost; columns and rows count from 1. */
export interface ActualsTable {
  /** as the tab says, with its prefix */
  sheet: string;
  /** the first row, and the one that ends the table */
  first: number;
  end: number;
  line: number;
  part: number;
  month: number;
  amount: number;
}

/** @returns undefined when the table, or one of these columns, is not to be found */
export function actualsTableOn(sheet: SheetValues): ActualsTable | undefined {
  const table = findTable(sheet, ACTUALS);
  if (!table) return undefined;
  const [line, part, month, amount] = (["line", "part", "month", "amount"] as const).map((key) =>
    table.columns.get(key),
  );
  if (line === undefined || part === undefined || month === undefined || amount === undefined) return undefined;
  return { sheet: sheet.name, first: table.header + 1, end: table.end, line, part, month, amount };
}
