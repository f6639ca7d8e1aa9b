import { columnName, columnNumber, LAST_COLUMN, LAST_ROW } from "./a1";
import { tokensOf } from "./formula-tokens";

const OFF_THE_SHEET = "#REF!";

function shiftColumn(part: string, by: number): string | undefined {
  if (part.startsWith("$")) return part;
  const column = columnNumber(part) + by;
  return column >= 1 && column <= LAST_COLUMN ? columnName(column) : undefined;
}

function shiftRow(part: string, by: number): string | undefined {
  if (part.startsWith("$")) return part;
  const row = Number(part) + by;
  return row >= 1 && row <= LAST_ROW ? String(row) : undefined;
}

function shiftCell(text: string, columns: number, rows: number): string {
  const [, column = "", row = ""] = /^(\$?[A-Z]+)(\$?\d+)$/i.exec(text) ?? [];
  const newColumn = shiftColumn(column, columns);
  const newRow = shiftRow(row, rows);
  return newColumn === undefined || newRow === undefined ? OFF_THE_SHEET : newColumn + newRow;
}

function shiftRange(text: string, shift: (part: string) => string | undefined): string {
  const ends = text.split(":").map(shift);
  return ends.includes(undefined) ? OFF_THE_SHEET : ends.join(":");
}

/**
 * Prepares a formula to be copied many times: the answer moves its relative references right by `columns` and down
 * by `rows`, as Excel's copy and fill do. A part behind "$" stays; a reference that leaves the sheet becomes #REF!.
 */
export function shifterOf(formula: string): (columns: number, rows: number) => string {
  const tokens = tokensOf(formula);
  return (columns, rows) =>
    tokens
      .map(({ kind, text }) => {
        if (kind === "cell") return shiftCell(text, columns, rows);
        if (kind === "columns") return shiftRange(text, (part) => shiftColumn(part, columns));
        if (kind === "rows") return shiftRange(text, (part) => shiftRow(part, rows));
        return text;
      })
      .join("");
}

/** The formula as it would read `columns` to the right and `rows` further down; see shifterOf. */
export const shiftFormula = (formula: string, columns: number, rows: number): string =>
  shifterOf(formula)(columns, rows);
