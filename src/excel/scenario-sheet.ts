import { messages } from "../messages";
import { address, areaAddress, type Area } from "../workbook/a1";
import type { CellEdit, ComparisonRow } from "../workbook/scenario-rows";
import { present } from "./clashes";
import { entryOf } from "./entry";
import { protect } from "./sheet-settings";

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

/** A range that was written: what stood there before, and what stands there now, as Excel tells it. */
interface WrittenRange {
  id: string;
  address: string;
  before: unknown[][];
  after: unknown[][];
}

/** What was made, so that exactly this can be taken away again. */
export interface ScenarioMade {
  id: string;
  sheet: string;
  ranges: WrittenRange[];
}

/**
 * Copies a scenario sheet, so that it refers to the route sheets wherever lines and months have been inserted, and writes its
 * column on Assumptions and its rows on Comparison.
 *
 * @throws Error what Excel reported; everything made until then is taken away again
 */
export async function addScenarioSheet(addition: ScenarioAddition): Promise<ScenarioMade> {
  const { like, behind, name, number, assumptions, comparison } = addition;
  const known = new Set((await present()).sheets.map(({ id }) => id));
  const places = [
    ...assumptions.edits.map((edit) => ({ id: assumptions.id, area: areaOf([edit]), edits: [edit] })),
    ...comparison.rows.map(({ edits }) => ({ id: comparison.id, area: areaOf(edits), edits })),
  ];
  const before = await formulasOf(places.map(({ id, area }) => ({ id, address: areaAddress(area) })));
  const ranges = before.map((range, k) => ({ ...range, after: withEdits(range, places[k]) }));
  try {
    const id = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const copy = worksheets.getItem(like).copy("After", worksheets.getItem(behind));
      copy.load("id");
      await context.sync();
      return copy.id;
    });
    await Excel.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const { worksheets } = context.workbook;
      const copy = worksheets.getItem(id);
      copy.name = name;
      copy.getRange(address(number.row, number.column)).formulas = [[entryOf(number.entry)]];
      await openForWriting(context, comparison.id, (sheet) => {
        for (const { row, like: other, edits } of comparison.rows) {
          const area = areaOf(edits);
          const source = sheet.getRange(areaAddress({ ...area, row: other }));
          sheet.getRange(areaAddress({ ...area, row })).copyFrom(source, "Formats");
        }
        write(context, ranges, "after");
      });
    });
    const after = await formulasOf(ranges);
    const made = ranges.map(({ id: sheet, address: at, before: old }, k) => {
      return { id: sheet, address: at, before: old, after: after[k]?.before ?? [] };
    });
    return { id, sheet: name, ranges: made };
  } catch (error) {
    await takeAway(ranges, comparison.id, ({ id }) => !known.has(id)).catch(() => {
      throw new Error(messages.notRolledBack([name]), { cause: error });
    });
    throw error;
  }
}

/**
 * Takes a scenario away that `addScenarioSheet` has made: its sheet and what was written into cells.
 *
 * @returns false, and nothing is touched, when one of them is no longer as it was made
 */
export async function removeScenarioSheet({ id, ranges }: ScenarioMade, comparison: string): Promise<boolean> {
  const { sheets } = await present();
  if (!sheets.some((sheet) => sheet.id === id)) return false;
  const now = await formulasOf(ranges);
  if (ranges.some(({ after }, k) => JSON.stringify(now[k]?.before) !== JSON.stringify(after))) return false;
  await takeAway(ranges, comparison, (sheet) => sheet.id === id);
  return true;
}

/** Cells first: a formula whose sheet is gone would be left as #REF!. */
const takeAway = (ranges: readonly WrittenRange[], comparison: string, isMade: (sheet: { id: string }) => boolean) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.load("items/id");
    await context.sync();
    await openForWriting(context, comparison, () => {
      write(context, ranges, "before");
    });
    for (const sheet of context.workbook.worksheets.items) if (isMade(sheet)) sheet.delete();
    await context.sync();
  });

/** What the cell of a name for a control shows. */
export const valueOfName = (name: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });

/** The names of all sheets of the workbook. */
export const sheetNames = async (): Promise<string[]> => (await present()).sheets.map(({ name }) => name);

/** Opens a sheet that is closed against slips for one batch. */
async function openForWriting(
  context: Excel.RequestContext,
  id: string,
  work: (sheet: Excel.Worksheet) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const { protection } = sheet;
  protection.load("protected");
  await context.sync();
  const wasProtected = protection.protected;
  if (wasProtected) protection.unprotect();
  work(sheet);
  if (wasProtected) protect(sheet);
  await context.sync();
}

function write(context: Excel.RequestContext, ranges: readonly WrittenRange[], which: "before" | "after"): void {
  for (const range of ranges)
    context.workbook.worksheets.getItem(range.id).getRange(range.address).formulas = range[which];
}

/** A range as it stands. */
interface FoundRange {
  id: string;
  address: string;
  before: unknown[][];
  numberFormats: unknown[][];
}

const formulasOf = (places: readonly { id: string; address: string }[]): Promise<FoundRange[]> =>
  Excel.run(async (context) => {
    const loaded = places.map((place) => {
      const range = context.workbook.worksheets.getItem(place.id).getRange(place.address);
      range.load("formulas,numberFormat");
      return { ...place, range };
    });
    await context.sync();
    return loaded.map(({ id, address: at, range }) => ({
      ...{ id, address: at, before: range.formulas as unknown[][] },
      numberFormats: range.numberFormat as unknown[][],
    }));
  });

/** The part of one row that the edits lie in. */
function areaOf(edits: readonly CellEdit[]): Area {
  const columns = edits.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return { row: edits[0]?.row ?? 1, column: first, rows: 1, columns: last - first + 1 };
}

function withEdits(
  { before, numberFormats }: FoundRange,
  place: { area: Area; edits: readonly CellEdit[] } | undefined,
): unknown[][] {
  const row = [...(before[0] ?? [])];
  for (const { column, entry } of place?.edits ?? []) {
    const k = column - (place?.area.column ?? 1);
    row[k] = entryOf(entry, numberFormats[0]?.[k]);
  }
  return [row];
}
