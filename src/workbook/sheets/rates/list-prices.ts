import { freeMeter } from "../../../budget";
import { type Block, COLUMN, FIRST_MONTH, ROW, type SheetBuilder, type Style } from "../../../sheet";
import { type InputValue, writeCell } from "../../blocks/input-table";
import { priceNote } from "../../facts/price-note";
import { rateKey, type RateRow } from "../../facts/rates-needed";
import { NAME } from "../../names";
import { lastRowOf, LIST_COLUMNS, type ListColumn, RATES } from "../../tables/rates";
import { letterOf, placeOf } from "../../tables/table";

/** Row 1 of the lists: what a line points at for a meter it does not use. */
const NOT_USED = "(not used)";

/** A key of item and component, as every block of Rates has it in its column of labels. */
export const keyFormula = (row: number): string =>
  `=$${letterOf(LIST_COLUMNS, "item")}${row}&"|"&$${letterOf(LIST_COLUMNS, "component")}${row}`;

/** The list prices as read from the price book on `knownOn`, with what it says of each. */
export function listPrices(
  sheet: SheetBuilder,
  rows: readonly RateRow[],
  staleAfterDays: string,
  knownOn: string,
  block: Block,
): void {
  sheet.text(block.title, COLUMN.label, RATES.listPrices, "heading");
  sheet.text(block.title, COLUMN.note, `Read from the price book as known on ${knownOn}`, "note");
  sheet.columnHeadings(
    block.title,
    COLUMN.firstAttribute,
    LIST_COLUMNS.map(({ heading }) => heading),
  );
  notUsedRow(sheet, block.first);
  rows.forEach((rate, k) => {
    const row = block.first + 1 + k;
    const { facts, prices } = rate;
    sheet.formula(row, COLUMN.label, keyFormula(row), "text");
    sheet.text(row, COLUMN.note, facts.source, "note");
    sheet.text(row, COLUMN.unit, `per ${String(facts.per)} ${facts.unit}`, "note");
    const cells = { ...valuesOf(rate, rows), ...formulasOf(sheet, row, staleAfterDays) };
    for (const column of LIST_COLUMNS) {
      const cell = cells[column.key];
      if (column.key === "step") sheet.arrayFormula(row, column.at, cells.step.formula, column.style);
      else if (cell !== null && typeof cell === "object") sheet.formula(row, column.at, cell.formula, column.style);
      else writeCell(sheet, column, row, cell);
    }
    const [before = null, ...months] = prices;
    if (before !== null) sheet.number(row, COLUMN.opening, before, "inputRate");
    else sheet.formula(row, COLUMN.opening, "=NA()", "rate");
    sheet.values(row, months, "inputRate");
  });
  lastRow(sheet, block.last, staleAfterDays);
}

/** For nothing: what new rows are made like. */
function lastRow(sheet: SheetBuilder, row: number, staleAfterDays: string): void {
  const calculated = formulasOf(sheet, row, staleAfterDays);
  sheet.formula(row, COLUMN.label, keyFormula(row), "text");
  sheet.text(row, COLUMN.note, lastRowOf(RATES.listPrices), "note");
  sheet.text(row, COLUMN.unit, "none", "note");
  for (const column of LIST_COLUMNS) {
    if (column.key === "stale") sheet.formula(row, column.at, calculated.stale.formula, column.style);
    else if (column.key === "step") sheet.arrayFormula(row, column.at, calculated.step.formula, column.style);
    else writeCell(sheet, column, row, null);
  }
  blankMonths(sheet, row, "inputRate");
}

/** Nothing in any month: in the last row of a list. */
export function blankMonths(sheet: SheetBuilder, row: number, style: Style): void {
  for (let column = COLUMN.opening; column < COLUMN.firstMonth + sheet.months; column++)
    sheet.number(row, column, null, style);
}

type Calculated = "step" | "stale";

