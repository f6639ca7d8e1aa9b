import type { Budget, KeptPrice } from "../../budget";
import { addMonths, parseIso, type Serial, toIso } from "../../dates";
import * as messages from "../../messages";
import { findPrice, type PriceBook } from "../../pricebook";
import { isProblem, NoPrice } from "../../problems";
import { type CellValue, groupBy, isBlank, type SheetValues, valueAt } from "../../sheet";
import { LIST_PRICES } from "../tables/rates";
import type { Months } from "./assumptions";
import type { Findings } from "./findings";
import { findTable, type FoundTable } from "./read-table";

/** One month of one row, as it stands and as the price book has it; null: no price. */
interface ListPrice extends KeptPrice {
  listed: number | null;
}

type Pin = Pick<Budget, "startMonth" | "pricesKnownOn">;

/**
 * The list prices that do not follow the price book: of an item and month in which one differs all, because prices in other
 * modes follow the standard one in the book but not on the sheet.
 */
export function readListPrices(
  sheet: SheetValues,
  months: Months,
  pin: Pin,
  book: PriceBook,
  findings: Findings,
): KeptPrice[] {
  const found = findTable(sheet, LIST_PRICES);
  if (!found) {
    findings.faults.push(messages.tableMissing(sheet.name, LIST_PRICES.title));
    return [];
  }
  const prices = rowsOf(sheet, found).flatMap((row) => pricesOf(sheet, found, row, months, pin, book, findings));
  return [...groupBy(prices, ({ item, month }) => `${item} ${month}`).values()]
    .filter((group) => group.some(({ price, listed }) => !isSame(price, listed)))
    .flatMap((group) => group.map(({ item, component, month, price }) => ({ item, component, month, price })));
}

/** The rows of the list but the first, which stands for "not used". */
export const rowsOf = (sheet: SheetValues, { header, end, columns }: FoundTable): number[] =>
  Array.from({ length: end - header - 2 }, (_, k) => header + 2 + k).filter(
    (row) => !isBlank(valueAt(sheet, row, columns.get("item") ?? 0)),
  );

function pricesOf(
  sheet: SheetValues,
  { columns }: FoundTable,
  row: number,
  months: Months,
  pin: Pin,
  book: PriceBook,
  findings: Findings,
): ListPrice[] {
  const cell = (key: string) => valueAt(sheet, row, columns.get(key) ?? 0);
  const [item, component] = [String(cell("item")).trim(), String(cell("component") ?? "").trim()];
  const start = parseIso(pin.startMonth);
  const listed = (date: Serial) => priceIn(book, item, component, date, parseIso(pin.pricesKnownOn));
  const dates = Array.from({ length: months.count + 1 }, (_, k) => addMonths(start, k - 1));
  const inBook = dates.map(listed);
  if (inBook.every((price) => price === undefined)) {
    const place = { sheet: sheet.name, row, column: columns.get("item") ?? 0 };
    findings.note(place, messages.listRowNotKept(item, component));
    return [];
  }
  return dates.map((date, k) => {
    const column = months.opening + k;
    const value = valueAt(sheet, row, column);
    const price = inBook[k] ?? null;
    const problem = problemOf(value, price);
    if (problem !== undefined) findings.fault({ sheet: sheet.name, row, column }, problem);
    return { item, component, month: toIso(date), price: numberOf(value), listed: price };
  });
}

/** An error value says that there is no price; anything else that is no price is a slip. */
function problemOf(value: CellValue, listed: number | null): string | undefined {
  if (value === null) return listed === null ? undefined : messages.listPriceMissing;
  if (typeof value === "number") return value < 0 ? messages.typeAmount : undefined;
  return typeof value === "string" && value.startsWith("#") ? undefined : messages.cellNoNumber(String(value));
}

const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

const isSame = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-12 * Math.abs(b));

/** null: the item has this component, but no price in the month; undefined: there is no such item or component. */
function priceIn(
  book: PriceBook,
  name: string,
  component: string,
  date: Serial,
  knownOn: Serial,
): number | null | undefined {
  const item = book.index.byName.get(name.toLowerCase());
  if (!item) return undefined;
  try {
    return findPrice(book, { item, component, date, knownOn }).amount;
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    return thrown instanceof NoPrice ? null : undefined;
  }
}
