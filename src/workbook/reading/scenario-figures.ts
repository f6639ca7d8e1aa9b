import { SCENARIO_FACTORS, type ScenarioFactor, type Side, SIDES } from "../../budget";
import { COLUMN, rowOf, type SheetValues, valueAt } from "../../sheet";
import { SCENARIO_COLUMNS } from "../tables/assumptions";
import { COMPARISON, NO_SCENARIO, SIDE_COLUMNS } from "../tables/comparison";

/** What a scenario comes to on one side, in the report currency; null: not known. */
export interface SideFigures {
  thisYear: number | null;
  nextYear: number | null;
  /** over all months, more than the first scenario */
  more: number | null;
}

/** A scenario as Comparison shows it. */
export interface ScenarioFigures extends Record<Side, SideFigures> {
  name: string;
  /** over all months, more than the first scenario, by what it multiplies: values of the day on which they were worked out */
  drivers: Record<ScenarioFactor, number | null>;
  /** "holds", or why the values by driver do not */
  driversHold: string;
}

/**
 * The scenarios side by side, in the order of the sheet.
 *
 * @param comparison the sheet's values
 * @returns undefined where its first block is missing or not as it was written; `years`: what heads the two fiscal years
 */
export function readScenarioFigures(
  comparison: SheetValues,
): { years: [string, string]; scenarios: ScenarioFigures[] } | undefined {
  const heading = rowOf(comparison, COLUMN.label, COMPARISON.byYear);
  const drivers = rowOf(comparison, COLUMN.label, COMPARISON.byDriver);
  const E = COLUMN.firstAttribute;
  if (!heading || !drivers) return undefined;
  const yearAt = (column: number) => /FY \d{4}.*$/.exec(String(valueAt(comparison, heading, column)))?.[0];
  const [thisYear, nextYear] = [yearAt(E), yearAt(E + 1)];
  if (thisYear === undefined || nextYear === undefined) return undefined;
  const amount = (row: number, column: number): number | null => {
    const value = valueAt(comparison, row, column);
    return typeof value === "number" ? value : null;
  };
  const scenarios = Array.from({ length: SCENARIO_COLUMNS }, (_, k): ScenarioFigures[] => {
    const [row, driver] = [heading + 1 + k, drivers + 1 + k];
    const name = valueAt(comparison, row, COLUMN.label);
    if (name === null || name === NO_SCENARIO) return [];
    const sides = SIDES.map(({ key }, side) => {
      const at = E + side * SIDE_COLUMNS;
      return [key, { thisYear: amount(row, at), nextYear: amount(row, at + 1), more: amount(row, at + 2) }] as const;
    });
    const byDriver = SCENARIO_FACTORS.map(({ key }, n) => [key, amount(driver, E + n)] as const);
    return [
      {
        name: String(name),
        ...(Object.fromEntries(sides) as Record<Side, SideFigures>),
        drivers: Object.fromEntries(byDriver) as Record<ScenarioFactor, number | null>,
        driversHold: String(valueAt(comparison, driver, E + SCENARIO_FACTORS.length + 2) ?? ""),
      },
    ];
  });
  return { years: [thisYear, nextYear], scenarios: scenarios.flat() };
}
