import { quoteSheetName } from "./address";
import type { Sheet, Validation, ValidationRule } from "./book";

/** When a sheet is renamed, what refers to it beside formulas and names follows: lists of validations, series of charts. */
export function renameInReferences(sheets: readonly Sheet[], from: string, to: string): void {
  const follow = followingText(from, to);
  for (const { extras, cells } of sheets) {
    for (const area of extras.validations.replace((validation) => followingRule(validation, follow)))
      cells.setValidation(area, extras.validations.at(area.row, area.column));
    for (const chart of extras.charts) chart.replaceTexts(follow);
  }
}

/** "='Old one'!$A$1" → "=New!$A$1" */
function followingText(from: string, to: string): (text: string) => string {
  const quoted = `'${from.replaceAll("'", "''")}'!`;
  const plain = quoteSheetName(from) === from ? new RegExp(`(?<![\\w.'\\]])${from}!`, "gi") : undefined;
  const renamed = `${quoteSheetName(to)}!`;
  return (text) => {
    const followed = text.replaceAll(quoted, () => renamed);
    return plain ? followed.replace(plain, () => renamed) : followed;
  };
}

/** The same object where nothing refers to the sheet. */
function followingRule(validation: Validation, follow: (text: string) => string): Validation {
  const text = JSON.stringify(validation.rule);
  const followed = follow(text);
  return followed === text ? validation : { ...validation, rule: JSON.parse(followed) as ValidationRule };
}
