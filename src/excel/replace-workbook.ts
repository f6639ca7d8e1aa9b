import { messages } from "../messages";
import type { PresentBudget } from "../workbook/find-sheets";
import { SHEET } from "../workbook/layout";
import { isUsablePrefix, withNames } from "../workbook/prefix";
import { presentControlName, presentSheetName } from "../workbook/present-names";
import type { WorkbookDescription } from "../workbook/sheet";
import { present } from "./clashes";
import { insertWorkbook, type Progress } from "./insert-workbook";
import { NamePointing } from "./name-pointing";
import { readWorkbook, type OpenBudget } from "./read-workbook";

type SheetKey = keyof typeof SHEET;
const keyOf = (name: string): SheetKey | undefined =>
  (Object.keys(SHEET) as SheetKey[]).find((key) => SHEET[key] === name);

const STAGES = ["New ", ...Array.from({ length: 98 }, (_, index) => `New ${index + 2} `)];

export interface ReplaceOptions {
  onProgress?: (progress: Progress) => void;
  /** looks at the new sheets before the old ones go; a sentence stops it all */
  check: (written: OpenBudget) => string | undefined;
}

/**
 * Writes a budget's sheets anew in the place of its old ones. The new set is written beside the old one and checked; only
 * then the names for controls are moved over, the old sheets deleted and the new ones given their names. Until then nothing of
 * the user's has changed, and whatever goes wrong leaves the workbook as it was.
 *
 * @param description without prefix
 * @returns the names of the sheets, as they stand in the description
 * @throws Error what Excel reported, or the sentence of the check
 */
export async function replaceWorkbook(
  old: PresentBudget,
  description: WorkbookDescription,
  { onProgress, check }: ReplaceOptions,
): Promise<string[]> {
  const existing = await present();
  const active = await activeSheet();
  const oldSheets = [...Object.values(old.sheets), ...old.others];
  const oldIds = new Set(oldSheets.map(({ id }) => id));
  const foreign = existing.sheets.filter(({ id }) => !oldIds.has(id)).map(({ name }) => name.toLowerCase());
  const taken = description.sheets
    .map(({ name }) => presentSheetName(old, name))
    .filter((name) => foreign.includes(name.toLowerCase()));
  if (taken.length > 0) throw new Error(messages.namesTaken(taken));

  const isFree = (prefix: string): boolean =>
    isUsablePrefix(prefix, description) &&
    description.sheets.every(
      ({ name }) => !existing.sheets.some((sheet) => sheet.name.toLowerCase() === (prefix + name).toLowerCase()),
    );
  const stage = STAGES.find(isFree) ?? "";
  const staged = withNames(description, {
    sheet: (name) => stage + name,
    name: (name) => presentControlName(old, name),
  });
  // the names stay with the old sheets until the new ones are complete; both sets have the same values in these cells
  const inserted = await insertWorkbook({ ...staged, names: [] }, onProgress ? { onProgress } : {});
  if (inserted.status === "clash") throw new Error(messages.namesTaken(inserted.clashes.sheets));

  const written = await stagedBudget(description, stage, old);
  const pointing = new NamePointing(staged.names);
  try {
    const problem = check(await readWorkbook(written));
    if (problem !== undefined) throw new Error(problem);
    await pointing.apply();
  } catch (error) {
    const undo = async (): Promise<void> => {
      await pointing.undo();
      await remove(written, active);
    };
    await undo().catch(() => {
      throw new Error(messages.notRolledBack(inserted.sheets), { cause: error });
    });
    throw error;
  }
  await takeOver(old, description, written).catch((error: unknown) => {
    throw new Error(messages.notTakenOver(stage), { cause: error });
  });
  return description.sheets.map(({ name }) => presentSheetName(old, name));
}

/** The new set as it stands beside the old one. */
async function stagedBudget(
  { sheets }: WorkbookDescription,
  stage: string,
  old: PresentBudget,
): Promise<PresentBudget> {
  const now = await present();
  const found = sheets.flatMap(({ name }) => {
    const sheet = now.sheets.find((candidate) => candidate.name === stage + name);
    return sheet ? [{ canonical: name, ...sheet, header: [] }] : [];
  });
  const byKey = found.flatMap((sheet) => {
    const key = keyOf(sheet.canonical);
    return key ? [[key, sheet] as const] : [];
  });
  return {
    prefix: stage,
    sheets: Object.fromEntries(byKey),
    others: found.filter(({ canonical }) => keyOf(canonical) === undefined),
    names: old.names,
  };
}

/** The old sheets go, the new ones take their names and their place among the tabs. */
function takeOver(old: PresentBudget, description: WorkbookDescription, written: PresentBudget): Promise<void> {
  const oldIds = new Set([...Object.values(old.sheets), ...old.others].map(({ id }) => id));
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const first = worksheets.items.findIndex(({ id }) => oldIds.has(id));
    for (const sheet of worksheets.items) if (oldIds.has(sheet.id)) sheet.delete();
    description.sheets.forEach(({ name }, index) => {
      const staged = worksheets.getItem(written.prefix + name);
      staged.name = presentSheetName(old, name);
      staged.position = first + index;
    });
    worksheets.getItem(presentSheetName(old, description.activeSheet)).activate();
    await context.sync();
    // the names point elsewhere now, which not every host takes for a change
    context.application.calculate("Recalculate");
    await context.sync();
  });
}

const activeSheet = (): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });

const remove = ({ sheets, others }: PresentBudget, active: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(active).activate();
    for (const { id } of [...Object.values(sheets), ...others]) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
