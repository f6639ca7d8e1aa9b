import { ROUTE_ROWS, SCENARIO_FACTORS, type ScenarioFactor, type Side } from "../../budget";
import * as messages from "../../messages";
import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  onSheet,
  picked,
  SheetBuilder,
  type SheetDescription,
  TOTAL,
} from "../../sheet";
import { creditsByLine, creditsDrawn, pooledCredits } from "../blocks/api-credits";
import { contractsOfScenario } from "../blocks/contract-costs";
import { poolsOfScenario } from "../blocks/credit-costs";
import { exchangeRatesUsed } from "../blocks/exchange-rates";
import { asTyped } from "../blocks/known-actuals";
import { allInMonth, elsewhere, inMonth } from "../blocks/references";
import { converted, partOf, REPORTED_YEARS, type ReportedPart, yearName, yearNumber } from "../blocks/reported";
import { requestsOfScenario } from "../blocks/request-cost";
import { seatsOfScenario, shortfallOfScenario } from "../blocks/seat-costs";
import { budgetSheet } from "../budget-sheet";
import type { Feeds } from "../feeds";
import { SHEET } from "../names";
import { PART } from "../tables/actuals";
import { SCENARIO_COLUMNS } from "../tables/assumptions";
import { MEMO } from "../tables/summary-splits";
import type { Assumptions, ScenarioFactors } from "./assumptions";
import type { Routes } from "./route";
import { scenarioSheetName } from "./scenario-sheet-name";

/** The title by which a scenario sheet is known, whatever its name. */
export const SCENARIO_TITLE = "Scenario sheet";
/** Where every scenario sheet says which scenario it is: its number, and below it the name. */
export const SCENARIO_CELL = { row: 8, column: COLUMN.firstAttribute } as const;

/** The lines in which a scenario sheet sums up, in the order and with the names that Summary has. */
export const SCENARIO_LINES = [
  ...rowsOf("access"),
  { key: "access", label: "Access (people)" },
  ...rowsOf("metered"),
  { key: "metered", label: "Metered (systems)" },
  { key: "memo", label: MEMO },
] as const;
export type ScenarioLine = (typeof SCENARIO_LINES)[number]["key"];

function rowsOf(side: Side) {
  return ROUTE_ROWS.filter((row) => row.side === side);
}

export interface ScenarioSheet {
  /** the scenario's name when the workbook is made */
  name: string;
  sheet: SheetDescription;
  /** cell with the scenario's name, as other sheets refer to it */
  nameCell: string;
  row: Record<ScenarioLine, number>;
  /** what is left of contracts' commitments at the end of their years */
  shortfall: Block;
}

/**
 * One scenario, always live: the blocks of the route sheets that depend on the scenario, with this sheet's own factors. Call-ups,
 * demand, rates and token costs are read from row k of the route sheets, which is row k here.
 */
export function scenarioSheet(
  number: number,
  scenario: string,
  routes: Routes,
  feeds: Feeds,
  taken: readonly string[],
): ScenarioSheet {
  const sheet = budgetSheet({
    name: scenarioSheetName(scenario, taken),
    title: SCENARIO_TITLE,
    subtitle: "Always live, whichever scenario is selected on Assumptions; equals Summary while it is the one selected",
    tabColor: "#7F7F7F",
    months: feeds.months,
  });
  // what a factor multiplies is read whole, and all months of the routes stand on the first screen
  sheet.width(COLUMN.note, COLUMN.note, 37);
  sheet.width(COLUMN.firstAttribute, COLUMN.firstAttribute + REPORTED_YEARS.length, 13);
  const factor = ownFactors(sheet, number, feeds);
  const row = reserveLines(sheet);
  const plainRates = elsewhere({ rates: feeds.assumptions.plainExchangeRates }, SHEET.assumptions).rates;
  const rates = exchangeRatesUsed(sheet, plainRates, factor.exchangeRate);
  const own: ScenarioFactors = { factor, exchangeRates: (m) => allInMonth(rates, m) };
  const { shortfall, ...blocks } = routeBlocks(sheet, own, routes, feeds);
  fillLines(sheet, row, blocks, feeds.assumptions);
  return {
    name: scenario,
    sheet: sheet.build(),
    nameCell: onSheet(sheet.name, `$${columnName(SCENARIO_CELL.column)}$${SCENARIO_CELL.row + 1}`),
    row,
    shortfall,
  };
}

