import { type Budget, checkBudget, type Fault, type KeptPrice, ROUTE_LINES } from "../../budget";
import { type IsoDate, parseIso } from "../../dates";
import * as messages from "../../messages";
import { asKnown, type PriceBook, priceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { COLUMN, type Place, placeText, rowOf, type SheetValues } from "../../sheet";
import { withItemIds } from "../facts/rates-needed";
import { SHEET, type SheetKey } from "../names";
import { describeRates } from "../sheets/rates/describe-rates";
import { ABOUT } from "../tables/about";
import { TABLES } from "../tables/all-tables";
import { readApproved } from "./approved";
import { type Months, monthsOn, readAssumptions } from "./assumptions";
import type { BudgetSheets } from "./budget-sheets";
import { Findings } from "./findings";
import { LabelledCells } from "./labelled-cells";
import { lineOf, rateOf } from "./lines";
import { readListPrices } from "./list-prices";
import { ownBook } from "./own-book";
import { notePriceBookCells } from "./price-book-cells";
import { readTable, type Row } from "./read-table";
import { noteSummaryNames } from "./summary-names";

export type ReadResult =
  | {
      budget: Budget;
      /** the cell of each value, by its path in the budget: "seats.3.base" */
      places: ReadonlyMap<string, Place>;
      /** what stands on the sheets and is not kept, one sentence each */
      notes: readonly string[];
    }
  /** what has to be put right first, one sentence each, with sheet and address */
  | { faults: readonly string[] };

type Json = Record<string, unknown>;

/** Without these there is no budget; the others are made anew. */
const NEEDED: readonly SheetKey[] = ["assumptions", "rates", ...ROUTE_LINES];
const LINES: ReadonlySet<string> = new Set([...ROUTE_LINES, "workspaces"]);

/**
 * The budget that its sheets say: everything a user can type, found by headings and labels, so that rows inserted, deleted or
 * sorted make no difference. The counterpart of describeWorkbook: reading what that describes gives the same budget, with
 * items by their ids. Nothing is guessed: a cell that cannot be read is a fault with its address.
 *
 * @param sheets their values, in any workbook or file
 * @param book to tell what was typed from what the price book says
 */
export function readBudget(sheets: BudgetSheets, book: PriceBook = priceBook): ReadResult {
  const findings = new Findings();
  for (const key of NEEDED) if (!sheets[key]) findings.faults.push(messages.sheetMissing(SHEET[key]));
  const { assumptions, rates, about, summary } = sheets;
  if (!assumptions || !rates || findings.faults.length > 0) return { faults: findings.faults };

  const months = monthsOn(assumptions, findings);
  const typed = readAssumptions(assumptions, months, findings);
  const pin = { startMonth: textOf(typed.startMonth), pricesKnownOn: textOf(typed.pricesKnownOn) };
  // without its dates nothing can be looked up, and they are among the faults already
  if (pin.startMonth === "" || pin.pricesKnownOn === "") return { faults: findings.faults };
  const { lists, book: known } = readTables(sheets, pin, asKnown(book, parseIso(pin.pricesKnownOn)), findings);
  const json: Json = {
    format: "ai-budget/1",
    ...(about ? readAbout(about, findings) : { title: "AI budget" }),
    ...typed,
    ...lists,
    keptPrices: readListPrices(rates, months, pin, known, findings),
    approved: summary ? readApproved(summary, months, findings) : null,
  };
  for (const key of ["about", "actuals", "summary", "verify"] as const)
    if (!sheets[key]) findings.notes.push(messages.sheetMissing(SHEET[key]));
  if (findings.faults.length > 0) return { faults: findings.faults };
  const checked = checkBudget(json);
  if ("faults" in checked) return { faults: checked.faults.map((fault) => faultText(fault, findings)) };
  noteWhatIsNotKept(sheets, checked.budget, months, known, findings);
  return { budget: checked.budget, places: findings.places, notes: findings.notes };
}

/**
 * The list prices of closed months that differ from what the book says as known on `knownOn`: they stay when prices are
 * refreshed. While no month is closed there are none.
 */
export function pricesOfClosedMonths(
  { assumptions, rates }: BudgetSheets,
  { startMonth, lastActualMonth }: Budget,
  knownOn: IsoDate,
  book: PriceBook = priceBook,
): KeptPrice[] {
  if (!assumptions || !rates || lastActualMonth === null) return [];
  const findings = new Findings();
  const pin = { startMonth, pricesKnownOn: knownOn };
  const kept = readListPrices(rates, monthsOn(assumptions, findings), pin, book, findings);
  return kept.filter(({ month }) => month <= lastActualMonth);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function readAbout(sheet: SheetValues, findings: Findings): Json {
  const cells = new LabelledCells(sheet, findings);
  const facts = (["title", "company", "purpose", "preparedBy"] as const).map((key) => {
    const row = cells.row(ABOUT[key]);
    if (row === undefined) return [key, ""] as const;
    const needed = key === "title";
    return [
      key,
      needed
        ? cells.required(key, row, COLUMN.note, "text", messages.cellBlank(ABOUT.title))
        : cells.read(key, row, COLUMN.note, "text"),
    ] as const;
  });
  return { ...Object.fromEntries(facts), ...readPaper(cells) };
}

/** Sheets of before it could be chosen say nothing of it. */
function readPaper(cells: LabelledCells): Json {
  const row = rowOf(cells.sheet, COLUMN.label, ABOUT.paper);
  const paper = row === undefined ? null : cells.read("paper", row, COLUMN.note, "text");
  return paper === null ? {} : { paper };
}

/** Every register and table, as lists of the budget, and the book with the items that they have of their own. */
function readTables(
  sheets: BudgetSheets,
  pin: Pick<Budget, "startMonth" | "pricesKnownOn">,
  listed: PriceBook,
  findings: Findings,
): { lists: Json; book: PriceBook } {
  const rows = new Map<string, Row[]>();
  for (const { sheet, table } of TABLES) {
    const values = sheets[sheet];
    if (!values) continue;
    const before = rows.get(table.key) ?? [];
    rows.set(table.key, [...before, ...readTable(values, table, findings, before.length)]);
  }
  const book = ownBook(rows, listed, findings);
  const entry = (key: string, k: number, row: Row): Json => {
    if (key === "rates") return rateOf(k, row, book, findings);
    return LINES.has(key) ? lineOf(key, k, row, pin, book, findings) : row;
  };
  const lists = [...rows].map(([key, list]) => [key, list.map((row, k) => entry(key, k, row))] as const);
  return { lists: Object.fromEntries(lists), book };
}

function noteWhatIsNotKept(
  { rates, summary }: BudgetSheets,
  budget: Budget,
  months: Months,
  book: PriceBook,
  findings: Findings,
): void {
  if (summary) noteSummaryNames(summary, budget, book, findings);
  try {
    const described = describeRates(withItemIds(budget, book), book, "0").sheet;
    if (rates) notePriceBookCells(rates, described, months, findings);
  } catch (thrown) {
    // a line that cannot be priced is told of when the budget is run or written
    if (!isProblem(thrown)) throw thrown;
  }
}

/** A fault of the budget as a whole, at its cell where that is known. */
function faultText({ where, what }: Fault, findings: Findings): string {
  const place = findings.places.get(where);
  if (!place) return messages.budgetFault(where, what);
  return messages.atCell(placeText(place), what === messages.faultMissing ? messages.rowIncomplete : what);
}
