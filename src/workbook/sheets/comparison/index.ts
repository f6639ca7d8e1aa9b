import type { DriverDifference } from "../../../budget";
import { type Block, COLUMN, FIRST_MONTH, onSheet, ROW, type SheetDescription } from "../../../sheet";
import { budgetSheet } from "../../budget-sheet";
import type { Feeds } from "../../feeds";
import { NAME, SHEET } from "../../names";
import { SCENARIO_COLUMNS } from "../../tables/assumptions";
import { faceOf } from "../../tables/faces";
import type { ScenarioSheet } from "../scenario";
import type { Summary } from "../summary";
import { charts } from "./charts";
import { byDriver, byRoute, byYear, crossingNote, drivingNotes } from "./first-screen";
import { CHART_ROWS, COLUMNS, E, MONTHLY, type Monthly, SHARES } from "./layout";
import { byMonth } from "./scenario-rows";

export interface Comparison {
  sheet: SheetDescription;
  /** one formula a scenario: how far its sheet is from Summary over all months, 0 unless it is selected */
  apart: string[];
}

/**
 * What if another scenario comes true: on the first screen what each costs by year and what it adds to the first, by route and by
 * driver, below it the same month by month. Every block has a row for each column of scenarios on Assumptions; rows without a
 * scenario sheet wait until one is added.
 */
export function comparisonSheet(
  scenarios: readonly ScenarioSheet[],
  differences: readonly DriverDifference[],
  summary: Summary,
  feeds: Feeds,
  pricesKnownOn: string,
): Comparison {
  const sheet = budgetSheet({ ...faceOf("comparison"), months: feeds.months });
  sheet.width(COLUMN.label, COLUMN.label, 22);
  sheet.width(COLUMN.note, COLUMN.unit, 1);
  sheet.width(E, E + COLUMNS - 1, 13);
  // the longest name of a route in one word
  sheet.width(E, E, 14);
  for (const column of SHARES) sheet.width(column, column, 9);
  sheet.formula(ROW.title, E + 3, `="All money in "&${NAME.currency}`, "listNote");
  sheet.row = ROW.firstLine - 1;
  const years = sheet.reserve(SCENARIO_COLUMNS);
  byRoute(sheet, scenarios);
  const drivers = sheet.reserve(SCENARIO_COLUMNS);
  drivingNotes(sheet, pricesKnownOn);
  const chartsFrom = sheet.row + 1;
  sheet.row = chartsFrom + CHART_ROWS;
  sheet.printOnly(1, sheet.row, E + COLUMNS - 1);
  sheet.heading("Month by month");
  const monthly = Object.fromEntries(MONTHLY.map((line) => [line, byMonth(sheet, scenarios, line)])) as Monthly;
  byYear(sheet, scenarios, years, monthly, feeds);
  byDriver(sheet, scenarios, { block: drivers, differences, memo: monthly.memo }, feeds);
  crossingNote(sheet, scenarios, monthly, years);
  charts(sheet, scenarios, monthly, chartsFrom);

  const over = (name: string, row: number) => onSheet(name, `$${FIRST_MONTH}$${row}:$${sheet.end}$${row}`);
  const apart = (rows: Block, k: number, row: number) =>
    `SUMPRODUCT(ABS(${over(SHEET.comparison, rows.first + k)}-${over(SHEET.summary, row)}))`;
  return {
    sheet: sheet.build(),
    apart: Array.from({ length: SCENARIO_COLUMNS }, (_, k) => {
      const name = onSheet(SHEET.comparison, `$B$${monthly.access.first + k}`);
      const difference = `${apart(monthly.access, k, summary.access)}+${apart(monthly.metered, k, summary.metered)}`;
      return `IF(${NAME.scenario}<>${name},0,${difference})`;
    }),
  };
}
