/** Runs one batch of Office.js against the open workbook, as an add-in does; what was loaded in it can be read after. */
export const sync = <T>(work: (workbook: Excel.Workbook) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook);
    await context.sync();
    return result;
  });

/** The same with one of its sheets. */
export const syncSheet = <T>(name: string, work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> =>
  sync((workbook) => work(workbook.worksheets.getItem(name), workbook));