function valuesOf(rate: RateRow, rows: readonly RateRow[]): Record<Exclude<ListColumn, Calculated>, InputValue> {
  const { item, name, component, standard, facts, status, end, sold } = rate;
  const { per, currency, requestInputAbove = 0, freePerMonth = 0 } = facts;
  return {
    item: name,
    component,
    per,
    currency,
    longAbove: longThreshold(rows, item.id, component) ?? longThreshold(rows, item.id, standard) ?? requestInputAbove,
    freePerMonth,
    vendor: item.vendorName,
    verified: facts.verifiedOn === "" ? null : lastDayKnown(facts.verifiedOn),
    confidence: facts.confidence,
    standard,
    freeMeter: freeMeter(facts),
    note: priceNote(facts),
    promisedUntil: facts.guaranteedUntil ?? null,
    status,
    endsOn: end?.on ?? null,
    replacedBy: end?.replacedBy ?? "",
    ...sold,
  };
}

function formulasOf(sheet: SheetBuilder, row: number, staleAfterDays: string): Record<Calculated, { formula: string }> {
  const at = (key: ListColumn) => `${letterOf(LIST_COLUMNS, key)}${row}`;
  // a promotional price is stale from the day after its promise, however lately it was verified
  const promised = `$${at("promisedUntil")}`;
  const isOver = `(${promised}>0)*(${promised}<${NAME.pricesKnownOn})`;
  const age = `(${at("verified")}>0)*(${NAME.pricesKnownOn}-${at("verified")})`;
  return {
    step: { formula: nextStep(sheet, row) },
    stale: { formula: `=((${age}>${staleAfterDays})+${isOver}>0)*1` },
  };
}

const NO_PRICE = '"no price"';

/** The months of a row, into the column that ends them. */
export const overMonths = (sheet: SheetBuilder, row: number): string => `$${FIRST_MONTH}$${row}:$${sheet.end}$${row}`;

/** The first open month, by its number; the last month of a budget that is closed. */
export const periodNow = (sheet: SheetBuilder): string =>
  `MIN(MAX(${overMonths(sheet, ROW.period)}),1+SUM(${overMonths(sheet, ROW.actual)}))`;

/** The first month after the first open one in which a row says another price, or none, as an array formula; "": there is no such month. */
export function nextStep(sheet: SheetBuilder, row: number): string {
  const own = `$${FIRST_MONTH}${row}:$${sheet.end}${row}`;
  const price = (of: string) => `IFERROR(${of},${NO_PRICE})`;
  const isOther = `${price(own)}<>${price(`INDEX(${own},1,${periodNow(sheet)})`)}`;
  const steps = `MATCH(1,(${overMonths(sheet, ROW.period)}>${periodNow(sheet)})*(${isOther}),0)`;
  return `=IFERROR(INDEX(${overMonths(sheet, ROW.month)},1,${steps}),"")`;
}

/** Formulas, so that nobody can give a price to what is not used. */
export function notUsedRow(sheet: SheetBuilder, first: number): void {
  const at = (key: ListColumn) => placeOf(LIST_COLUMNS, key);
  sheet.formula(first, COLUMN.label, keyFormula(first), "text");
  sheet.text(first, COLUMN.unit, "none", "note");
  sheet.text(first, at("item"), NOT_USED);
  sheet.text(first, at("component"), "");
  sheet.formula(first, at("per"), "=1", "integer");
  sheet.text(first, at("currency"), "USD");
  sheet.formula(first, at("longAbove"), "=0", "integer");
  sheet.formula(first, at("freePerMonth"), "=0", "integer");
  sheet.formula(first, COLUMN.opening, "=0", "rate");
  sheet.series(first, "=0", "rate");
}

/** The threshold stands on the `… long` price; a line looks for it beside the base price. A mode without one has the standard one. */
const longThreshold = (rows: readonly RateRow[], itemId: string, part: string): number | undefined =>
  rows.find((row) => rateKey(row.item.id, row.component) === rateKey(itemId, `${part} long`))?.facts.requestInputAbove;

/** "2026-11" is known to the month only: its first day, so that age is never understated. */
const lastDayKnown = (verifiedOn: string): string => {
  const [year = "", month = "01", day = "01"] = verifiedOn.split("-");
  return `${year}-${month}-${day}`;
};
