import { SIDES } from "../../../budget";
import { COLUMN, ROW, type SheetBuilder } from "../../../sheet";
import { SIDE_COLUMNS } from "../../tables/comparison";
import type { ScenarioSheet } from "../scenario";
import { CHART_ROWS, E, type Monthly } from "./layout";

/** By darkness, not hue, so that neighbours differ in grey print. */
const COLORS = ["14213D", "8DB8D6", "D9822B", "7A2E0E", "7F7F7F"];

/** Each budget with a line for each scenario: one axis for both would hide access. */
export function charts(sheet: SheetBuilder, scenarios: readonly ScenarioSheet[], monthly: Monthly, row: number): void {
  const places = { access: COLUMN.label, metered: E + SIDE_COLUMNS };
  const columns = { access: E + SIDE_COLUMNS - COLUMN.label, metered: SIDE_COLUMNS };
  for (const { key, label } of SIDES)
    sheet.chart({
      title: `${label} by scenario`,
      drawnAs: "lines",
      categoriesRow: ROW.month,
      series: scenarios.map(({ name }, k) => ({ row: monthly[key].first + k, name, color: COLORS[k] ?? "000000" })),
      at: { row, rows: CHART_ROWS, column: places[key], columns: columns[key] },
    });
}
