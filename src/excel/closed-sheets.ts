/** A sheet that is protected, and how. */
export interface ClosedSheet {
  sheetId: string;
  name: string;
  options: Excel.WorksheetProtectionOptions;
}

/** Asks which of these sheets are protected; to be called after the next sync. */
export function loadClosed({ workbook }: Excel.RequestContext, ids: readonly string[]): () => ClosedSheet[] {
  const sheets = ids.map((sheetId) => {
    const sheet = workbook.worksheets.getItem(sheetId);
    sheet.load("name,protection/protected,protection/options");
    return { sheetId, sheet };
  });
  return () =>
    sheets
      .filter(({ sheet }) => sheet.protection.protected)
      .map(({ sheetId, sheet: { name, protection } }) => ({ sheetId, name, options: protection.options }));
}

/**
 * Opens those of these sheets that are protected, works on them and protects them again as they were, all in one request.
 *
 * @param now which sheets are protected
 * @param before which were before all this: they are again in the end, even if something has failed while they were open
 */
export function whileOpen(
  { workbook }: Excel.RequestContext,
  ids: readonly string[],
  { now, before }: { now: readonly ClosedSheet[]; before: readonly ClosedSheet[] },
  work: () => void,
): void {
  const protectionOf = (id: string) => workbook.worksheets.getItem(id).protection;
  const opened = now.filter(({ sheetId }) => ids.includes(sheetId));
  for (const { sheetId } of opened) protectionOf(sheetId).unprotect();
  work();
  const stillClosed = new Set(now.filter((sheet) => !opened.includes(sheet)).map(({ sheetId }) => sheetId));
  const options = new Map([...opened, ...before].map((sheet) => [sheet.sheetId, sheet.options]));
  for (const [id, how] of options) if (!stillClosed.has(id)) protectionOf(id).protect(how);
}
