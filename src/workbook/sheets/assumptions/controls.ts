import type { Budget } from "../../../budget";
import { addMonths, parseIso, toIso } from "../../../dates";
import * as messages from "../../../messages";
import { COLUMN, type NameDescription, type SheetBuilder } from "../../../sheet";
import { type InputValue, writeCell } from "../../blocks/input-table";
import { SHEET } from "../../names";
import { type ControlCell, type ControlKey, CONTROLS, isCalculated, SECTION } from "../../tables/assumptions";

/** Where each control stands, and the names for those that have one. */
export interface Controls {
  row: Record<ControlCell["key"], number>;
  names: NameDescription[];
}

/** The single cells that control the model, one below the other. */
export function controlsSection(sheet: SheetBuilder, budget: Budget): Controls {
  sheet.heading(SECTION.controls);
  const column = COLUMN.firstAttribute;
  const names: NameDescription[] = [];
  const rows = CONTROLS.map(({ key, label, unit, note, style, name }) => {
    const row = sheet.row++;
    sheet.text(row, COLUMN.label, label);
    sheet.text(row, COLUMN.note, note, "note");
    sheet.text(row, COLUMN.unit, unit, "note");
    if (!isCalculated(key)) writeCell(sheet, { at: column, style }, row, valueOf(key, budget));
    if (name !== undefined) names.push({ name, sheet: SHEET.assumptions, row, column });
    return [key, row] as const;
  });
  return { row: Object.fromEntries(rows) as Controls["row"], names };
}

/** While no month is closed the last one is the month before the first. */
function valueOf(key: ControlKey, budget: Budget): InputValue {
  if (key === "lastActualMonth") return budget.lastActualMonth ?? toIso(addMonths(parseIso(budget.startMonth), -1));
  return budget[key];
}

/** What may be typed into the controls that are chosen from a list on this sheet, and into the start of the fiscal year. */
export function validateControls(sheet: SheetBuilder, { row }: Controls, scenarios: string, currencies: string): void {
  const at = (key: ControlCell["key"]) => ({ row: row[key], column: COLUMN.firstAttribute, rows: 1, columns: 1 });
  const message = messages.chooseFromList;
  sheet.validate({ ...at("scenario"), rule: { kind: "listFrom", range: `=${scenarios}` }, message });
  sheet.validate({ ...at("currency"), rule: { kind: "listFrom", range: `=${currencies}` }, message });
  sheet.validate({
    ...at("fiscalYearStart"),
    rule: { kind: "number", minimum: 1, maximum: 12 },
    message: messages.typeMonthNumber,
  });
}
