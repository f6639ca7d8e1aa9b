import * as messages from "../messages";
import { HalfDone, Refused } from "../problems";
import { withNames, type WorkbookDescription } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { assertStructureOpen, clashesBetween, isClash, type Present, present } from "./clashes";
import { deleteSheets } from "./delete-sheets";
import { insertSheets, type Progress } from "./insert-workbook";
import { markOf } from "./marks";
import { run } from "./run";
import { contentsOf } from "./sheet-content";
import type { Written } from "./write-cells";

/** Sheets that were added. */
export interface SheetsMade {
  /** deletes them, whatever stands on them by now */
  takeBack: () => Promise<void>;
  /** @returns whether they are there as they were made */
  isAsMade: () => Promise<boolean>;
}

interface FurtherOptions {
  /** ids of sheets that the new ones take the place of; what refers to them refers to nothing afterwards */
  replaced?: readonly string[];
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Adds sheets of a description behind all others and shows its active one. Those that take the place of others are written beside
 * them first, and take their names in the request that deletes these.
 *
 * @throws Refused when the workbook is closed or has other sheets of these names; NothingChanged, with what Excel reported; HalfDone
 */
export async function insertFurtherSheets(
  description: WorkbookDescription,
  { replaced = [], onProgress }: FurtherOptions = {},
): Promise<SheetsMade> {
  const before = await present();
  assertStructureOpen(before);
  const foreign = { ...before, sheets: before.sheets.filter(({ id }) => !replaced.includes(id)) };
  const clashes = clashesBetween(description, foreign);
  if (isClash(clashes)) throw new Refused(messages.namesTaken(clashes.sheets));
  const staged = replaced.length === 0 ? description : underFreeNames(description, before);
  const left = messages.insertedInPart([...new Set([...description.sheets, ...staged.sheets].map(({ name }) => name))]);
  const { ids, made, isComplete } = await allOrNothing(left, async (onFailure) => {
    const own = await insertSheets(staged, before, { onProgress, isPart: replaced.length > 0 });
    onFailure(() => deleteSheets(own));
    const formulas = await formulasOf(own);
    return {
      ...{ ids: own, made: formulas },
      isComplete: replaced.length === 0 || (await takeOver(replaced, description, own)),
    };
  });
  if (!isComplete) throw new HalfDone(left);
  return {
    takeBack: () => deleteAll(ids, left),
    isAsMade: async () => {
      const { sheets } = await present();
      return ids.every((id) => sheets.some((sheet) => sheet.id === id)) && (await formulasOf(ids)) === made;
    },
  };
}

/**
 * Takes back cells that were written and sheets that were made with them: all of it, or nothing.
 *
 * @returns false, and nothing is touched, when something of it is no longer as it was made
 */
export const undoSheets = ({ takeBack, isAsMade }: SheetsMade, written?: Written): Promise<boolean> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    assertStructureOpen(await present());
    if (!(await isAsMade())) return false;
    const redo = written && (await written.undo());
    if (redo === false) return false;
    if (redo) onFailure(redo);
    await takeBack();
    return true;
  });

function underFreeNames(description: WorkbookDescription, { sheets }: Present): WorkbookDescription {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let last = 0;
  const free = (): string => {
    do last += 1;
    while (taken.has(`new ${last}`));
    return `New ${last}`;
  };
  const names = new Map(description.sheets.map(({ name }) => [name, free()]));
  const same = (name: string): string => name;
  return withNames(description, { sheet: (name) => names.get(name) ?? name, name: same, linked: same });
}

/**
 * As soon as one of the old sheets is gone the only way is on.
 *
 * @returns false when Excel did not let it be completed
 * @throws Error what Excel reported, when every old sheet is still there
 */
async function takeOver(old: readonly string[], to: WorkbookDescription, ids: readonly string[]): Promise<boolean> {
  try {
    await putInPlace(old, to, ids);
  } catch (error) {
    const now = new Set((await present()).sheets.map(({ id }) => id));
    if (old.every((id) => now.has(id))) throw error;
    return putInPlace(old, to, ids).then(
      () => true,
      () => false,
    );
  }
  return true;
}

const putInPlace = (old: readonly string[], to: WorkbookDescription, ids: readonly string[]): Promise<void> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const marks = ids.map((id) => markOf(worksheets.getItem(id)));
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    for (const sheet of worksheets.items) if (old.includes(sheet.id)) sheet.delete();
    to.sheets.forEach(({ name }, k) => {
      const id = ids[k] ?? "";
      if (names.get(id) !== name) worksheets.getItem(id).name = name;
    });
    for (const mark of marks) if (!mark.isNullObject) mark.delete();
    await context.sync();
  });

/** Several are deleted one after the other: where Excel stops at one of them, the others have to go too. */
async function deleteAll(ids: readonly string[], left: string): Promise<void> {
  try {
    await deleteSheets(ids);
  } catch (error) {
    const { sheets } = await present();
    if (ids.every((id) => sheets.some((sheet) => sheet.id === id))) throw error;
    await deleteSheets(ids).catch((cause: unknown) => {
      throw new HalfDone(left, { cause });
    });
  }
}

/** What the cells of sheets hold, to be compared. */
const formulasOf = (ids: readonly string[]): Promise<string> =>
  run(async (context) => {
    const sheets = await contentsOf(
      context,
      ids.map((id) => ({ id, name: "" })),
    );
    return JSON.stringify(sheets.map(({ formulas }) => formulas.values));
  });
