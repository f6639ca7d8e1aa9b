import { insertFurtherSheets, presentBudgets, readWorkbook, undoSheets } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { dataDescription, Findings } from "../workbook";
import type { Undoable } from "./undo";

/** The flat table that was added, by the name of its sheet. */
export interface AddedData extends Undoable {
  sheet: string;
}

/**
 * Adds the sheet Data to the budget that the user is on: every line and month in one flat table, for pivot tables and uploads.
 * Its amounts refer to the route sheets as they stand, rows that were inserted among them.
 *
 * @throws Refused when there is no budget, a sheet that it reads is missing, or a sheet of its name is there; Error what Excel
 *   reported, and then nothing has changed
 */
export async function addData(): Promise<AddedData> {
  const [present] = await presentBudgets();
  if (!present) throw new Refused(messages.noBudgetHere);
  if (present.sheets.data) throw new Refused(messages.dataThere(present.sheets.data.name));
  const findings = new Findings();
  const description = dataDescription(await readWorkbook(present), findings);
  const [fault] = findings.faults;
  if (!description) throw new Refused(fault ?? messages.noBudgetHere);
  const made = await insertFurtherSheets(description);
  const undo = async () => {
    if (!(await undoSheets(made))) throw new Refused(messages.changedSince);
  };
  return { sheet: description.activeSheet, undo };
}
