import { messages } from "../messages";
import { BadArgument } from "../problems";
import { type Area, areaAddress, areasOf, type CellContent, groupBy } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { asTyped, entryOf } from "./entry";
import { isClosed } from "./opening";

/** What a cell of a sheet is to hold. */
export interface CellEntry {
  sheetId: string;
  row: number;
  column: number;
  content: CellContent;
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

function partsOf(cells: readonly CellEntry[]): Part[] {
  return [...groupBy(cells, ({ sheetId }) => sheetId)].flatMap(([sheetId, own]) => {
    const contents = new Map(own.map(({ row, column, content }) => [`${row},${column}`, content]));
    return areasOf(own).map((area) => ({
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

/** A sheet that is protected, and how. */
interface Protected {
  sheetId: string;
  name: string;
  options: Excel.WorksheetProtectionOptions;
}

interface State {
  /** what the parts hold */
  before: WrittenPart[];
  /** what to send so that they hold what they are to */
  sent: WrittenPart[];
  /** which of their sheets are protected */
  closed: Protected[];
}

/** How the parts stand now. */
function stateOf(parts: readonly Part[]): Promise<State> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = [...new Set(parts.map(({ sheetId }) => sheetId))].map((sheetId) => {
      const sheet = worksheets.getItem(sheetId);
      sheet.load("name,protection/protected,protection/options");
      return { sheetId, sheet };
    });
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
      closed: sheets
        .filter(({ sheet }) => sheet.protection.protected)
        .map(({ sheetId, sheet: { name, protection } }) => ({ sheetId, name, options: protection.options })),
    };
  });
}

const formatAt = ({ numberFormat }: Excel.Range, row: number, column: number): unknown =>
  (numberFormat as unknown[][])[row]?.[column];

const protectedSheets = ({ closed }: State): Set<string> => new Set(closed.map(({ sheetId }) => sheetId));

/** Opens those sheets that are written and protected, writes, and protects what is to be closed, in one request. */
const write = (parts: readonly WrittenPart[], now: State, closed: readonly Protected[]): Promise<void> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    context.application.suspendApiCalculationUntilNextSync();
    const written = new Set(parts.map(({ sheetId }) => sheetId));
    const isClosed = protectedSheets(now);
    const opened = now.closed.filter(({ sheetId }) => written.has(sheetId));
    for (const { sheetId } of opened) worksheets.getItem(sheetId).protection.unprotect();
    for (const { sheetId, area, entries } of parts)
      worksheets.getItem(sheetId).getRange(areaAddress(area)).formulas = entries;
    const options = new Map([...opened, ...closed].map((sheet) => [sheet.sheetId, sheet.options]));
    for (const [sheetId, how] of options)
      if (written.has(sheetId) || !isClosed.has(sheetId)) worksheets.getItem(sheetId).protection.protect(how);
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
 * @throws BadArgument when a sheet is closed by a password; NothingChanged, with what Excel reported; HalfDone when what was
 *   written could not be taken back
 */
export const writeCells = (cells: readonly CellEntry[]): Promise<Written> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    const parts = partsOf(cells);
    const before = await stateOf(parts);
    onFailure(() => restore(parts, before));
    await write(before.sent, before, before.closed).catch(async (error: unknown) => {
      const isByPassword = isClosed(error) && before.closed.length > 0 && !(await isReadOnly());
      throw isByPassword ? new BadArgument(messages.sheetsClosed(before.closed.map(({ name }) => name))) : error;
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

const isReadOnly = (): Promise<boolean> =>
  Excel.run(async (context) => {
    context.workbook.load("readOnly");
    await context.sync();
    return context.workbook.readOnly;
  });
