import * as messages from "../messages";
import { HalfDone, Refused } from "../problems";
import { absoluteAddress, isUsablePrefix, onSheet, withNames, type WorkbookDescription } from "../sheet";
import { type PresentBudget, presentControlName, presentSheetNames, SHEET } from "../workbook";
import { allOrNothing } from "./all-or-nothing";
import { assertStructureOpen, type Present, present } from "./clashes";
import { deleteSheets } from "./delete-sheets";
import { insertSheets, type Progress } from "./insert-workbook";
import { keptPointedAt, markOf } from "./marks";
import { NamePointing, type NameTarget } from "./name-pointing";
import { type OpenBudget, readWorkbook } from "./read-workbook";
import { run } from "./run";
import type { UserFormula } from "./user-formulas";
import { type SheetEdits, writeCells } from "./write-cells";

type SheetKey = keyof typeof SHEET;
const keyOf = (name: string): SheetKey | undefined =>
  (Object.keys(SHEET) as SheetKey[]).find((key) => SHEET[key] === name);

const STAGES = ["New ", ...Array.from({ length: 98 }, (_, index) => `New ${index + 2} `)];

/** What else of the workbook is to follow the new sheets, by the names these have while the old ones are still there. */
export interface Following {
  edits: readonly SheetEdits[];
  names: readonly NameTarget[];
}

export interface ReplaceOptions {
  onProgress?: (progress: Progress) => void;
  /** looks at the new sheets before the old ones go; what it throws stops it all */
  follow: (written: OpenBudget) => Following | Promise<Following>;
  /** the user's formulas that refer to the old sheets */
  dependents?: readonly UserFormula[];
}

/**
 * Writes a budget's sheets anew in the place of its old ones. The new set is written beside the old one and checked; then all
 * that refers to the old sheets is pointed at the new ones, so that nothing refers to a sheet when it goes; only then the old
 * sheets are deleted and the new ones given their names, which every formula follows. Whatever goes wrong before that leaves
 * the workbook as it was.
 *
 * @param description without prefix
 * @returns the names of the sheets, as they stand in the description
 * @throws a problem that `follow` has thrown; NothingChanged, with what Excel reported; HalfDone when it could not be taken back
 */
export async function replaceWorkbook(
  old: PresentBudget,
  description: WorkbookDescription,
  { onProgress, follow, dependents = [] }: ReplaceOptions,
): Promise<string[]> {
  let stage = "";
  const left = () => messages.replacedInPart(stage);
  const isComplete = await allOrNothing(left, async (onFailure) => {
    const existing = await present();
    assertStructureOpen(existing);
    stage = freeStage(old, description, existing);
    const staged = withNames(description, {
      sheet: (name) => stage + name,
      name: (name) => presentControlName(old, name),
      linked: presentSheetNames(old, description),
    });
    const active = await activeSheet();
    // the names stay with the old sheets until the new ones are complete; both sets have the same values in these cells
    const ids = await insertSheets({ ...staged, names: [] }, existing, { onProgress, isPart: true });
    onFailure(async () => {
      await activate(active);
      await deleteSheets(ids);
    });
    const written = stagedBudget(description, stage, old, ids);
    const { edits, names } = await follow(await readWorkbook(written, written.others));
    const controls = staged.names.map(({ name, sheet, row, column }) => {
      return { name, formula: `=${onSheet(sheet, absoluteAddress(row, column))}` };
    });
    const pointing = new NamePointing([...controls, ...names]);
    onFailure(() => pointing.undo());
    await pointing.apply(dependents.map(({ sheetId, row, column, formula }) => ({ sheetId, row, column, formula })));
    if (edits.length > 0) onFailure((await writeCells(edits)).takeBack);
    return takeOver(old, description, ids);
  });
  if (!isComplete) throw new HalfDone(left());
  return description.sheets.map(({ name }) => name).map(presentSheetNames(old, description));
}

