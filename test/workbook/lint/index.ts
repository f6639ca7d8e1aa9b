import type { WorkbookDescription } from "../../../src/sheet/description";
import { arrayRules } from "./array-rules";
import { openBook, type Rule, type Violation } from "./book";
import { conditionRules } from "./condition-rules";
import { formulaRules } from "./formula-rules";
import { inputRules } from "./input-rules";
import { programRules } from "./program-rules";
import { referenceRules } from "./reference-rules";
import { rowRules } from "./row-rules";
import { sheetRules } from "./sheet-rules";
import { sizeRules } from "./size-rules";

export type { RuleName, Violation } from "./book";
export { EXCEPTIONS } from "./exceptions";

const RULES: readonly Rule[] = [
  ...rowRules,
  ...formulaRules,
  ...referenceRules,
  ...arrayRules,
  ...sizeRules,
  ...conditionRules,
  ...programRules,
  ...inputRules,
  ...sheetRules,
];

/**
 * What a workbook's description has against the modelling standards (docs/modelling-standards.md), as far as it can be
 * proved without calculating: an empty list for a workbook that holds them. Exceptions are listed in exceptions.ts.
 * @param only the sheet to look at, where the others are known to hold them
 */
export function lintWorkbook(description: WorkbookDescription, only?: string): Violation[] {
  const book = openBook(description, only);
  return RULES.flatMap((rule) => [...rule(book)]);
}
