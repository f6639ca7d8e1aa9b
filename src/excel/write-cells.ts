import { areaAddress, type Area } from "../workbook/a1";
import { areasOf } from "../workbook/areas";
import { groupBy } from "../workbook/group-by";
import type { CellContent } from "../workbook/sheet";
import { entryOf, textEntry } from "./entry";

/** What a cell of a sheet is to hold. */
export interface CellEntry {
  sheetId: string;
  row: number;
  column: number;
  content: CellContent;
}

type Entry = string | number;

interface Part {
  sheetId: string;
  area: Area;
  entries: Entry[][];
}

/** Rectangles of cells, each for one call. */
function partsOf(cells: readonly CellEntry[]): Part[] {
  return [...groupBy(cells, ({ sheetId }) => sheetId)].flatMap(([sheetId, own]) => {
    const entries = new Map(own.map(({ row, column, content }) => [`${row},${column}`, entryOf(content)]));
    return areasOf(own).map((area) => ({
      sheetId,
      area,
      entries: Array.from({ length: area.rows }, (_, row) =>
        Array.from(
          { length: area.columns },
          (__, column) => entries.get(`${area.row + row},${area.column + column}`) ?? "",
        ),
      ),
    }));
  });
}

/** A sheet that is protected, and how. */
interface Protected {
  sheetId: string;
  options: Excel.WorksheetProtectionOptions;
}

/** What stands in the parts now, and which of their sheets are protected. */
function stateOf(parts: readonly Part[]): Promise<{ before: Part[]; closed: Protected[] }> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = [...new Set(parts.map(({ sheetId }) => sheetId))].map((sheetId) => {
      const { protection } = worksheets.getItem(sheetId);
      protection.load("protected,options");
      return { sheetId, protection };
    });
    const ranges = parts.map(({ sheetId, area }) => {
      const range = worksheets.getItem(sheetId).getRange(areaAddress(area));
      range.load("values,formulas");
      return range;
    });
    await context.sync();
    return {
      before: parts.map((part, k) => ({ ...part, entries: ranges[k] ? asTyped(ranges[k]) : [] })),
      closed: sheets
        .filter(({ protection }) => protection.protected)
        .map(({ sheetId, protection: { options } }) => ({ sheetId, options })),
    };
  });
}

/** Entries that give the same cells again: text that looks like a formula stays text. */
const asTyped = ({ values, formulas }: Excel.Range): Entry[][] =>
  formulas.map((row: unknown[], r) =>
    row.map((formula, c) => {
      const isText = typeof formula === "string" && formula === values[r]?.[c];
      return isText ? textEntry(formula) : (formula as Entry);
    }),
  );

/** Opens what is protected, writes, and protects it again, in one request. */
const write = (parts: readonly Part[], closed: readonly Protected[]): Promise<void> =>
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
  const { before, closed } = await stateOf(parts);
  const takeBack = async (): Promise<void> => {
    const { closed: closedNow } = await stateOf(parts);
    await write(before, closedNow);
    await protectAgain(closed);
  };
  let after: Part[];
  try {
    await write(parts, closed);
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
