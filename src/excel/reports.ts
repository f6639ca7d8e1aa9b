import * as messages from "../messages";
import type { WorkbookDescription } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { insertFurtherSheets, undoSheets } from "./further-sheet";
import { insertRows, type RowInsertion } from "./insert-rows";
import type { Progress } from "./insert-workbook";
import { run } from "./run";
import { type SheetEdits, writeCells } from "./write-cells";

/** A sheet that has a wanted name. */
export interface NamedSheet {
  id: string;
  name: string;
  /** what one cell of it holds: its formula, where it has one */
  cell: string;
}

/**
 * The sheets of the workbook that have one of these names, in whatever case of letters.
 *
 * @param address of the cell that is told with each
 */
export const sheetsNamed = (names: readonly string[], address: string): Promise<NamedSheet[]> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    const found = worksheets.items
      .filter(({ name }) => wanted.has(name.toLowerCase()))
      .map((sheet) => ({ sheet, range: sheet.getRange(address).load("formulas") }));
    if (found.length > 0) await context.sync();
    return found.map(({ sheet: { id, name }, range }) => {
      return { id, name, cell: String((range.formulas as unknown[][])[0]?.[0]) };
    });
  });

interface ReportOptions {
  /** room that these cells need; what is taken back later leaves it, blank */
  rows?: { sheetId: string; insertion: RowInsertion } | undefined;
  /** cells of the budget that are written with them */
  edits: readonly SheetEdits[];
  /** ids of sheets that they take the place of: these do not come back */
  replaced: readonly string[];
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Writes cells of a budget and sheets that report on it: all of it or nothing, and so does its undo.
 *
 * @returns how to take it back; it answers false, and touches nothing, when something of it has been changed since
 * @throws Refused when the workbook or a sheet is closed, or a name is taken; NothingChanged, with what Excel reported; HalfDone
 */
export const insertReports = (
  description: WorkbookDescription,
  { rows, edits, replaced, onProgress }: ReportOptions,
): Promise<{ undo: () => Promise<boolean> }> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    if (rows) onFailure((await insertRows(rows.sheetId, [rows.insertion])).takeBack);
    const written = edits.length > 0 ? await writeCells(edits) : undefined;
    if (written) onFailure(written.takeBack);
    const sheets = await insertFurtherSheets(description, { replaced, onProgress });
    return { undo: () => undoSheets(sheets, written) };
  });
