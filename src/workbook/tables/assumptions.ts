import type { Budget } from "../../budget";
import type { Style } from "../../sheet";
import { NAME } from "../names";

/** Headings of the sections of Assumptions by which what stands below them is read again. */
export const SECTION = {
  controls: "Controls",
  scenarios: "Scenario drivers",
  drivers: "Drivers",
  exchangeRates: "Exchange rates",
  routes: "Owners and limits of routes",
} as const;

/** Heads the factors that are selected; the scenarios stand to the right of it. */
export const LIVE = "Live";
/** Columns for scenarios: as many as can have a live sheet. */
export const SCENARIO_COLUMNS = 5;
/** What lines without a driver point at; it is no driver. */
export const NO_DRIVER = "None";

/** Worked out from the controls around it. */
type CalculatedControl = "scenarioNumber" | "thisYear" | "firstOpenMonth" | "dueBefore";

/** A single cell that controls the model, found by its label. */
export interface ControlCell {
  /** where it goes in a budget; what is calculated goes nowhere */
  key: ControlKey | CalculatedControl;
  label: string;
  unit: string;
  note: string;
  style: Style;
  /** the name under which formulas use it */
  name?: string;
  /** what a blank cell means; absent: the cell may not be blank */
  blank?: number | null;
}

export type ControlKey = Extract<
  keyof Budget,
  | "scenario"
  | "startMonth"
  | "pricesKnownOn"
  | "currency"
  | "fiscalYearStart"
  | "lastActualMonth"
  | "taxShare"
  | "contingencyShare"
  | "tolerance"
  | "staleAfterDays"
  | "oldestPriceDays"
>;

const CALCULATED: ReadonlySet<string> = new Set<CalculatedControl>([
  "scenarioNumber",
  "thisYear",
  "firstOpenMonth",
  "dueBefore",
]);
export const isCalculated = (key: ControlCell["key"]): key is CalculatedControl => CALCULATED.has(key);

/** The controls from top to bottom. */
export const CONTROLS: readonly ControlCell[] = [
  {
    ...{ key: "scenario", label: "Scenario", unit: "name", note: "The live case" },
    ...{ style: "inputText", name: NAME.scenario },
  },
  {
    ...{ key: "scenarioNumber", label: "Scenario number", unit: "number", note: "Position among the scenarios below" },
    style: "integer",
  },
  {
    ...{ key: "startMonth", label: "First month", unit: "first day", note: "Moves the whole time axis" },
    ...{ style: "inputMonth", name: NAME.startMonth },
  },
  {
    ...{ key: "pricesKnownOn", label: "Prices known on", unit: "date" },
    ...{ note: "Later rows of the price book do not count", style: "inputDate", name: NAME.pricesKnownOn },
  },
  {
    ...{ key: "currency", label: "Report currency", unit: "code", note: "" },
    ...{ style: "inputText", name: NAME.currency },
  },
  { key: "fiscalYearStart", label: "Fiscal year starts in month", unit: "1 to 12", note: "", style: "input" },
  {
    ...{ key: "lastActualMonth", label: "Last actual month", unit: "first day", note: "Actuals count up to here" },
    ...{ style: "inputMonth", blank: null },
  },
  {
    ...{ key: "thisYear", label: "This fiscal year", unit: "year", note: "Of the first month that is not closed" },
    style: "integer",
  },
  {
    ...{ key: "firstOpenMonth", label: "First open month", unit: "first day", note: "The first that is not closed" },
    style: "monthValue",
  },
  {
    ...{ key: "dueBefore", label: "Falls due before", unit: "first day", note: "Overview looks three months ahead" },
    style: "monthValue",
  },
  {
    ...{ key: "taxShare", label: "Tax not recoverable", unit: "share", note: "On top of cost, see Summary" },
    ...{ style: "inputPercent", blank: 0 },
  },
  {
    ...{ key: "contingencyShare", label: "Contingency", unit: "share", note: "On months that are not closed" },
    ...{ style: "inputPercent", blank: 0 },
  },
  {
    ...{ key: "tolerance", label: "Tolerance of checks", unit: "money", note: "Half a cent" },
    ...{ style: "inputRate", blank: 0 },
  },
  {
    ...{ key: "staleAfterDays", label: "Prices are flagged stale after", unit: "days" },
    ...{ note: "Since last verified; see Rates", style: "input", blank: 0 },
  },
  {
    ...{ key: "oldestPriceDays", label: "Oldest price allowed", unit: "days", note: "A check fails beyond this age" },
    ...{ style: "input", blank: 0 },
  },
];
