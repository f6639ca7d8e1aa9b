import * as messages from "../messages";
import { address, type Area, areaAddress, type CellEdit, COLUMN } from "../sheet";
import type { ComparisonRow } from "../workbook";
import { allOrNothing } from "./all-or-nothing";
import { assertStructureOpen, present } from "./clashes";
import { type ClosedSheet, loadClosed, whileOpen } from "./closed-sheets";
import { deleteSheets } from "./delete-sheets";
import { entryOf } from "./entry";
import { mark, unmark } from "./marks";
import { assertSheetsOpen } from "./opening";
import { run } from "./run";
import { writeCells } from "./write-cells";

/** What adding a scenario writes. Sheets are named by their ids. */
export interface ScenarioAddition {
  /** the scenario sheet that the new one is a copy of, and the one it stands behind */
  like: string;
  behind: string;
  name: string;
  /** the cell in which the new sheet says which scenario it is */
  number: CellEdit;
  assumptions: { id: string; edits: readonly CellEdit[] };
  comparison: { id: string; rows: readonly ComparisonRow[] };
}

/** A scenario that was made. */
export interface ScenarioMade {
  /**
   * Takes exactly this away again: its sheet and what was written into cells.
   *
   * @returns false, and nothing is touched, when one of them is no longer as it was made
   */
  undo: () => Promise<boolean>;
}

/**
 * Copies a scenario sheet, so that it refers to the route sheets wherever lines and months have been inserted, and writes its
 * column on Assumptions and its rows on Comparison.
 *
 * @throws Refused when the workbook or one of the sheets is closed; NothingChanged, with what Excel reported: everything made until then is taken away again; HalfDone where it was not
 */
export const addScenarioSheet = (addition: ScenarioAddition): Promise<ScenarioMade> =>
  allOrNothing(messages.scenarioInPart(addition.name), async (onFailure) => {
    const { assumptions, comparison } = addition;
    const before = await present();
    assertStructureOpen(before);
    const closed = await assertSheetsOpen([assumptions.id, comparison.id]);
    const known = new Set(before.sheets.map(({ id }) => id));
    onFailure(async () => {
      const { sheets } = await present();
      await deleteSheets(sheets.filter((sheet) => !known.has(sheet.id) && isCopy(sheet, addition)).map(({ id }) => id));
    });
    const id = await copySheet(addition);
    onFailure(() => format(comparison, "waiting", closed));
    await format(comparison, "like the other", closed);
    const written = await writeCells([
      { sheetId: assumptions.id, edits: assumptions.edits },
      { sheetId: comparison.id, edits: comparison.rows.flatMap(({ edits }) => edits) },
    ]);
    onFailure(written.takeBack);
    await complete(id);
    const undo = (): Promise<boolean> =>
      allOrNothing(messages.scenarioInPart(addition.name), async (onFailedUndo) => {
        if (!(await present()).sheets.some((sheet) => sheet.id === id)) return false;
        // cells first: a formula whose sheet is gone would be left as #REF!
        const redo = await written.undo();
        if (!redo) return false;
        onFailedUndo(redo);
        onFailedUndo(() => format(comparison, "like the other", closed));
        await format(comparison, "waiting", closed);
        await deleteSheets([id]);
        return true;
      });
    return { undo };
  });

/** "Scenario Low (2)", as Excel calls a copy, or already by its own name. */
const isCopy = ({ name }: { name: string }, addition: ScenarioAddition): boolean =>
  name === addition.name || / \(\d+\)$/.test(name);

const copySheet = ({ like, behind, name, number }: ScenarioAddition): Promise<string> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    const copy = worksheets.getItem(like).copy("After", worksheets.getItem(behind));
    copy.name = name;
    copy.getRange(address(number.row, number.column)).formulas = [[entryOf(number.content)]];
    mark(copy, "scenario");
    copy.load("id");
    await context.sync();
    return copy.id;
  });

const complete = (id: string): Promise<void> =>
  run(async (context) => {
    unmark(context.workbook.worksheets.getItem(id));
    await context.sync();
  });

/** Gives rows of Comparison the formats of the rows above them, or those of rows that wait: all but label and unit is plain there. */
const format = (
  { id, rows }: ScenarioAddition["comparison"],
  how: "like the other" | "waiting",
  closed: readonly ClosedSheet[],
): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const now = loadClosed(context, [id]);
    await context.sync();
    const at = (area: Area) => sheet.getRange(areaAddress(area));
    const before = closed.filter(({ sheetId }) => sheetId === id);
    whileOpen(context, [id], { now: now(), before }, () => {
      for (const { row, like, edits } of rows) {
        const area = areaOf(row, edits);
        if (how === "like the other") at(area).copyFrom(at({ ...area, row: like }), "Formats");
        else {
          const from = Math.max(area.column, COLUMN.firstAttribute);
          at({ ...area, column: from, columns: area.column + area.columns - from }).clear("Formats");
          at(cellAt(row, COLUMN.note)).clear("Formats");
          at(cellAt(row, COLUMN.label)).copyFrom(at(cellAt(row, COLUMN.unit)), "Formats");
        }
      }
    });
    await context.sync();
  });

const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** The part of one row that the edits lie in. */
function areaOf(row: number, edits: readonly CellEdit[]): Area {
  const columns = edits.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return { row, column: first, rows: 1, columns: last - first + 1 };
}

/** What the cell of a name for a control shows. */
export const valueOfName = (name: string): Promise<unknown> =>
  run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });

/** The names of all sheets of the workbook. */
export const sheetNames = async (): Promise<string[]> => (await present()).sheets.map(({ name }) => name);