/** A prefix under which the new sheets fit beside all others. */
function freeStage(old: PresentBudget, description: WorkbookDescription, existing: Present): string {
  const oldIds = new Set([...Object.values(old.sheets), ...old.others].map(({ id }) => id));
  const taken = new Set(existing.sheets.map(({ name }) => name.toLowerCase()));
  const foreign = existing.sheets.filter(({ id }) => !oldIds.has(id)).map(({ name }) => name.toLowerCase());
  const nameOf = presentSheetNames(old, description);
  const clashing = description.sheets
    .map(({ name }) => nameOf(name))
    .filter((name) => foreign.includes(name.toLowerCase()));
  if (clashing.length > 0) throw new Refused(messages.namesTaken(clashing));
  const isFree = (prefix: string): boolean =>
    isUsablePrefix(prefix, description) &&
    description.sheets.every(({ name }) => !taken.has((prefix + name).toLowerCase()));
  const stage = STAGES.find(isFree);
  if (stage === undefined) throw new Refused(messages.namesTaken(STAGES.map((prefix) => prefix.trim())));
  return stage;
}

/** The new set as it stands beside the old one. */
function stagedBudget(
  { sheets }: WorkbookDescription,
  stage: string,
  { names }: PresentBudget,
  ids: readonly string[],
): PresentBudget {
  const staged = sheets.map(({ name }, index) => {
    return { key: keyOf(name), sheet: { id: ids[index] ?? "", name: stage + name, header: [] } };
  });
  return {
    prefix: stage,
    sheets: Object.fromEntries(staged.flatMap(({ key, sheet }) => (key ? [[key, sheet] as const] : []))),
    others: staged.filter(({ key }) => key === undefined).map(({ sheet }) => sheet),
    names,
  };
}

/**
 * The old sheets go, the new ones take their names and their place among the tabs, in one request. As soon as one of the old
 * sheets is gone the only way is on.
 *
 * @returns false when Excel did not let it be completed
 * @throws Error what Excel reported, when every old sheet is still there
 */
async function takeOver(
  old: PresentBudget,
  description: WorkbookDescription,
  ids: readonly string[],
): Promise<boolean> {
  const oldIds = [...Object.values(old.sheets), ...old.others].map(({ id }) => id);
  try {
    await putInPlace(old, description, ids);
  } catch (error) {
    const now = new Set((await present()).sheets.map(({ id }) => id));
    if (oldIds.every((id) => now.has(id))) throw error;
    return putInPlace(old, description, ids).then(
      () => true,
      () => false,
    );
  }
  return true;
}

function putInPlace(old: PresentBudget, description: WorkbookDescription, ids: readonly string[]): Promise<void> {
  const oldIds = new Set([...Object.values(old.sheets), ...old.others].map(({ id }) => id));
  const nameOf = presentSheetNames(old, description);
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const marks = ids.map((id) => markOf(worksheets.getItem(id)));
    const kept = keptPointedAt(context.workbook);
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    const first = worksheets.items.findIndex(({ id }) => oldIds.has(id) || ids.includes(id));
    for (const sheet of worksheets.items) if (oldIds.has(sheet.id)) sheet.delete();
    description.sheets.forEach(({ name }, index) => {
      const id = ids[index] ?? "";
      const sheet = worksheets.getItem(id);
      const wanted = nameOf(name);
      if (names.get(id) !== wanted) sheet.name = wanted;
      sheet.position = first + index;
      if (name === description.activeSheet) sheet.activate();
    });
    for (const mark of marks) if (!mark.isNullObject) mark.delete();
    if (!kept.isNullObject) kept.delete();
    // the names point elsewhere now, which not every host takes for a change
    context.application.calculate("Recalculate");
    await context.sync();
  });
}

const activeSheet = (): Promise<string> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });

const activate = (id: string): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(id).activate();
    await context.sync();
  });
