import { freeMeter, type Budget } from "../../budget";
import { addMonths, parseIso } from "../../dates";
import { messages } from "../../messages";
import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  onSheet,
  ROW,
  SheetBuilder,
  type SheetDescription,
} from "../../sheet";
import type { CreditRow } from "../facts/api-credits-known";
import { apiCreditRates } from "../blocks/api-credit-rates";
import { runningRates } from "../blocks/running-rates";
import { ratesUsed } from "../blocks/rates-used";
import { allInMonth, namesOf } from "../blocks/references";
import { budgetSheet } from "../budget-sheet";
import { NAME, SHEET } from "../names";
import { priceNote } from "../facts/price-note";
import { rateKey, type RateRow } from "../facts/rates-needed";
import type { RunningTerm } from "../facts/running-terms";

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
  currencies: string;
  vendors: string;
  items: string;
  /** the `rates` argument of the functions */
  negotiated: string;
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
  /** no line asks for a price yet */
  isEmpty: boolean;
  listItems: string;
  listComponents: string;
  /** days since each price was verified */
  ages: string;
  /** the days on which items end, blank where no end is announced */
  ends: string;
  /** which of them end within the horizon, when, and what replaces them, in words */
  endings: string;
  /** API credits that one seat includes in one month, and what an organisation gets at most, plan by plan */
  apiCredits: (month: string) => string;
  creditCaps: (month: string) => string;
  creditPlans: string;
}

/** Label of the months for which prices were read: values like the prices, so that they tell when the time axis has moved. */
export const READ_FOR = "List prices read for";
/** Row 1 of the lists: what a line points at for a meter it does not use. */
const NOT_USED = "(not used)";
const SPARE_NEGOTIATED = 4;
const E = COLUMN.firstAttribute;
const LIST_HEADINGS = [
  "Item",
  "Component",
  "Units per price",
  "Currency",
  "Long above",
  "Free a month",
  "Vendor",
  "Verified",
  "Age, days",
  "Stale",
  "Confidence",
  "Standard mode",
  "Free units of",
  "Note",
  "Promised until",
  "Status",
  "Ends on",
  "Replaced by",
];
const NOTE_COLUMN = columnName(E + LIST_HEADINGS.indexOf("Note"));
const PROMISED_COLUMN = columnName(E + LIST_HEADINGS.indexOf("Promised until"));
const ENDS_COLUMN = columnName(E + LIST_HEADINGS.indexOf("Ends on"));

/**
 * Values, not formulas: the list price of every item and month as read from the price book, negotiated rates over it, and
 * the rate used. So the workbook calculates without the add-in, and a closed month cannot move by itself.
 */
export function ratesSheet(
  budget: Budget,
  rows: readonly RateRow[],
  creditRows: readonly CreditRow[],
  terms: readonly RunningTerm[],
  staleAfterDays: string,
  own: ReadonlySet<string>,
): Rates {
  const sheet = budgetSheet({
    name: SHEET.rates,
    title: "Rates",
    subtitle: "List prices as read from the price book, negotiated rates, and the rate used",
    tabColor: "#548235",
    months: budget.months,
  });
  const readFor = sheet.row++;
  sheet.text(readFor, COLUMN.label, READ_FOR);
  sheet.text(readFor, COLUMN.unit, "first day", "note");
  const months = Array.from({ length: sheet.months }, (_, k) => addMonths(parseIso(budget.startMonth), k));
  sheet.values(readFor, months, "month");
  const list = listPrices(sheet, rows, staleAfterDays, budget.pricesKnownOn);
  const negotiated = negotiatedRates(sheet, budget, own);
  const running = runningRates(sheet, terms);
  const used = ratesUsed(sheet, list, negotiated, rows);
  const apiCredits = apiCreditRates(sheet, creditRows);
  const here = (reference: string) => onSheet(SHEET.rates, reference);
  const { end } = sheet;
  const column = (letter: string, block: { first: number; last: number }) =>
    here(`$${letter}$${block.first}:$${letter}$${block.last}`);
  return {
    sheet: sheet.build(),
    keys: column("B", used),
    used: (m) => here(`${m}$${used.first}:${m}$${used.last}`),
    items: column("E", used),
    per: column("G", used),
    currencies: column("H", used),
    longAbove: column("I", used),
    freePerMonth: column("J", used),
    vendors: column("K", used),
    freeMeters: column("L", used),
    notes: column(NOTE_COLUMN, list),
    running: { keys: column("B", running), rates: column("G", running) },
    negotiated: here(`$E$${negotiated.first}:$P$${negotiated.last}`),
    list: here(`$${FIRST_MONTH}$${list.first + 1}:$${end}$${list.last}`),
    listMonths: here(`$${FIRST_MONTH}$${ROW.month}:$${end}$${ROW.month}`),
    listReadFor: here(`$${FIRST_MONTH}$${readFor}:$${end}$${readFor}`),
    listPeriods: here(`$${FIRST_MONTH}$${ROW.period}:$${end}$${ROW.period}`),
    listActual: here(`$${FIRST_MONTH}$${ROW.actual}:$${end}$${ROW.actual}`),
    isEmpty: rows.length === 0,
    listItems: here(`$E$${list.first + 1}:$E$${list.last}`),
    listComponents: here(`$F$${list.first + 1}:$F$${list.last}`),
    ages: here(`$M$${list.first}:$M$${list.last}`),
    ends: column(ENDS_COLUMN, list),
    endings: endingsOf(rows, months.at(-1) ?? 0),
    apiCredits: (m) => here(allInMonth(apiCredits.credits, m)),
    creditCaps: (m) => here(allInMonth(apiCredits.caps, m)),
    creditPlans: here(namesOf(apiCredits.credits)),
  };
}

