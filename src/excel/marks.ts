/** Of a sheet: it is being made. Of the workbook: what has been pointed at such sheets. Both are kept in the file. */
const KEY = "AIBudget.unfinished";

/** What a sheet is made for. A scenario is complete as soon as other sheets refer to it. */
export type Making = "budget" | "scenario";

/** What names and the user's cells held before they were pointed at sheets that are not finished. */
export interface PointedAt {
  /** null: there was no such name */
  names: readonly { name: string; formula: string | null }[];
  cells: readonly { sheetId: string; row: number; column: number; formula: string }[];
}

/** Says of a sheet that it is being made: in the request that makes it, so that none is ever without the mark. */
export const mark = (sheet: Excel.Worksheet, making: Making): void => {
  sheet.customProperties.add(KEY, making);
};

/** In the request with which the sheet is complete. */
export const unmark = (sheet: Excel.Worksheet): void => {
  sheet.customProperties.getItem(KEY).delete();
};

/** What a sheet is being made for, or a null object, once the request has been sent. */
export function markOf(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const property = sheet.customProperties.getItemOrNullObject(KEY);
  property.load("value");
  return property;
}

export const isBudgetInMaking = (making: Excel.WorksheetCustomProperty): boolean =>
  !making.isNullObject && making.value === "budget";

/** Keeps what is about to be pointed elsewhere, in the request that does it. */
export const keepPointedAt = (workbook: Excel.Workbook, before: PointedAt): void => {
  workbook.settings.add(KEY, before);
};

/** What is kept, as a PointedAt, or a null object, once the request has been sent. */
export function keptPointedAt(workbook: Excel.Workbook): Excel.Setting {
  const setting = workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return setting;
}
