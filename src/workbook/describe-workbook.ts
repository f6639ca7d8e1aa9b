import { bookOf, type Budget, differencesByDriver } from "../budget";
import { addMonths, parseIso, type Serial } from "../dates";
import { type PriceBook, priceBook } from "../pricebook";
import type { WorkbookDescription } from "../sheet";
import { itemFacts } from "./facts/item-facts";
import { withItemIds } from "./facts/rates-needed";
import type { Feeds, Room } from "./feeds";
import { SHEET } from "./names";
import { aboutSheet } from "./sheets/about";
import { actualsSheet, withLinesFound } from "./sheets/actuals";
import { apiUsageSheet } from "./sheets/api-usage";
import { assumptionsSheet } from "./sheets/assumptions";
import { checksSheet } from "./sheets/checks";
import { comparisonSheet } from "./sheets/comparison";
import { creditsSheet } from "./sheets/credits";
import { dataRows, dataSheet } from "./sheets/data";
import { enterpriseSheet } from "./sheets/enterprise";
import { linesSheet } from "./sheets/lines";
import { overviewSheet } from "./sheets/overview";
import { describeRates } from "./sheets/rates/describe-rates";
import type { Routes } from "./sheets/route";
import { type ScenarioSheet, scenarioSheet } from "./sheets/scenario";
import { seatsSheet } from "./sheets/seats";
import { subscriptionsSheet } from "./sheets/subscriptions";
import { summarySheet } from "./sheets/summary";
import { withSplitNumbers } from "./sheets/summary/split-numbers";
import { verifySheet } from "./sheets/verify";

export type { WorkbookDescription } from "../sheet";

/**
 * Blank register rows on each route sheet: room for lines typed in later, and for blank rows that people insert between lines. For more
 * of them the pane writes the sheets anew.
 */
const SPARE_LINES = 2;

export interface DescribeOptions {
  /** with the flat table for pivots and uploads */
  data?: boolean;
  /** the budget is to stand in the cells of sheets that are there already */
  room?: Room;
}

/**
 * A budget as a split workbook: one sheet for each route between Rates and Summary, in native formulas, and Checks that
 * ask the pricing engine again. Prices are read from the book as known on the budget's own date.
 *
 * Throws BadArgument or NoPrice, naming the line, where the book cannot price what the budget asks for.
 */
export function describeWorkbook(
  budget: Budget,
  listed: PriceBook = priceBook,
  { data = false, room }: DescribeOptions = {},
): WorkbookDescription {
  const book = bookOf(budget, listed);
  const known = withItemIds(budget, book);
  const assumptions = assumptionsSheet(known);
  const rates = describeRates(known, book, assumptions.staleAfterDays);
  const actuals = actualsSheet(known);
  const spareLines: Feeds["spareLines"] = (route, lines) =>
    Math.max(0, (room?.lines[route] ?? lines + SPARE_LINES) - lines);
  const feeds = { months: known.months, spareLines, names: room?.names ?? {}, assumptions, rates, actuals };
  const seats = seatsSheet(known, book, feeds);
  const routes = {
    subscriptions: subscriptionsSheet(known, feeds),
    seats,
    api: apiUsageSheet(known, feeds, seats),
    credits: creditsSheet(known, book, feeds),
    enterprise: enterpriseSheet(known, book, feeds),
  };
  const summary = summarySheet(known, book, routes, feeds);
  const lines = linesSheet(routes, summary.states, feeds);
  const scenarios = scenarioSheets(known, routes, feeds);
  const differences = differencesByDriver(budget, book);
  const comparison = comparisonSheet(scenarios, differences, summary, feeds, known.pricesKnownOn);
  const verify = verifySheet(known, itemFacts(known, book), routes);
  const sheets = [
    overviewSheet({ budget: known, lines, summary, assumptions, months: known.months }),
    lines.sheet,
    ...Object.values(routes).map((route) => withSplitNumbers(route, summary.splits)),
    assumptions.sheet,
    rates.sheet,
    withLinesFound(actuals, Object.values(routes)),
    comparison.sheet,
    ...scenarios.map(({ sheet }) => sheet),
    summary.sheet,
    verify.sheet,
    checksSheet(routes, summary, comparison, verify, feeds),
    aboutSheet(known),
    ...(data ? [dataSheet(dataRows(known, book, routes), monthsOf(known), summary.memoTotal)] : []),
  ];
  return {
    title: known.title,
    company: known.company,
    sheets: sheets.map((sheet) => ({ ...sheet, paper: known.paper })),
    names: assumptions.names,
    activeSheet: SHEET.overview,
  };
}

const monthsOf = ({ months, startMonth }: Budget): Serial[] =>
  Array.from({ length: months }, (_, k) => addMonths(parseIso(startMonth), k));

/** A live sheet for each scenario of the budget, under names that differ. */
function scenarioSheets(budget: Budget, routes: Routes, feeds: Feeds): ScenarioSheet[] {
  const made: ScenarioSheet[] = [];
  for (const [k, { name }] of budget.scenarios.entries()) {
    const taken = made.map(({ sheet }) => sheet.name);
    made.push(scenarioSheet(k + 1, name, routes, feeds, taken));
  }
  return made;
}