function listPrices(sheet: SheetBuilder, rows: readonly RateRow[], staleAfterDays: string, knownOn: string): Block {
  const block = sheet.reserve(rows.length + 1);
  sheet.text(block.title, COLUMN.label, "List prices", "heading");
  sheet.text(block.title, COLUMN.note, `Read from the price book as known on ${knownOn}`, "note");
  sheet.columnHeadings(block.title, E, LIST_HEADINGS);
  notUsedRow(sheet, block);
  rows.forEach(({ item, name, component: part, standard, facts, status, end, prices }, k) => {
    const row = block.first + 1 + k;
    const { per, currency, requestInputAbove = 0, freePerMonth = 0 } = facts;
    listRow(
      sheet,
      block,
      row,
      [
        name,
        part,
        per,
        currency,
        longThreshold(rows, item.id, part) ?? longThreshold(rows, item.id, standard) ?? requestInputAbove,
        freePerMonth,
        item.vendorName,
      ],
      facts.source,
      `per ${String(per)} ${facts.unit}`,
    );
    const verified = facts.verifiedOn === "" ? null : lastDayKnown(facts.verifiedOn);
    sheet.number(row, E + 7, verified, "inputDate");
    sheet.formula(row, E + 8, `=(L${row}>0)*MAX(0,${NAME.pricesKnownOn}-L${row})`, "integer");
    // a promotional price is stale from the day after its promise, however lately it was verified
    const promised = `$${PROMISED_COLUMN}${row}`;
    const isOver = `(${promised}>0)*(${promised}<${NAME.pricesKnownOn})`;
    sheet.formula(row, E + 9, `=((M${row}>${staleAfterDays})+${isOver}>0)*1`, "flag");
    sheet.text(row, E + 10, facts.confidence, "inputText");
    sheet.text(row, E + 11, standard, "inputText");
    sheet.text(row, E + 12, freeMeter(facts), "inputText");
    sheet.text(row, E + 13, priceNote(facts), "note");
    sheet.number(row, E + 14, facts.guaranteedUntil ? parseIso(facts.guaranteedUntil) : null, "inputDate");
    sheet.text(row, E + 15, status, "note");
    sheet.number(row, E + 16, end ? parseIso(end.on) : null, "inputDate");
    sheet.text(row, E + 17, end?.replacedBy ?? "", "note");
    const [before = null, ...months] = prices;
    if (before !== null) sheet.number(row, COLUMN.opening, before, "inputRate");
    else sheet.formula(row, COLUMN.opening, "=NA()", "rate");
    sheet.values(row, months, "inputRate");
  });
  return block;
}

/** "gpt-5 ends on 2026-12-11, gpt-6.1-sol replaces it", item by item. */
function endingsOf(rows: readonly RateRow[], lastMonth: number): string {
  const texts = rows.flatMap(({ name, end }) =>
    end && parseIso(end.on) <= lastMonth ? [messages.ends(name, end)] : [],
  );
  return [...new Set(texts)].join("; ");
}

