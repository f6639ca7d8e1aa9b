import { type Budget, SCENARIO_FACTORS, type ScenarioFactor } from "../../budget";
import { addMonths, parseIso } from "../../dates";
import { messages } from "../../messages";
import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  type NameDescription,
  onSheet,
  OPENING,
  ROW,
  rowOfText,
  SheetBuilder,
  type SheetDescription,
  type Style,
  TIMELINE,
} from "../../sheet";
import { exchangeRatesUsed } from "../blocks/exchange-rates";
import { budgetSheet } from "../budget-sheet";
import { NAME, SHEET } from "../names";

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
  taxShare: string;
  contingencyShare: string;
  staleAfterDays: string;
  oldestPriceDays: string;
  scenarioNames: string;
  /** the factor of all scenarios, side by side like their names */
  scenarioFactors: Record<ScenarioFactor, string>;
}

/** What lines without a driver point at; it is no driver. */
export const NO_DRIVER = "None";
/** Columns for scenarios: as many as can have a live sheet. */
export const SCENARIO_COLUMNS = 5;
const E = COLUMN.firstAttribute;
const cell = (row: number) => `$E$${row}`;
const here = (reference: string) => onSheet(SHEET.assumptions, reference);

/** Controls, the one time axis, scenario drivers side by side, headcount and other drivers, exchange rates. */
export function assumptionsSheet(budget: Budget): Assumptions {
  const sheet = budgetSheet({
    name: SHEET.assumptions,
    title: "Assumptions",
    subtitle: "Every control and driver of the model; blue cells are inputs",
    tabColor: "#1F4E79",
    months: budget.months,
  });
  sheet.heading("Controls");
  const names: NameDescription[] = [];
  const control = (
    label: string,
    unit: string,
    note: string,
    style: Style,
    value: string | number | null,
    name?: string,
  ) => {
    const row = sheet.row++;
    sheet.text(row, COLUMN.label, label);
    sheet.text(row, COLUMN.note, note, "note");
    sheet.text(row, COLUMN.unit, unit, "note");
    if (typeof value === "number") sheet.number(row, E, value, style);
    else if (value !== null) sheet.text(row, E, value, style);
    if (name) names.push({ name, sheet: SHEET.assumptions, row, column: E });
    return row;
  };
  const start = parseIso(budget.startMonth);
  const scenario = control("Scenario", "name", "The live case", "inputText", budget.scenario, NAME.scenario);
  const number = control("Scenario number", "number", "Position among the scenarios below", "integer", null);
  control("First month", "first day", "Moves the whole time axis", "inputMonth", start, NAME.startMonth);
  control(
    "Prices known on",
    "date",
    "Pins prices: later price book rows do not count",
    "inputDate",
    parseIso(budget.pricesKnownOn),
    NAME.pricesKnownOn,
  );
  const currency = control("Report currency", "code", "", "inputText", budget.currency, NAME.currency);
  const fiscal = control("Fiscal year starts in month", "1 to 12", "", "input", budget.fiscalYearStart);
  const lastActual = control(
    "Last actual month",
    "first day",
    "Actuals count up to here",
    "inputMonth",
    budget.lastActualMonth ? parseIso(budget.lastActualMonth) : addMonths(start, -1),
  );
  const tax = control("Tax not recoverable", "share", "On top of cost, see Summary", "inputPercent", budget.taxShare);
  const contingency = control(
    "Contingency",
    "share",
    "On months that are not closed",
    "inputPercent",
    budget.contingencyShare,
  );
  const tolerance = control("Tolerance of checks", "money", "Half a cent", "inputRate", budget.tolerance);
  const stale = control(
    "Prices are flagged stale after",
    "days",
    "Since last verified; see Rates",
    "input",
    budget.staleAfterDays,
  );
  const oldest = control(
    "Oldest price allowed",
    "days",
    "A check fails beyond this age",
    "input",
    budget.oldestPriceDays,
  );

  sheet.heading("Scenario drivers", "Side by side; the live column feeds the model");
  sheet.text(sheet.row, E, "Live", "columnHeading");
  for (let k = 0; k < SCENARIO_COLUMNS; k++) {
    sheet.text(sheet.row, E + 1 + k, budget.scenarios[k]?.name ?? "", "inputText");
  }
  const headings = `$F$${sheet.row}:$${columnName(E + SCENARIO_COLUMNS)}$${sheet.row}`;
  sheet.formula(number, E, `=${rowOfText(cell(scenario), headings)}`, "integer");
  const factorRow = {} as Record<ScenarioFactor, string>;
  const factorCases = {} as Record<ScenarioFactor, string>;
  sheet.row += 1;
  for (const { key, label, note } of SCENARIO_FACTORS) {
    const row = sheet.row++;
    sheet.text(row, COLUMN.label, label);
    sheet.text(row, COLUMN.note, note, "note");
    sheet.text(row, COLUMN.unit, "factor", "note");
    const cases = `$F$${row}:$${columnName(E + SCENARIO_COLUMNS)}$${row}`;
    factorCases[key] = here(cases);
    sheet.formula(row, E, `=INDEX(${cases},${cell(number)})`, "factor");
    for (let k = 0; k < SCENARIO_COLUMNS; k++) {
      sheet.number(row, E + 1 + k, budget.scenarios[k]?.[key] ?? null, "inputRate");
    }
    factorRow[key] = here(cell(row));
  }

  sheet.heading("Drivers", "Headcount, customers …: opening value and growth a month");
  sheet.text(sheet.row, E, "Growth a month", "columnHeading");
  const driverFirst = sheet.row + 1;
  const drivers = [undefined, ...budget.drivers];
  const driverLast = driverFirst + drivers.length + 1;
  for (let row = driverFirst; row <= driverLast; row++) {
    const driver = drivers[row - driverFirst];
    if (row === driverFirst) {
      // lines without a driver point here: nobody may give it a value
      sheet.text(row, COLUMN.label, NO_DRIVER);
      sheet.text(row, COLUMN.unit, "none", "note");
      sheet.formula(row, E, "=0", "percent");
      sheet.formula(row, COLUMN.opening, "=0", "quantity");
    } else {
      sheet.text(row, COLUMN.label, driver?.name ?? "", "inputText");
      sheet.text(row, COLUMN.unit, driver?.unit ?? "", "inputText");
      sheet.number(row, E, driver?.growth ?? null, "inputPercent");
      sheet.number(row, COLUMN.opening, driver?.opening ?? null, "input");
    }
    sheet.series(row, `=${OPENING}${row}*(1+$E${row})`, "quantity");
  }
  sheet.row = driverLast + 1;

  sheet.heading("Exchange rates", "US dollars for one unit");
  const rates = [
    ...new Map(
      [{ currency: "USD", usdPerUnit: 1, byMonth: [] as number[] }, ...budget.exchangeRates].map((r) => [
        r.currency,
        r,
      ]),
    ).values(),
  ];
  const rateFirst = sheet.row;
  rates.forEach(({ currency: code, usdPerUnit, byMonth }, k) => {
    const row = rateFirst + k;
    sheet.text(row, COLUMN.label, code, "inputText");
    sheet.text(row, COLUMN.unit, "USD per unit", "note");
    sheet.number(row, COLUMN.opening, usdPerUnit, "inputRate");
    sheet.values(
      row,
      Array.from({ length: budget.months }, (_, month) => byMonth[month] ?? usdPerUnit),
      "inputRate",
    );
  });
  const rateLast = rateFirst + rates.length - 1;
  sheet.row = rateLast + 1;
  const currencies = `$B$${rateFirst}:$B$${rateLast}`;
  const plainRates = sheet.block(rates.length, {
    title: "Exchange rates, before scenario",
    unit: "report currency per unit",
    style: "rate",
    totals: "none",
    label: (k) => `=$B${rateFirst + k}`,
    opening: "series",
    series: (k, m) =>
      `=${m}${rateFirst + k}/INDEX(${m}$${rateFirst}:${m}$${rateLast},${rowOfText(cell(currency), currencies)})`,
  });
  const usedRates = exchangeRatesUsed(sheet, plainRates, cell(rowOf(factorRow.exchangeRate)));

  timeAxis(sheet, cell(fiscal), cell(lastActual));
  const message = messages.chooseFromList;
  const inColumnE = { column: E, rows: 1, columns: 1 };
  sheet.validate({ row: scenario, ...inColumnE, rule: { kind: "listFrom", range: `=${headings}` }, message });
  sheet.validate({ row: currency, ...inColumnE, rule: { kind: "listFrom", range: `=${currencies}` }, message });
  sheet.validate({
    row: fiscal,
    ...inColumnE,
    rule: { kind: "number", minimum: 1, maximum: 12 },
    message: messages.typeMonthNumber,
  });
  return {
    sheet: sheet.build(),
    names,
    factor: factorRow,
    driverNames: here(`$B$${driverFirst}:$B$${driverLast}`),
    drivers: (m) => here(`${m}$${driverFirst}:${m}$${driverLast}`),
    plainExchangeRates: plainRates,
    currencies: here(`$B$${usedRates.first}:$B$${usedRates.last}`),
    exchangeRates: (m) => here(`${m}$${usedRates.first}:${m}$${usedRates.last}`),
    tolerance: here(cell(tolerance)),
    lastActualMonth: here(cell(lastActual)),
    taxShare: here(cell(tax)),
    contingencyShare: here(cell(contingency)),
    staleAfterDays: here(cell(stale)),
    oldestPriceDays: here(cell(oldest)),
    scenarioNames: here(headings),
    scenarioFactors: factorCases,
  };
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0]);

function timeAxis(sheet: SheetBuilder, fiscalStart: string, lastActual: string): void {
  const month = `${FIRST_MONTH}$${ROW.month}`;
  const formulas: Record<number, string> = {
    [ROW.period]: `=${OPENING}$${ROW.period}+1`,
    [ROW.month]: `=EDATE(${NAME.startMonth},${FIRST_MONTH}$${ROW.period}-1)`,
    [ROW.fiscalYear]: `=YEAR(EDATE(${month},MOD(12+1-${fiscalStart},12)))`,
    [ROW.actual]: `=(${month}<=${lastActual})*1`,
  };
  for (const { row, label, unit } of TIMELINE) {
    sheet.text(row, COLUMN.label, label, "note");
    sheet.text(row, COLUMN.unit, unit, "note");
    sheet.series(row, formulas[row] ?? "", row === ROW.month ? "month" : "integer");
  }
  sheet.number(ROW.period, COLUMN.opening, 0, "integer");
  sheet.formula(ROW.month, COLUMN.opening, `=EDATE(${NAME.startMonth},-1)`, "month");
  sheet.columnHeadings(ROW.actual, COLUMN.total, ["Total", "Opening"]);
}
