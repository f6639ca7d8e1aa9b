export {
  differencesByDriver,
  SCENARIO_DRIVERS,
  type DriverDifference,
  type ScenarioDriver,
} from "./difference-by-driver";
export { emptyBudget } from "./empty";
export { freeMeter } from "./free-units";
export { checkBudget, type Fault, linesOf, parseBudget } from "./parse";
export { readJson } from "./read-json";
export { sameName } from "./names";
export { bookOf, rateCells, strayRates, type Naming } from "./own-items";
export { pinnedOn, withKeptPrices, type Pin } from "./own-terms";
export { SCENARIO_FACTORS, type ScenarioFactor } from "./scenario-factors";
export { linesOfRoute, ROUTE_LINES, ROUTE_ROWS, ROUTES, type RouteRow, type Side, SIDES } from "./routes";
export { runBudget, sumOf, type BudgetRun, type LineRun } from "./run";
export type * from "./schema";
