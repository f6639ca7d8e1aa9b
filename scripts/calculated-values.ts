import type { WorkbookDescription } from "../src/sheet";
import { absoluteAddress, onSheet } from "../src/sheet/a1";
import type { Cell, SheetDescription } from "../src/sheet/description";
import { countCells, expandSheet } from "../src/sheet/expand-sheet";
import type { Sheet } from "../src/workbench/host/book";
import type { Content } from "../src/workbench/host/entry";
import { createHeadlessBook } from "../src/workbench/univer/headless";
import type { WorkbookValues } from "../src/xlsx/cached-values";

/** Text stays text, whatever it looks like. */
function contentOf({ content }: Cell): Content {
  if (content.kind === "text") return { kind: "text", text: content.text, forced: true };
  if (content.kind === "number") return { kind: "value", value: content.value };
  return content.kind === "formula" ? { kind: "formula", formula: content.formula } : content;
}

function fill(sheet: Sheet, description: SheetDescription): void {
  const rows: Content[][] = [];
  for (const cell of expandSheet(description)) (rows[cell.row - 1] ??= [])[cell.column - 1] = contentOf(cell);
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  sheet.cells.write(
    { row: 0, column: 0, rows: rows.length, columns },
    Array.from(rows, (row) => row ?? []),
  );
}

export const formulasIn = ({ sheets }: WorkbookDescription): number =>
  sheets.reduce((sum, sheet) => sum + countCells(sheet).formulas, 0);

/** What the sheets show in an Excel that does not have the add-in: calculated by the grid of the workbench. */
export async function calculatedValues({ sheets, names }: WorkbookDescription): Promise<WorkbookValues> {
  const { univer, book } = createHeadlessBook();
  try {
    await book.pause();
    const [blank] = book.sheets();
    const filled = sheets.map((sheet) => ({ sheet, own: book.addSheet(sheet.name) }));
    blank?.delete();
    for (const { name, sheet, row, column } of names)
      book.addName(name, `=${onSheet(sheet, absoluteAddress(row, column))}`, "");
    for (const { sheet, own } of filled) fill(own, sheet);
    book.recalculate();
    await book.settle();
    return new Map(
      filled.map(({ sheet, own }) => {
        const { row, column, rows, columns } = own.cells.used(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
        return [sheet.name, own.cells.values({ row: 0, column: 0, rows: row + rows, columns: column + columns })];
      }),
    );
  } finally {
    book.dispose();
    univer.dispose();
  }
}
