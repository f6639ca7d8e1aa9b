import { type Budget, SCENARIO_FACTORS, type ScenarioFactor } from "../../../budget";
import { COLUMN, columnName, OPENING, picked, type SheetBuilder } from "../../../sheet";
import { LIVE, NO_DRIVER, SCENARIO_COLUMNS, SECTION } from "../../tables/assumptions";

const E = COLUMN.firstAttribute;

/** The scenarios side by side, as references on this sheet. */
export interface Scenarios {
  /** their names */
  names: string;
  /** the factors of the live one */
  live: Record<ScenarioFactor, string>;
  /** the factor of all scenarios, side by side like their names */
  cases: Record<ScenarioFactor, string>;
}

/** What each scenario multiplies by, and the live column that feeds the model: the scenario whose number stands in `number`. */
export function scenariosSection(sheet: SheetBuilder, { scenarios }: Budget, number: string): Scenarios {
  sheet.heading(SECTION.scenarios, "Side by side; the live column feeds the model");
  const across = (row: number) => `$${columnName(E + 1)}$${row}:$${columnName(E + SCENARIO_COLUMNS)}$${row}`;
  const heading = sheet.row++;
  sheet.text(heading, E, LIVE, "columnHeading");
  for (let k = 0; k < SCENARIO_COLUMNS; k++) sheet.text(heading, E + 1 + k, scenarios[k]?.name ?? "", "inputText");
  const live = {} as Scenarios["live"];
  const cases = {} as Scenarios["cases"];
  for (const { key, label, note } of SCENARIO_FACTORS) {
    const row = sheet.row++;
    sheet.text(row, COLUMN.label, label);
    sheet.text(row, COLUMN.note, note, "note");
    sheet.text(row, COLUMN.unit, "factor", "note");
    sheet.formula(row, E, `=${picked(across(row), number)}`, "factor");
    for (let k = 0; k < SCENARIO_COLUMNS; k++) sheet.number(row, E + 1 + k, scenarios[k]?.[key] ?? null, "inputRate");
    live[key] = `$${columnName(E)}$${row}`;
    cases[key] = across(row);
  }
  return { names: across(heading), live, cases };
}

/** Headcount, customers and whatever else lines follow: the rows of all drivers, blank ones to fill included. */
export function driversSection(sheet: SheetBuilder, { drivers }: Budget): { first: number; last: number } {
  sheet.heading(SECTION.drivers, "Headcount, customers …: opening value and growth a month");
  sheet.text(sheet.row, E, "Growth a month", "columnHeading");
  const first = sheet.row + 1;
  const last = first + drivers.length + 2;
  noDriverRow(sheet, first);
  for (let row = first + 1; row <= last; row++) {
    const driver = drivers[row - first - 1];
    sheet.text(row, COLUMN.label, driver?.name ?? "", "inputText");
    sheet.text(row, COLUMN.unit, driver?.unit ?? "", "inputText");
    sheet.number(row, E, driver?.growth ?? null, "inputPercent");
    sheet.number(row, COLUMN.opening, driver?.opening ?? null, "input");
  }
  for (let row = first; row <= last; row++)
    sheet.series(row, `=${OPENING}${row}*(1+$${columnName(E)}${row})`, "quantity");
  sheet.row = last + 1;
  return { first, last };
}

/** Lines without a driver point here: nobody may give it a value. */
function noDriverRow(sheet: SheetBuilder, row: number): void {
  sheet.text(row, COLUMN.label, NO_DRIVER);
  sheet.text(row, COLUMN.unit, "none", "note");
  sheet.formula(row, E, "=0", "percent");
  sheet.formula(row, COLUMN.opening, "=0", "quantity");
}
