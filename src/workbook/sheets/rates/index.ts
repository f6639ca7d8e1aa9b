import type { Budget } from "../../../budget";
import { addMonths, parseIso } from "../../../dates";
import * as messages from "../../../messages";
import { type Block, COLUMN, columnName, FIRST_MONTH, onSheet, ROW, type SheetDescription } from "../../../sheet";
import { allInMonth, namesOf } from "../../blocks/references";
import { budgetSheet } from "../../budget-sheet";
import type { CreditRow } from "../../facts/api-credits-known";
import type { LimitRow } from "../../facts/limits-known";
import type { RateRow } from "../../facts/rates-needed";
import type { RunningTerm } from "../../facts/running-terms";
import { SHEET } from "../../names";
import { faceOf } from "../../tables/faces";
import { LIST_COLUMNS, type ListColumn, NEGOTIATED_RATES, READ_FOR, SPARE_PRICES } from "../../tables/rates";
import { letterOf } from "../../tables/table";
import { apiCreditRates } from "./api-credit-rates";
import { listPrices } from "./list-prices";
import { fillFollowing, fillInstead, markTouched, pairsOf, withoutRow } from "./negotiated-prices";
import { negotiatedRates } from "./negotiated-rates";
import { fillPricesNow, reservePricesNow } from "./prices-now";
import { RUNNING_RATE, runningRates } from "./running-rates";
import { seatLimitRates } from "./seat-limit-rates";
import { followsAmong, touchedBy } from "./touched";

/** What route sheets refer to on Rates; every list has the same rows in the same order. */
export interface Rates {
  sheet: SheetDescription;
  keys: string;
  /** the rates used in one month, first to last */
  used: (month: string) => string;
  per: string;
  longAbove: string;
  freePerMonth: string;
  /** the vendor's meter whose free units are shared, whatever the model */
  freeMeters: string;
  /** what the price book says of each price in words */
  notes: string;
  /** how many prices have no row for what negotiated rates make of them */
  withoutRow: string;
  currencies: string;
  vendors: string;
  items: string;
  /** the items again, in the rows in which prices are used */
  itemsUsed: string;
  /** the `rates` argument of the functions */
  negotiated: string;
  /** items of the `rates` argument, trimmed, and the allowances that they are given */
  ownItems: string;
  ownAllowances: string;
  /** keys (item|first month) and rates of yearly terms that run when the budget starts */
  running: { keys: string; rates: string };
  /** the list prices, their months, items and components, as the engine is asked for them again; the end column is included */
  list: string;
  listMonths: string;
  /** the months for which the list prices were read */
  listReadFor: string;
  /** above 0 in the months of the horizon */
  listPeriods: string;
  /** 1 in closed months, which keep the prices they were closed with */
  listActual: string;
  listItems: string;
  listComponents: string;
  /** the days on which prices were verified */
  verified: string;
  /** the days on which items end, blank where no end is announced */
  ends: string;
  /** which of them end within the horizon, when, and what replaces them, in words */
  endings: string;
  /** how many seats a workspace of each plan may have in one month, plan by plan; 0: no such limit */
  fewestSeats: (month: string) => string;
  mostSeats: (month: string) => string;
  limitPlans: string;
  /** plans with the same word share a workspace */
  soldWith: string;
  /** "seat" where what comes with a plan is there for its seats only */
  soldBy: string;
  /** what each model charges that tokens of text leave out, and the meters to use instead */
  alsoCharges: string;
  /** API credits that one seat includes in one month, and what an organisation gets at most, plan by plan */
  apiCredits: (month: string) => string;
  creditCaps: (month: string) => string;
  creditPlans: string;
}

/** Such rows as long as no price follows the rate of another. */
const FEW_PRICES = 2;

/** Of what was agreed, behind its amounts; terms further on are seldom filled. */
const LAST_PRINTED = NEGOTIATED_RATES.columns.find(({ key }) => key === "route")?.at ?? COLUMN.lastAttribute;

/** The column of keys: item|component. */
const LABEL = columnName(COLUMN.label);

/**
 * Values, not formulas: the list price of every item and month as read from the price book, negotiated rates over it, and
 * the rate used. So the workbook calculates without the add-in, and a closed month cannot move by itself.
 */