/** Formulas, so that nobody can give a price to what is not used. */
function notUsedRow(sheet: SheetBuilder, block: Block): void {
  const { first } = block;
  sheet.rowNumber(block, first);
  sheet.formula(first, COLUMN.label, `=$E${first}&"|"&$F${first}`, "text");
  sheet.text(first, COLUMN.unit, "none", "note");
  sheet.text(first, E, NOT_USED);
  sheet.text(first, E + 1, "");
  sheet.formula(first, E + 2, "=1", "integer");
  sheet.text(first, E + 3, "USD");
  sheet.formula(first, E + 4, "=0", "integer");
  sheet.formula(first, E + 5, "=0", "integer");
  sheet.formula(first, COLUMN.opening, "=0", "rate");
  sheet.series(first, "=0", "rate");
}

function listRow(
  sheet: SheetBuilder,
  block: Block,
  row: number,
  [item, part, per, currency, long, free, vendor]: [string, string, number, string, number, number, string],
  source: string,
  unit: string,
): void {
  sheet.rowNumber(block, row);
  sheet.formula(row, COLUMN.label, `=$E${row}&"|"&$F${row}`, "text");
  sheet.text(row, COLUMN.note, source, "note");
  sheet.text(row, COLUMN.unit, unit, "note");
  sheet.text(row, E, item, "inputText");
  sheet.text(row, E + 1, part, "inputText");
  sheet.number(row, E + 2, per, "input");
  sheet.text(row, E + 3, currency, "inputText");
  sheet.number(row, E + 4, long, "input");
  sheet.number(row, E + 5, free, "input");
  sheet.text(row, E + 6, vendor, "inputText");
}

/** The threshold stands on the `… long` price; a line looks for it beside the base price. A mode without one has the standard one. */
const longThreshold = (rows: readonly RateRow[], itemId: string, part: string): number | undefined =>
  rows.find((row) => rateKey(row.item.id, row.component) === rateKey(itemId, `${part} long`))?.facts.requestInputAbove;

/** "2026-11" is known to the month only: its first day, so that age is never understated. */
const lastDayKnown = (verifiedOn: string): number => {
  const [year = "", month = "01", day = "01"] = verifiedOn.split("-");
  return parseIso(`${year}-${month}-${day}`);
};

/** The columns of a `rates` range, in its order. */
const NEGOTIATED_HEADINGS = [
  ...["Item", "Component", "Rate", "From", "To (not included)"],
  ...["Currency", "Per", "Vendor", "Route", "Minimum", "Allowance", "Source"],
];

/** The functions take an item of one's own in every call only where it has a vendor or source. */
export const OWN_SOURCE = "Own rate";
const sourceOf = ({ item, vendor, source }: Budget["rates"][number], own: ReadonlySet<string>): string =>
  source === "" && vendor === "" && own.has(item) ? OWN_SOURCE : source;

function negotiatedRates(sheet: SheetBuilder, budget: Budget, own: ReadonlySet<string>): Block {
  const block = sheet.reserve(budget.rates.length + SPARE_NEGOTIATED);
  sheet.text(block.title, COLUMN.label, "Negotiated rates", "heading");
  sheet.text(block.title, COLUMN.note, "Reason; the last matching row wins", "note");
  sheet.columnHeadings(block.title, E, NEGOTIATED_HEADINGS);
  for (let k = 0; k < block.count; k++) {
    const rate = budget.rates[k];
    const row = block.first + k;
    sheet.formula(row, COLUMN.label, `=$E${row}&"|"&$F${row}`, "text");
    sheet.text(row, COLUMN.note, rate?.reason ?? "", "inputText");
    sheet.text(row, E, rate?.item ?? "", "inputText");
    sheet.text(row, E + 1, rate?.component ?? "", "inputText");
    sheet.number(row, E + 2, rate?.rate ?? null, "inputRate");
    sheet.number(row, E + 3, rate?.from ? parseIso(rate.from) : null, "inputDate");
    sheet.number(row, E + 4, rate?.to ? parseIso(rate.to) : null, "inputDate");
    sheet.text(row, E + 5, rate?.currency ?? "", "inputText");
    sheet.number(row, E + 6, rate?.per ?? null, "input");
    sheet.text(row, E + 7, rate?.vendor ?? "", "inputText");
    sheet.text(row, E + 8, rate?.route ?? "", "inputText");
    sheet.number(row, E + 9, rate?.minimum ?? null, "input");
    sheet.number(row, E + 10, rate?.allowance ?? null, "input");
    sheet.text(row, E + 11, rate ? sourceOf(rate, own) : "", "inputText");
  }
  const columns = { row: block.first, rows: block.count, columns: 1 };
  sheet.validate({ ...columns, column: E + 2, rule: { kind: "number", minimum: 0 }, message: messages.typeAmount });
  return block;
}
