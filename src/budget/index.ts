export { knownActuals, orKnown } from "./actuals";
export { type Overwritten, type ProfileChange, withProfile } from "./change-profile";
export {
  belongsTo,
  fiscalYears,
  type FiscalYearStatus,
  type Level,
  type RouteStatus,
  routeStatuses,
  type Status,
  STATUSES,
} from "./controls";
export { currencyOf } from "./currency-of";
export { writeDelimited } from "./delimited";
export {
  differencesByDriver,
  type DriverDifference,
  SCENARIO_DRIVERS,
  type ScenarioDriver,
} from "./difference-by-driver";
export { driversOf } from "./drivers";
export { emptyBudget } from "./empty";
export type { Engine } from "./engine";
export { freeMeter } from "./free-units";
export { knownSum } from "./known-sum";
export {
  type BudgetLine,
  type ChangedLines,
  findLine,
  type GrantRow,
  type LineChange,
  type LineMove,
  type MistakeAnswer,
  type Signature,
  type Step,
} from "./line-changes";
export { contractCallOf, creditCallOf, linesApart, linesIn, paidBy, yearTermsOf } from "./line-costs";
export { editLines } from "./line-edits";
export { planPrices, type PriceConflict, type PricePlan, withPrices } from "./merge-prices";
export { sameName, spaced } from "./names";
export { bookOf, type Naming, negotiatedRates, rateCells, strayRates } from "./own-items";
export { type Pin, pinnedOn, withKeptPrices, withOwnLimits } from "./own-terms";
export { checkBudget, type Fault, linesOf, parseBudget } from "./parse";
export { type PriceFile, priceFileText, type PriceRow, pricesOf, readPriceFile } from "./price-file";
export { isActive, monthsOfContractYear, monthsSince, quantitiesOf, type Timeline, timelineOf } from "./quantities";
export { readJson } from "./read-json";
export {
  CONTROLLED,
  type Controlled,
  linesOfRoute,
  ROUTE_LINES,
  ROUTE_ROWS,
  type RouteLines,
  type RouteRow,
  ROUTES,
  type Side,
  SIDES,
} from "./routes";
export {
  type BudgetRun,
  engineOf,
  type LineRun,
  type MonthCharges,
  runBudget,
  runLines,
  sumOf,
  type UnmetRun,
  type UnusedRun,
} from "./run";
export { SCENARIO_FACTORS, type ScenarioFactor } from "./scenario-factors";
export type * from "./schema";
export { PAPERS, PARTS } from "./schema";
export { checkSize } from "./size";
export { COUNTED, PERIODS, type PriceTier, READ_AS } from "./tier-schema";