export function ratesSheet(
  budget: Budget,
  rows: readonly RateRow[],
  creditRows: readonly CreditRow[],
  limitRows: readonly LimitRow[],
  terms: readonly RunningTerm[],
  staleAfterDays: string,
  own: ReadonlySet<string>,
): Rates {
  const sheet = budgetSheet({
    ...faceOf("rates"),
    months: budget.months,
  });
  const now = reservePricesNow(sheet, rows);
  sheet.row += 1;
  const readFor = sheet.row++;
  sheet.text(readFor, COLUMN.label, READ_FOR);
  sheet.text(readFor, COLUMN.unit, "first day", "note");
  const monthsRead = Array.from({ length: sheet.months }, (_, k) => addMonths(parseIso(budget.startMonth), k));
  sheet.values(readFor, monthsRead, "month");
  const follows = followsAmong(rows);
  const needed = touchedBy(budget.rates, rows, follows);
  const instead = sheet.reserve(1 + needed.prices + SPARE_PRICES);
  const list = sheet.reserve(1 + rows.length + 1);
  listPrices(sheet, rows, staleAfterDays, budget.pricesKnownOn, list);
  const negotiated = negotiatedRates(sheet, budget, own);
  const running = runningRates(sheet, terms);
  const ofRates = (key: "item" | "allowance" | "workspace") => letterOf(NEGOTIATED_RATES.columns, key);
  // what was agreed; list prices are many, and Verify prints where each comes from
  sheet.printOnly(negotiated.title, running.last, LAST_PRINTED);
  const pairs = pairsOf(sheet, follows, list);
  const following = sheet.reserve(needed.follows + (follows.length > 0 ? SPARE_PRICES : FEW_PRICES));
  const placed = { list, negotiated, pairs, following, instead };
  markTouched(sheet, placed);
  fillFollowing(sheet, placed);
  fillInstead(sheet, placed);
  fillPricesNow(sheet, rows, now, placed);
  const used = { first: instead.first, last: list.last };
  const apiCredits = apiCreditRates(sheet, creditRows);
  const limits = seatLimitRates(sheet, limitRows);
  const here = (reference: string) => onSheet(SHEET.rates, reference);
  const { end } = sheet;
  const down = (letter: string, { first, last }: Pick<Block, "first" | "last">, to = letter) =>
    here(`$${letter}$${first}:$${to}$${last}`);
  const inList = (key: ListColumn) => down(letterOf(LIST_COLUMNS, key), list);
  const inUse = (key: ListColumn) => down(letterOf(LIST_COLUMNS, key), used);
  // the first row of the list stands for "not used": the engine is not asked for it
  const priced = { first: list.first + 1, last: list.last };
  const months = (row: number) => here(`$${FIRST_MONTH}$${row}:$${end}$${row}`);
  return {
    sheet: sheet.build(),
    keys: down(LABEL, used),
    used: (m) => here(`${m}$${used.first}:${m}$${used.last}`),
    items: inList("item"),
    itemsUsed: inUse("item"),
    per: inUse("per"),
    currencies: inUse("currency"),
    longAbove: inUse("longAbove"),
    freePerMonth: inUse("freePerMonth"),
    vendors: inUse("vendor"),
    freeMeters: inUse("freeMeter"),
    notes: inUse("note"),
    withoutRow: withoutRow(placed, here),
    running: { keys: down(LABEL, running), rates: down(RUNNING_RATE, running) },
    negotiated: down(ofRates("item"), negotiated, ofRates("workspace")),
    ownItems: `TRIM(${down(ofRates("item"), negotiated)})`,
    ownAllowances: down(ofRates("allowance"), negotiated),
    list: down(FIRST_MONTH, priced, end),
    listMonths: months(ROW.month),
    listReadFor: months(readFor),
    listPeriods: months(ROW.period),
    listActual: months(ROW.actual),
    listItems: down(letterOf(LIST_COLUMNS, "item"), priced),
    listComponents: down(letterOf(LIST_COLUMNS, "component"), priced),
    verified: inList("verified"),
    ends: inUse("endsOn"),
    fewestSeats: (m) => here(allInMonth(limits.fewest, m)),
    mostSeats: (m) => here(allInMonth(limits.most, m)),
    limitPlans: here(namesOf(limits.fewest)),
    soldWith: inUse("soldWith"),
    soldBy: inUse("soldBy"),
    alsoCharges: inUse("alsoCharges"),
    endings: endingsOf(rows, monthsRead.at(-1) ?? 0),
    apiCredits: (m) => here(allInMonth(apiCredits.credits, m)),
    creditCaps: (m) => here(allInMonth(apiCredits.caps, m)),
    creditPlans: here(namesOf(apiCredits.credits)),
  };
}

/** "gpt-5 ends on 2026-12-11, gpt-6.1-sol replaces it", item by item. */
function endingsOf(rows: readonly RateRow[], lastMonth: number): string {
  const texts = rows.flatMap(({ name, end }) =>
    end && parseIso(end.on) <= lastMonth ? [messages.ends(name, end)] : [],
  );
  return [...new Set(texts)].join("; ");
}