/** The scenario's number, its name and its factors, taken from its column on Assumptions. */
function ownFactors(sheet: SheetBuilder, number: number, { assumptions }: Feeds): Record<ScenarioFactor, string> {
  const { row, column } = SCENARIO_CELL;
  const own = `$${columnName(column)}$${row}`;
  sheet.text(row, COLUMN.label, "Scenario number");
  sheet.text(row, COLUMN.note, "Its place on Assumptions", "note");
  sheet.text(row, COLUMN.unit, "number", "note");
  sheet.number(row, column, number, "input");
  sheet.validate({
    ...{ row, column, rows: 1, columns: 1, message: messages.typeScenarioNumber(SCENARIO_COLUMNS) },
    rule: { kind: "number", minimum: 1, maximum: SCENARIO_COLUMNS },
  });
  sheet.text(row + 1, COLUMN.label, "Scenario");
  sheet.text(row + 1, COLUMN.unit, "name", "note");
  sheet.formula(row + 1, column, `=${picked(assumptions.scenarioNames, own)}&""`, "text");
  sheet.row = row + 2;
  const cells = SCENARIO_FACTORS.map(({ key, label, note }) => {
    const place = sheet.row++;
    sheet.text(place, COLUMN.label, label);
    sheet.text(place, COLUMN.note, note, "note");
    sheet.text(place, COLUMN.unit, "factor", "note");
    sheet.formula(place, column, `=${picked(assumptions.scenarioFactors[key], own)}`, "factor");
    return [key, `$${columnName(column)}$${place}`] as const;
  });
  return Object.fromEntries(cells) as Record<ScenarioFactor, string>;
}

function reserveLines(sheet: SheetBuilder): Record<ScenarioLine, number> {
  sheet.heading("By route", "In the report currency, as on Summary");
  const rows = SCENARIO_LINES.map(({ key }, k) => [key, sheet.row + k] as const);
  sheet.row += SCENARIO_LINES.length;
  sheet.printOnly(1, sheet.row - 1);
  return Object.fromEntries(rows) as Record<ScenarioLine, number>;
}

/** The reported blocks of the five routes in one scenario. */
type RouteBlocks = Record<keyof Routes, Block>;

