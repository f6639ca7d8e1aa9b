import { calculatesByItself, type OpenBudget, readWorkbook } from "../excel";
import {
  type Cell,
  expandSheet,
  type SheetDescription,
  type SheetValues,
  valueAt,
  type WorkbookDescription,
} from "../sheet";
import { isSameFormula, namedAsPresent, SHEET } from "../workbook";
import type { ShownValue, WorkbookValues } from "../xlsx";

/** No formula of another sheet takes its figures from these, but for the checks. */
const FEEDING_NOTHING: readonly string[] = [SHEET.about, SHEET.comparison, SHEET.verify, SHEET.checks, SHEET.data];

/** Shown while Excel is calculating, or what a file has no word for. */
const UNFINISHED = /^#(?!N\/A$|VALUE!$|REF!$|DIV\/0!$|NUM!$|NAME\?$|NULL!$)[A-Z_/0-9]+[!?]?$/;

interface Shown {
  values: SheetValues;
  formulas: SheetValues;
}

/**
 * What the open workbook shows, for a file of the same budget that is described anew. A sheet has its values where every cell
 * stands where the description has it, with the same formula or the same input: what it shows is then what the file calculates.
 *
 * @returns undefined where that is not so of a sheet that others calculate with, or Excel does not calculate by itself
 */
export async function shownValues(
  description: WorkbookDescription,
  open: OpenBudget,
): Promise<WorkbookValues | undefined> {
  if (!(await calculatesByItself())) return undefined;
  const { otherValues, otherFormulas } = await readWorkbook({ ...open, sheets: {} }, open.others);
  const shown = new Map<string, Shown>();
  const add = (values: SheetValues, formulas: SheetValues | undefined) =>
    formulas && shown.set(values.name, { values, formulas });
  for (const [key, values] of Object.entries(open.values))
    add(values, open.formulas[key as keyof typeof open.formulas]);
  otherValues.forEach((values, k) => add(values, otherFormulas[k]));

  const found = new Map<string, ShownValue[][]>();
  const present = namedAsPresent(description, open);
  for (const [k, sheet] of description.sheets.entries()) {
    const named = present.sheets[k] ?? sheet;
    const own = shown.get(named.name);
    if (own && isAsDescribed(named, own))
      found.set(
        sheet.name,
        own.values.values.map((row) => row.map((value) => value ?? "")),
      );
    else if (!FEEDING_NOTHING.includes(sheet.name) && !open.others.some(({ name }) => name === named.name))
      return undefined;
  }
  return found;
}

function isAsDescribed(sheet: SheetDescription, { values, formulas }: Shown): boolean {
  for (const { row, column, content } of expandSheet(sheet)) {
    if (!isSame(content, valueAt(values, row, column), valueAt(formulas, row, column))) return false;
  }
  return true;
}

function isSame(content: Cell["content"], value: unknown, formula: unknown): boolean {
  switch (content.kind) {
    case "formula":
      return typeof formula === "string" && isSameFormula(formula, content.formula) && !UNFINISHED.test(String(value));
    case "text":
      return value === content.text;
    case "number":
      return value === content.value;
    case "empty":
      return value === null || value === "";
  }
}
