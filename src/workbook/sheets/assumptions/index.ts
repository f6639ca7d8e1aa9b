import type { Budget, ScenarioFactor } from "../../../budget";
import {
  axisStyle,
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  type NameDescription,
  onSheet,
  OPENING,
  ROW,
  rowOfText,
  type SheetBuilder,
  type SheetDescription,
  TIMELINE,
} from "../../../sheet";
import { exchangeRatesUsed } from "../../blocks/exchange-rates";
import { budgetSheet } from "../../budget-sheet";
import { NAME, SHEET } from "../../names";
import type { ControlCell } from "../../tables/assumptions";
import { faceOf } from "../../tables/faces";
import { controlsSection, validateControls } from "./controls";
import { driversSection, scenariosSection } from "./drivers";
import { exchangeRatesSection } from "./exchange-rates";
import { type RouteControls, routeControlsSection } from "./route-controls";

/** What one scenario multiplies by: the one selected on Assumptions, or a scenario sheet's own. */
export interface ScenarioFactors {
  /** the cell of each factor, as "Assumptions!$E$22" */
  factor: Record<ScenarioFactor, string>;
  /** report currency per unit of each currency in one month */
  exchangeRates: (month: string) => string;
}

/** What other sheets refer to on Assumptions. */
export interface Assumptions extends ScenarioFactors {
  sheet: SheetDescription;
  names: NameDescription[];
  driverNames: string;
  /** the drivers' values of one month, first to last */
  drivers: (month: string) => string;
  currencies: string;
  /** report currency per unit of each currency, without any scenario's factor */
  plainExchangeRates: Block;
  tolerance: string;
  lastActualMonth: string;
  /** the fiscal year of the first open month */
  thisYear: string;
  /** the first month that is not closed, and the one before which something falls due soon */
  firstOpenMonth: string;
  dueBefore: string;
  /** the fiscal years of all months */
  fiscalYears: string;
  taxShare: string;
  contingencyShare: string;
  staleAfterDays: string;
  oldestPriceDays: string;
  scenarioNames: string;
  /** the factor of all scenarios, side by side like their names */
  scenarioFactors: Record<ScenarioFactor, string>;
  routes: RouteControls;
}

const E = COLUMN.firstAttribute;
const here = (reference: string) => onSheet(SHEET.assumptions, reference);

/** Controls, the one time axis, scenario drivers side by side, headcount and other drivers, exchange rates. */
export function assumptionsSheet(budget: Budget): Assumptions {
  const sheet = budgetSheet({ ...faceOf("assumptions"), months: budget.months });
  // notes are read whole, and what is typed beside them is short
  sheet.width(COLUMN.note, COLUMN.note, 40);
  sheet.width(E, E, 15);
  const controls = controlsSection(sheet, budget);
  const control = (key: ControlCell["key"]) => `$${columnName(E)}$${controls.row[key]}`;
  const scenarios = scenariosSection(sheet, budget, control("scenarioNumber"));
  const number = rowOfText(control("scenario"), scenarios.names);
  sheet.formula(controls.row.scenarioNumber, E, `=${number}`, "integer");
  sheet.formula(controls.row.thisYear, E, fiscalYearOfFirstOpenMonth(sheet.end), "integer");
  const closed = `SUM(${overMonths(ROW.actual, sheet.end)})`;
  sheet.formula(controls.row.firstOpenMonth, E, `=EDATE(${NAME.startMonth},${closed})`, "monthValue");
  sheet.formula(controls.row.dueBefore, E, `=EDATE(${control("firstOpenMonth")},3)`, "monthValue");
  const drivers = driversSection(sheet, budget);
  const { currencies, plain } = exchangeRatesSection(sheet, budget, control("currency"));
  const used = exchangeRatesUsed(sheet, plain, scenarios.live.exchangeRate);
  const routes = routeControlsSection(sheet, budget);
  timeAxis(sheet, control("fiscalYearStart"), control("lastActualMonth"));
  validateControls(sheet, controls, scenarios.names, currencies);
  const shown = (key: ControlCell["key"]) => here(control(key));
  return {
    sheet: sheet.build(),
    names: controls.names,
    factor: allHere(scenarios.live),
    driverNames: here(`$B$${drivers.first}:$B$${drivers.last}`),
    drivers: (m) => here(`${m}$${drivers.first}:${m}$${drivers.last}`),
    plainExchangeRates: plain,
    currencies: here(`$B$${used.first}:$B$${used.last}`),
    exchangeRates: (m) => here(`${m}$${used.first}:${m}$${used.last}`),
    tolerance: shown("tolerance"),
    lastActualMonth: shown("lastActualMonth"),
    thisYear: shown("thisYear"),
    firstOpenMonth: shown("firstOpenMonth"),
    dueBefore: shown("dueBefore"),
    fiscalYears: here(overMonths(ROW.fiscalYear, sheet.end)),
    taxShare: shown("taxShare"),
    contingencyShare: shown("contingencyShare"),
    staleAfterDays: shown("staleAfterDays"),
    oldestPriceDays: shown("oldestPriceDays"),
    scenarioNames: here(scenarios.names),
    scenarioFactors: allHere(scenarios.cases),
    routes,
  };
}

const allHere = (cells: Record<ScenarioFactor, string>): Record<ScenarioFactor, string> =>
  Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, here(cell)])) as Record<ScenarioFactor, string>;

const overMonths = (row: number, end: string): string => `$${FIRST_MONTH}$${row}:$${end}$${row}`;

/** Of the last month, when all are closed. */
function fiscalYearOfFirstOpenMonth(end: string): string {
  const years = overMonths(ROW.fiscalYear, end);
  return `=INDEX(${years},1,MIN(COUNTIF(${years},">0"),SUM(${overMonths(ROW.actual, end)})+1))`;
}

/** Periods, months, fiscal years and which months are closed: every other sheet repeats this timeline. */
function timeAxis(sheet: SheetBuilder, fiscalStart: string, lastActual: string): void {
  const month = `${FIRST_MONTH}$${ROW.month}`;
  const formulas: Record<number, string> = {
    [ROW.period]: `=${OPENING}$${ROW.period}+1`,
    [ROW.month]: `=EDATE(${NAME.startMonth},${FIRST_MONTH}$${ROW.period}-1)`,
    [ROW.fiscalYear]: `=YEAR(EDATE(${month},MOD(12+1-${fiscalStart},12)))`,
    [ROW.actual]: `=(${month}<=${lastActual})*1`,
  };
  for (const { row, label } of TIMELINE) {
    sheet.axisLabel(row, label);
    sheet.series(row, formulas[row] ?? "", axisStyle(row));
  }
  sheet.number(ROW.period, COLUMN.opening, 0, "axis");
  sheet.formula(ROW.month, COLUMN.opening, `=EDATE(${NAME.startMonth},-1)`, "opening");
}
