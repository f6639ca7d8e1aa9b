import * as messages from "../messages";
import { Refused } from "../problems";
import { allOrNothing } from "./all-or-nothing";
import { type ClosedSheet, loadClosed, whileOpen } from "./closed-sheets";
import { run } from "./run";

/**
 * Sees before any work which of these protected sheets have a password: that shows only when they are opened. Each is opened
 * and protected again as it was.
 *
 * @throws NothingChanged, with what Excel reported; HalfDone when one of them stayed open
 */
export async function lockedSheets(ids: readonly string[]): Promise<{ closed: ClosedSheet[]; locked: ClosedSheet[] }> {
  const { closed, isReadOnly } = await run(async (context) => {
    const found = loadClosed(context, ids);
    context.workbook.load("readOnly");
    await context.sync();
    return { closed: found(), isReadOnly: context.workbook.readOnly };
  });
  // what may only be looked at refuses everything, and says so itself
  if (closed.length === 0 || isReadOnly) return { closed, locked: [] };
  return allOrNothing(messages.openedInPart(namesOf(closed)), async (onFailure) => {
    onFailure(() => openAndClose(ids, closed));
    const locked: ClosedSheet[] = [];
    for (const sheet of closed)
      // one by one, for a request ends with the first that is refused
      await openAndClose([sheet.sheetId], closed).catch((error: unknown) => {
        if (!isClosed(error)) throw error;
        locked.push(sheet);
      });
    return { closed, locked };
  });
}

/** @throws Refused when one of these sheets has a password; @see lockedSheets */
export async function assertSheetsOpen(ids: readonly string[]): Promise<ClosedSheet[]> {
  const { closed, locked } = await lockedSheets(ids);
  if (locked.length > 0) throw new Refused(messages.sheetsClosed(namesOf(locked)));
  return closed;
}

export const namesOf = (sheets: readonly ClosedSheet[]): string[] => sheets.map(({ name }) => name);

/** In the end they are protected as they were, even if they have been left open. */
const openAndClose = (ids: readonly string[], closed: readonly ClosedSheet[]): Promise<void> =>
  run(async (context) => {
    const now = loadClosed(context, ids);
    await context.sync();
    const before = closed.filter(({ sheetId }) => ids.includes(sheetId));
    whileOpen(context, ids, { now: now(), before }, () => undefined);
    await context.sync();
  });

/** What Excel says of a sheet that a password protects, and of much else. */
export const isClosed = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === "AccessDenied";
