import { NothingChanged, Refused } from "../problems";
import { referencesTo } from "../workbook";
import { assertStructureOpen } from "./clashes";
import { deleteSheets } from "./delete-sheets";
import { keptPointedAt, markOf, type PointedAt, unmark } from "./marks";
import { run, runAfterTyping } from "./run";
import { contentsOf } from "./sheet-content";
import { whenNobodyTypes } from "./typing";
import { writeCells } from "./write-cells";

interface Sheet {
  id: string;
  name: string;
}

interface Unfinished {
  sheets: (Sheet & { making: string })[];
  others: Sheet[];
  isStructureProtected: boolean;
}

/** The sheets that were being made when the pane was closed. It waits while somebody types in a cell. */
export const unfinishedSheets = (): Promise<Sheet[]> => look(runAfterTyping).then(({ sheets }) => sheets);

const look = (by: typeof run): Promise<Unfinished> =>
  by(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/id,items/name");
    protection.load("protected");
    await context.sync();
    const found = worksheets.items.map((sheet) => ({ sheet, property: markOf(sheet) }));
    await context.sync();
    const all = found.map(({ sheet: { id, name }, property }) => {
      return { id, name, making: property.isNullObject ? "" : property.value };
    });
    return {
      sheets: all.filter(({ making }) => making !== ""),
      others: all.filter(({ making }) => making === ""),
      isStructureProtected: protection.protected,
    };
  });

/**
 * Takes away the sheets that were being made when the pane was closed. Names and formulas that had been pointed at them get back
 * what they held. What fails in between is tried again: sheets that are half taken away are nothing to leave behind.
 *
 * @throws Refused when no sheet can be deleted; Error what Excel reported: it can be done again
 */
export async function removeUnfinished(): Promise<void> {
  // so far nothing has been changed
  assertStructureOpen(await look(run));
  for (let attempt = 1; ; attempt++)
    try {
      await whenNobodyTypes(remove);
      return;
    } catch (error) {
      if (error instanceof Refused) throw error;
      // an earlier attempt may have changed something
      if (attempt === ATTEMPTS) throw error instanceof NothingChanged ? error.cause : error;
    }
}

const ATTEMPTS = 3;

async function remove(): Promise<void> {
  const { sheets, others } = await look(run);
  const complete = await completeOnes(sheets, others);
  await run(async (context) => {
    for (const { id } of complete) unmark(context.workbook.worksheets.getItem(id));
    await context.sync();
  });
  const gone = sheets.filter((sheet) => !complete.includes(sheet));
  const names = new Set(gone.map(({ name }) => name.toLowerCase()));
  const before = await pointedAt();
  const held = await formulasAt(before.cells);
  await writeCells(
    before.cells
      .filter((_, k) => referencesTo(held[k] ?? "", names).length > 0)
      .map(({ sheetId, row, column, formula }) => ({
        sheetId,
        edits: [{ row, column, content: { kind: "formula", formula } }],
      })),
  );
  await pointNamesBack(before, names);
  await deleteSheets(gone.map(({ id }) => id));
  // the sheets are gone: a record that is left of what meant them does no harm, and the next rebuild writes its own
  await forgetPointedAt()
    .catch(forgetPointedAt)
    .catch(() => undefined);
}

const forgetPointedAt = (): Promise<void> =>
  run(async (context) => {
    const setting = keptPointedAt(context.workbook);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });

/** A scenario's sheet to which others refer already: only its mark was left. */
async function completeOnes<S extends Unfinished["sheets"][number]>(
  sheets: readonly S[],
  others: readonly Sheet[],
): Promise<S[]> {
  const scenarios = sheets.filter(({ making }) => making === "scenario");
  if (scenarios.length === 0) return [];
  const contents = await run((context) => contentsOf(context, others));
  const formulas = contents.flatMap((sheet) => sheet.formulas.values.flat().map(String));
  return scenarios.filter(({ name }) => {
    const own = new Set([name.toLowerCase()]);
    return formulas.some((formula) => referencesTo(formula, own).length > 0);
  });
}

const pointedAt = (): Promise<PointedAt> =>
  run(async (context) => {
    const setting = keptPointedAt(context.workbook);
    await context.sync();
    return setting.isNullObject ? { names: [], cells: [] } : (setting.value as PointedAt);
  });

/** What stands in cells now; "" on a sheet that is gone. */
const formulasAt = (cells: PointedAt["cells"]): Promise<string[]> =>
  run(async (context) => {
    const sheets = cells.map(({ sheetId }) => context.workbook.worksheets.getItemOrNullObject(sheetId));
    for (const sheet of sheets) sheet.load("id");
    await context.sync();
    const ranges = cells.map(({ row, column }, k) => {
      const sheet = sheets[k];
      if (!sheet || sheet.isNullObject) return undefined;
      const range = sheet.getCell(row - 1, column - 1);
      range.load("formulas");
      return range;
    });
    await context.sync();
    return ranges.map((range) => {
      const formula: unknown = range?.formulas[0]?.[0];
      return typeof formula === "string" ? formula : "";
    });
  });

const OURS = /^AIB_/i;

/** Names that mean cells of these sheets: back to what they were, or gone if they came with the sheets. */
const pointNamesBack = (before: PointedAt, sheets: ReadonlySet<string>): Promise<void> =>
  run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula");
    await context.sync();
    for (const item of names.items) {
      if (referencesTo(String(item.formula), sheets).length === 0) continue;
      const known = before.names.find(({ name }) => name.toLowerCase() === item.name.toLowerCase());
      if (known && known.formula !== null) (item as { formula: string }).formula = known.formula;
      else if (known || OURS.test(item.name)) item.delete();
    }
    // the names point elsewhere now, which not every host takes for a change
    context.application.calculate("Recalculate");
    await context.sync();
  });
