import { columnName, SheetBuilder, type SheetFace } from "../sheet";
import { MASTER_CHECK, SHEET } from "./names";

const master = `${SHEET.checks}!$${columnName(MASTER_CHECK.column)}$${MASTER_CHECK.row}`;

/** A sheet of the budget: it repeats the timeline of Assumptions and shows the master check, where it is neither of the two. */
export const budgetSheet = (face: Omit<SheetFace, "timelineFrom" | "masterCheck">): SheetBuilder =>
  new SheetBuilder({
    ...face,
    ...(face.name !== SHEET.assumptions && { timelineFrom: SHEET.assumptions }),
    ...(face.name !== SHEET.checks && face.name !== SHEET.about && { masterCheck: master }),
  });
