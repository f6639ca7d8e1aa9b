import * as messages from "../messages";
import { Refused } from "../problems";
import { type Area, areaAddress, areasOf, type CellContent, type CellEdit } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { type ClosedSheet, loadClosed, whileOpen } from "./closed-sheets";
import { asTyped, entryOf } from "./entry";
import { isClosed, lockedSheets, namesOf } from "./opening";
import { run } from "./run";

/** What cells of a sheet are to hold. */
export interface SheetEdits {
  sheetId: string;
  edits: readonly CellEdit[];
}

type Entry = string | number;

/** A rectangle of cells, for one call; what they are to hold, row by row. */
interface Part {
  sheetId: string;
  area: Area;
  contents: CellContent[][];
}

interface WrittenPart extends Omit<Part, "contents"> {
  entries: Entry[][];
}

function partsOf(sheets: readonly SheetEdits[]): Part[] {
  return sheets.flatMap(({ sheetId, edits }) => {
    const contents = new Map(edits.map(({ row, column, content }) => [`${row},${column}`, content]));
    return areasOf(edits).map((area) => ({
      sheetId,
      area,
      contents: Array.from({ length: area.rows }, (_, row) =>
        Array.from(
          { length: area.columns },
          (__, column) => contents.get(`${area.row + row},${area.column + column}`) ?? EMPTY,
        ),
      ),
    }));
  });
}

const EMPTY: CellContent = { kind: "empty" };

interface State {
  /** what the parts hold */
  before: WrittenPart[];
  /** what to send so that they hold what they are to */
  sent: WrittenPart[];
  /** which of their sheets are protected */
  closed: ClosedSheet[];
}

const sheetsOf = (parts: readonly { sheetId: string }[]): string[] => [...new Set(parts.map(({ sheetId }) => sheetId))];

/** How the parts stand now. */
function stateOf(parts: readonly Part[]): Promise<State> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const closed = loadClosed(context, sheetsOf(parts));
    const loaded = parts.map((part) => {
      const range = worksheets.getItem(part.sheetId).getRange(areaAddress(part.area));
      range.load("values,formulas,numberFormat");
      return { part, range };
    });
    await context.sync();
    return {
      before: loaded.map(({ part: { sheetId, area }, range }) => ({ sheetId, area, entries: asTyped(range) })),
      sent: loaded.map(({ part: { sheetId, area, contents }, range }) => ({
        sheetId,
        area,
        entries: contents.map((row, r) => row.map((content, c) => entryOf(content, formatAt(range, r, c)))),
      })),
      closed: closed(),
    };
  });
}

const formatAt = ({ numberFormat }: Excel.Range, row: number, column: number): unknown =>
  (numberFormat as unknown[][])[row]?.[column];

/** Writes in one request, on protected sheets too. */
const write = (parts: readonly WrittenPart[], { closed: now }: State, before: readonly ClosedSheet[]): Promise<void> =>
  run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    whileOpen(context, sheetsOf(parts), { now, before }, () => {
      for (const { sheetId, area, entries } of parts)
        context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area)).formulas = entries;
    });
    await context.sync();
  });

/** Gives the cells what they held, those that hold something else by now, and closes the sheets that were closed. */
async function restore(parts: readonly Part[], { before, closed }: State): Promise<void> {
  const now = await stateOf(parts);
  const changed = before.filter((part, k) => JSON.stringify(part) !== JSON.stringify(now.before[k]));
  await write(changed, now, closed);
}

/** Cells that have been written, and how to take it back. */
export interface Written {
  /** gives every cell back what it held, whatever it holds by now */
  takeBack: () => Promise<void>;
  /**
   * the same, unless one of the cells holds something else by now: then it answers false and touches none
   *
   * @returns how to take the undo back
   */
  undo: () => Promise<false | (() => Promise<void>)>;
}

/**
 * Writes into single cells of existing sheets, closed ones too where no password protects them. All of it or nothing, and so
 * does its undo: when Excel refuses a part, every cell gets back what it held.
 *
 * @throws Refused when a sheet is closed by a password; NothingChanged, with what Excel reported; HalfDone when what was
 *   written could not be taken back
 */
export const writeCells = (sheets: readonly SheetEdits[]): Promise<Written> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    const parts = partsOf(sheets);
    const before = await stateOf(parts);
    onFailure(() => restore(parts, before));
    await write(before.sent, before, before.closed).catch(async (error: unknown) => {
      const { locked } = isClosed(error) ? await lockedSheets(sheetsOf(parts)) : { locked: [] };
      throw locked.length > 0 ? new Refused(messages.sheetsClosed(namesOf(locked))) : error;
    });
    // as Excel tells it, which may differ from what was sent
    const after = await stateOf(parts);
    return {
      takeBack: () => restore(parts, before),
      undo: () =>
        allOrNothing(messages.writtenInPart, async (onFailedUndo) => {
          if (JSON.stringify((await stateOf(parts)).before) !== JSON.stringify(after.before)) return false;
          const redo = () => restore(parts, after);
          onFailedUndo(redo);
          await restore(parts, before);
          return redo;
        }),
    };
  });
