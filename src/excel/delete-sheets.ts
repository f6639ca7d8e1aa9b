import { present } from "./clashes";
import { run } from "./run";

/**
 * Deletes sheets, those of them that are there. A request that fails after it took effect has done what was asked for.
 *
 * @throws Error what Excel reported, when one of them is still there
 */
export async function deleteSheets(ids: readonly string[]): Promise<void> {
  try {
    await run(async (context) => {
      const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
      for (const sheet of sheets) sheet.load("id");
      await context.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch (error) {
    const { sheets } = await present();
    if (sheets.some(({ id }) => ids.includes(id))) throw error;
  }
}
