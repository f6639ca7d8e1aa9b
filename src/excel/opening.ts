import { messages } from "../messages";
import { BadArgument } from "../problems";

/**
 * Sees before any work that protected sheets can be opened, by opening and closing them: a password shows only then.
 *
 * @throws BadArgument when one of them has a password; Error what Excel reported
 */
export async function assertSheetsOpen(ids: readonly string[]): Promise<void> {
  const closed = await Excel.run(async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItem(id));
    for (const sheet of sheets) sheet.load("id,name,protection/protected,protection/options");
    context.workbook.load("readOnly");
    await context.sync();
    // one that may only be looked at says so itself
    if (context.workbook.readOnly) return [];
    return sheets
      .filter(({ protection }) => protection.protected)
      .map(({ id, name, protection: { options } }) => ({ id, name, options }));
  });
  if (closed.length === 0) return;
  await Excel.run(async (context) => {
    for (const { id, options } of closed) {
      const { protection } = context.workbook.worksheets.getItem(id);
      protection.unprotect();
      protection.protect(options);
    }
    await context.sync();
  }).catch((error: unknown) => {
    throw isClosed(error) ? new BadArgument(messages.sheetsClosed(closed.map(({ name }) => name))) : error;
  });
}

/** What Excel says of a sheet that a password protects, and of much else. */
export const isClosed = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === "AccessDenied";
