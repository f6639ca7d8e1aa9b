import type { SheetDescription } from "../../sheet";
import type { MapRule } from "../import-map";
import { alertsSheet } from "./alerts-sheet";
import { forecastInWords, forecastSheet } from "./forecast-sheet";
import { importedSheet } from "./imported-sheet";
import { importsSheet } from "./imports-sheet";
import { ownerPages } from "./owner-pages";
import type { Source } from "./source";
import { varianceSheet, type VarianceToDate, varianceToDate } from "./variance-sheet";

export type { ActualsTable } from "./source";
export { forecastInWords, type VarianceToDate, varianceToDate };

/**
 * What was imported and what it says of the budget, as sheets of values, with formulas where closed months are held against it.
 *
 * @throws BadArgument where there are more facts than a sheet holds
 */
export function actualsSheets(source: Source, rules: readonly MapRule[]): SheetDescription[] {
  const imported = importedSheet(source, rules);
  return [
    ...[alertsSheet(source), varianceSheet(source), forecastSheet(source), ownerPages(source)],
    ...[importsSheet(source, imported.facts), imported.sheet],
  ];
}
