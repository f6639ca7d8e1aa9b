import { areaAddress, type Area } from "../workbook/a1";
import { areasOf } from "../workbook/areas";
import { groupBy } from "../workbook/group-by";
import type { CellContent } from "../workbook/sheet";
import { entryOf } from "./entry";

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
      const { protection } = worksheets.getItem(sheetId);
      protection.load("protected,options");
      return { sheetId, protection };
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
        .filter(({ protection }) => protection.protected)
        .map(({ sheetId, protection: { options } }) => ({ sheetId, options })),
    };
  });
}

const formatAt = ({ numberFormat }: Excel.Range, row: number, column: number): unknown =>
  (numberFormat as unknown[][])[row]?.[column];

/** Entries that give the same cells again: text that looks like a formula stays text. */
const asTyped = (range: Excel.Range): Entry[][] =>
  range.formulas.map((row: unknown[], r) =>
    row.map((formula, c) => {
      const isText = typeof formula === "string" && formula === range.values[r]?.[c];
      return isText ? entryOf({ kind: "text", text: formula }, formatAt(range, r, c)) : (formula as Entry);
    }),
  );

/** Opens what is protected, writes, and protects it again, in one request. */
const write = (parts: readonly WrittenPart[], closed: readonly Protected[]): Promise<void> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    context.application.suspendApiCalculationUntilNextSync();
    for (const { sheetId } of closed) worksheets.getItem(sheetId).protection.unprotect();
    for (const { sheetId, area, entries } of parts)
      worksheets.getItem(sheetId).getRange(areaAddress(area)).formulas = entries;
    for (const { sheetId, options } of closed) worksheets.getItem(sheetId).protection.protect(options);
    await context.sync();
  });

/** Cells that have been written, and how to take it back. */
export interface Written {
  /** gives every cell back what it held, whatever it holds by now */
  takeBack: () => Promise<void>;
  /** the same, unless one of the cells holds something else by now: then it answers false and touches none */
  undo: () => Promise<boolean>;
}

/**
 * Writes into single cells of existing sheets, closed ones too where no password protects them. All of it or nothing: when
 * Excel refuses a part, every cell gets back what it held.
 *
 * @throws Error what Excel reported
 */
export async function writeCells(cells: readonly CellEntry[]): Promise<Written> {
  const parts = partsOf(cells);
  const { before, sent, closed } = await stateOf(parts);
  const takeBack = async (): Promise<void> => {
    const { closed: closedNow } = await stateOf(parts);
    await write(before, closedNow);
    await protectAgain(closed);
  };
  let after: WrittenPart[];
  try {
    await write(sent, closed);
    // as Excel tells it, which may differ from what was sent
    after = (await stateOf(parts)).before;
  } catch (error) {
    await takeBack().catch(() => undefined);
    throw error;
  }
  const undo = async (): Promise<boolean> => {
    const isUntouched = JSON.stringify((await stateOf(parts)).before) === JSON.stringify(after);
    if (isUntouched) await takeBack();
    return isUntouched;
  };
  return { takeBack, undo };
}

/** Protects those of the sheets that a failed request has left open. */
const protectAgain = (closed: readonly Protected[]): Promise<void> =>
  Excel.run(async (context) => {
    const sheets = closed.map(({ sheetId, options }) => {
      const { protection } = context.workbook.worksheets.getItem(sheetId);
      protection.load("protected");
      return { protection, options };
    });
    await context.sync();
    for (const { protection, options } of sheets) if (!protection.protected) protection.protect(options);
    await context.sync();
  });