function routeBlocks(
  sheet: SheetBuilder,
  own: ScenarioFactors,
  routes: Routes,
  feeds: Feeds,
): RouteBlocks & Pick<ScenarioSheet, "shortfall"> {
  const inReportCurrency = (route: string, parts: readonly ReportedPart[]): Block =>
    converted(sheet, `${route} in report currency`, parts, own.exchangeRates);
  const { rates } = feeds;

  sheet.heading(SHEET.subscriptions);
  const people = elsewhere(routes.subscriptions.facts, SHEET.subscriptions);
  const users = seatsOfScenario(sheet, people, own, "users");
  const subscriptions = inReportCurrency(SHEET.subscriptions, [
    partOf("", people.line, people.terms, users.cost, asTyped(people.amounts)),
  ]);

  sheet.heading(SHEET.seats);
  const team = elsewhere(routes.seats.facts, SHEET.seats);
  const seat = seatsOfScenario(sheet, team, own, "seats");
  const short = shortfallOfScenario(team, seat.seats, own);
  const byLine = creditsByLine(sheet, team, seat.seats, rates, "Seats billed × credits of a seat");
  const given = pooledCredits(sheet, team, byLine, rates);
  const seats = inReportCurrency(SHEET.seats, [
    partOf("", team.line, team.terms, seat.cost, asTyped(team.amounts)),
    partOf(PART.shortfall, team.workspace, team.workspaceTerms, short, asTyped(team.shortAmounts)),
  ]);

  sheet.heading(SHEET.api);
  const asked = elsewhere(routes.api.facts, SHEET.api);
  const cost = requestsOfScenario(sheet, asked, own, rates);
  const payers = { ...team, apiTerms: asked.found, apiAmounts: asked.amounts };
  const used = creditsDrawn(payers, given, cost);
  const api = inReportCurrency(SHEET.api, [
    partOf("", asked.line, asked.found, inMonth(cost), asTyped(asked.amounts)),
    partOf(PART.includedCredits, team.workspace, team.workspaceTerms, used, asTyped(asked.creditAmounts)),
  ]);

  sheet.heading(SHEET.credits);
  const pools = elsewhere(routes.credits.facts, SHEET.credits);
  const granted = routes.credits.grants && elsewhere({ ...routes.credits.grants }, SHEET.credits);
  const pool = poolsOfScenario(sheet, pools, own, rates.used, granted);
  const credits = inReportCurrency(SHEET.credits, [partOf("", pools.pool, pools.found, pool, asTyped(pools.amounts))]);

  sheet.heading(SHEET.enterprise);
  const contracts = elsewhere(routes.enterprise.facts, SHEET.enterprise);
  const contract = contractsOfScenario(sheet, contracts, own);
  const enterprise = inReportCurrency(SHEET.enterprise, [
    partOf(PART.access, contracts.line, contracts.found, contract.access, asTyped(contracts.accessAmounts)),
    partOf(PART.metered, contracts.line, contracts.found, contract.metered, asTyped(contracts.meteredAmounts)),
  ]);
  return { subscriptions, seats, api, credits, enterprise, shortfall: contract.shortfall };
}

/** By month, and in front of the attributes what stands on Summary's first screen: fiscal years and all months. */
function fillLines(
  sheet: SheetBuilder,
  row: Record<ScenarioLine, number>,
  blocks: RouteBlocks,
  assumptions: Assumptions,
): void {
  const m = FIRST_MONTH;
  const sum = (first: number, last: number) => `=SUM(${m}${first}:${m}${last})`;
  const { enterprise } = blocks;
  const middle = enterprise.first + enterprise.count / 2;
  const formulas: Record<ScenarioLine, string> = {
    subscriptions: sum(blocks.subscriptions.first, blocks.subscriptions.last),
    seats: sum(blocks.seats.first, blocks.seats.last),
    enterpriseAccess: sum(enterprise.first, middle - 1),
    access: sum(row.subscriptions, row.enterpriseAccess),
    api: sum(blocks.api.first, blocks.api.last),
    credits: sum(blocks.credits.first, blocks.credits.last),
    enterpriseMetered: sum(middle, enterprise.last),
    metered: sum(row.api, row.enterpriseMetered),
    memo: `=${m}${row.access}+${m}${row.metered}`,
  };
  const heading = row.subscriptions - 1;
  const allMonths = COLUMN.firstAttribute + REPORTED_YEARS.length;
  REPORTED_YEARS.forEach((year, n) => {
    sheet.formula(heading, COLUMN.firstAttribute + n, `=${yearName(assumptions, year)}`, "figureColumnHeading");
  });
  sheet.text(heading, allMonths, "All months", "figureColumnHeading");
  for (const { key, label } of SCENARIO_LINES) {
    const style = key === "access" || key === "metered" ? "moneyTotal" : "money";
    sheet.text(row[key], COLUMN.label, label, style === "money" ? "text" : style);
    sheet.text(row[key], COLUMN.unit, "report currency", "note");
    REPORTED_YEARS.forEach((year, n) => {
      const months = `$${FIRST_MONTH}${row[key]}:$${sheet.end}${row[key]}`;
      const sum = `=SUMIFS(${months},${assumptions.fiscalYears},${yearNumber(assumptions, year)})`;
      sheet.formula(row[key], COLUMN.firstAttribute + n, sum, style);
    });
    sheet.formula(row[key], allMonths, `=$${TOTAL}${row[key]}`, style);
    sheet.totalOverTime(row[key], style);
    sheet.series(row[key], formulas[key], style);
  }
}
