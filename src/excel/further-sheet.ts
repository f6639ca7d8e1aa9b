import * as messages from "../messages";
import { Refused } from "../problems";
import type { WorkbookDescription } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { assertStructureOpen, clashesBetween, isClash, present } from "./clashes";
import { deleteSheets } from "./delete-sheets";
import { insertSheets } from "./insert-workbook";
import { run } from "./run";
import { contentsOf } from "./sheet-content";

/** A sheet that was added. */
export interface SheetMade {
  /** @returns false, and nothing is touched, when it is no longer as it was made */
  undo: () => Promise<boolean>;
}

/**
 * Adds the one sheet of a description to a budget that is there, behind all others, and shows it.
 *
 * @throws Refused when the workbook is closed or has a sheet of that name; NothingChanged, with what Excel reported; HalfDone
 */
export async function insertFurtherSheet(description: WorkbookDescription): Promise<SheetMade> {
  const before = await present();
  assertStructureOpen(before);
  const clashes = clashesBetween(description, before);
  if (isClash(clashes)) throw new Refused(messages.namesTaken(clashes.sheets));
  const left = messages.insertedInPart(description.sheets.map(({ name }) => name));
  const { id, made } = await allOrNothing(left, async (onFailure) => {
    const [own = ""] = await insertSheets(description, before);
    onFailure(() => deleteSheets([own]));
    return { id: own, made: await formulasOf(own) };
  });
  const undo = () =>
    allOrNothing(left, async () => {
      const now = await present();
      assertStructureOpen(now);
      if (!now.sheets.some((sheet) => sheet.id === id) || (await formulasOf(id)) !== made) return false;
      await deleteSheets([id]);
      return true;
    });
  return { undo };
}

/** What its cells hold, to be compared. */
const formulasOf = (id: string): Promise<string> =>
  run(async (context) => {
    const [sheet] = await contentsOf(context, [{ id, name: "" }]);
    return JSON.stringify(sheet?.formulas.values);
  });
