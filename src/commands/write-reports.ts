import type { Budget } from "../budget";
import type { IsoDate } from "../dates";
import { insertReports, type Progress, sheetsNamed } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { isReportStamp, REPORT_STAMP, type SheetDescription, withNames, type WorkbookDescription } from "../sheet";
import { cellsOfActuals, lastActualMonthCell, SHEET } from "../workbook";
import { type ReadBudget, readOpenBudget } from "./open-budget";
import type { Undoable } from "./undo";

/** What is to be written of a budget. */
export interface Reports {
  /** sheets of values, which refer to the budget's own by the names that these have */
  sheets: readonly SheetDescription[];
  /** what closed months have cost, for the sheet Actuals, and the month up to which they are closed; null: that stays */
  actuals?: { rows: Budget["actuals"]; lastActualMonth: IsoDate | null };
}

export type ReportsResult =
  | ({ status: "written"; sheets: string[] } & Undoable)
  /** nothing was written: reports of these names are there, and would be replaced */
  | { status: "asking"; replaces: string[] }
  /** nothing was written: Actuals has lost its table or the row at its end, and only a rebuild brings them back */
  | { status: "needs rebuild"; why: string };

interface ReportsOptions {
  /** reports of the same names may go */
  replace?: boolean;
  onProgress?: (progress: Progress) => void;
}

/**
 * Writes sheets that report on the budget that the user is on, behind all others, and with them the actuals that they speak of.
 * A report that is there is replaced only where that is said; a sheet of somebody's own never.
 *
 * @throws Refused when there is no budget, its cells cannot be read, a name is taken, or a sheet is closed; NothingChanged, with
 *   what Excel reported; HalfDone
 */
export async function writeReports(
  { sheets, actuals }: Reports,
  { replace = false, onProgress }: ReportsOptions = {},
): Promise<ReportsResult> {
  const read = await readOpenBudget();
  const description = besideBudget(sheets, read);
  const names = description.sheets.map(({ name }) => name);
  const there = await sheetsNamed(names, REPORT_STAMP);
  const foreign = there.filter(({ cell }) => !isReportStamp(cell));
  if (foreign.length > 0) throw new Refused(messages.namesTaken(foreign.map(({ name }) => name)));
  const edits = actuals && editsOf(actuals, read);
  if (edits === undefined && actuals) return { status: "needs rebuild", why: messages.noRoomForActuals(SHEET.actuals) };
  if (there.length > 0 && !replace) return { status: "asking", replaces: there.map(({ name }) => name) };
  const made = await insertReports(description, {
    ...{ edits: edits?.edits ?? [], rows: edits?.rows, replaced: there.map(({ id }) => id) },
    ...(onProgress && { onProgress }),
  });
  const undo = async (): Promise<void> => {
    if (!(await made.undo())) throw new Refused(messages.changedSince);
  };
  return { status: "written", sheets: names, undo };
}

/** Under the prefix that the budget's own sheets have. */
function besideBudget(sheets: readonly SheetDescription[], { open: { prefix } }: ReadBudget): WorkbookDescription {
  const activeSheet = sheets[0]?.name ?? "";
  return withNames(
    { sheets: [...sheets], names: [], activeSheet },
    { sheet: (name) => prefix + name, name: (name) => name },
  );
}

/** undefined: there is no table to write them into */
function editsOf({ rows, lastActualMonth }: NonNullable<Reports["actuals"]>, { open, read }: ReadBudget) {
  const { sheets, values } = open;
  if (!sheets.actuals || !values.actuals) throw new Refused(messages.sheetMissing(SHEET.actuals));
  const cells = cellsOfActuals(values.actuals, rows, { actuals: read.budget.actuals, places: read.places });
  if (!cells) return undefined;
  const closing = lastActualMonth === null ? undefined : closingOf(lastActualMonth, open);
  const sheetId = sheets.actuals.id;
  return {
    edits: [...(cells.edits.length > 0 ? [{ sheetId, edits: cells.edits }] : []), ...(closing ? [closing] : [])],
    rows: cells.rows && { sheetId, insertion: { ...cells.rows, like: "above" as const } },
  };
}

function closingOf(month: IsoDate, { sheets, values }: ReadBudget["open"]) {
  const cell = values.assumptions && lastActualMonthCell(values.assumptions, month);
  if (!cell || !sheets.assumptions) throw new Refused(messages.sheetMissing(SHEET.assumptions));
  return { sheetId: sheets.assumptions.id, edits: [cell] };
}
