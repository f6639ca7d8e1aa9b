import { withNames, type WorkbookDescription } from "../../sheet";
import { NAME, SHEET, type SheetKey } from "../names";
import type { PresentBudget } from "./find-sheets";

type NameKey = keyof typeof NAME;

const keyOf = <Key extends string>(names: Record<Key, string>, name: string): Key | undefined =>
  (Object.keys(names) as Key[]).find((key) => names[key] === name);

/** What a sheet is called in the workbook, however the user has renamed it; a new one gets the budget's prefix. */
export function presentSheetName({ prefix, sheets }: PresentBudget, name: string): string {
  const key = keyOf<SheetKey>(SHEET, name);
  return (key && sheets[key]?.name) ?? prefix + name;
}

/** What a name for a control is called in the workbook. */
export function presentControlName({ names }: PresentBudget, name: string): string {
  const key = keyOf<NameKey>(NAME, name);
  return key ? names[key] : name;
}

/** A budget's description under the names that its sheets and controls have in the workbook. */
export const namedAsPresent = (description: WorkbookDescription, budget: PresentBudget): WorkbookDescription =>
  withNames(description, {
    sheet: (name) => presentSheetName(budget, name),
    name: (name) => presentControlName(budget, name),
  });
