/**
 * Shows a sheet of the open workbook.
 *
 * @throws Error what Excel reported, for instance when the sheet has been deleted or renamed since
 */
export function showSheet(name: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
