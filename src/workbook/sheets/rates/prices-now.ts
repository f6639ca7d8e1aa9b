import {
  absoluteAddress,
  absoluteAreaAddress,
  address,
  type Block,
  COLUMN,
  FIRST_MONTH,
  ROW,
  rowOfText,
  type SheetBuilder,
} from "../../../sheet";
import { componentInWords, pageOf, unitInWords } from "../../facts/price-words";
import { rateKey, type RateRow } from "../../facts/rates-needed";
import { SHEET } from "../../names";
import { lastRowOf, LIST_COLUMNS, PRICE_NOW, PRICES_NOW_WIDTHS, RATES } from "../../tables/rates";
import { placeOf } from "../../tables/table";
import { overMonths, periodNow } from "./list-prices";

/** What the block reads: the lists below it, "not used" and prices by negotiated rates first. */
interface Read {
  list: Block;
  instead: Block;
  negotiated: Block;
}

const AGREED = `"${RATES.negotiated}"`;
const HEADINGS = ["Source", "Price now", "Next price", "From", "List price verified, confidence", "Key", "Page"];

/** Requests that are never longer than the model's limit have no price of their own to show. */
const isShown = ({ component, facts }: RateRow): boolean =>
  !component.endsWith(" long") || facts.requestInputAbove !== undefined;

/** Room for the prices of the first screen, and one row for nothing, which new rows are made like. */
export function reservePricesNow(sheet: SheetBuilder, rows: readonly RateRow[]): Block {
  PRICES_NOW_WIDTHS.forEach((width, k) => {
    sheet.width(k + 1, k + 1, width);
  });
  return sheet.reserve(rows.filter(isShown).length + 1);
}

/**
 * Every price in the first open month, its next step and where it comes from, on one screen. What the price book says is written
 * as it is in the list; what depends on the month and on negotiated rates is looked up there.
 */
export function fillPricesNow(sheet: SheetBuilder, rows: readonly RateRow[], block: Block, read: Read): void {
  const { title } = block;
  const months = overMonths(sheet, ROW.month);
  const periods = overMonths(sheet, ROW.period);
  const now = absoluteAddress(title - 1, PRICE_NOW.unit);
  sheet.text(title - 1, COLUMN.label, "Now: first open month");
  sheet.formula(title - 1, PRICE_NOW.component, `=INDEX(${months},1,${now})`, "listMonth");
  sheet.formula(title - 1, PRICE_NOW.unit, `=${periodNow(sheet)}`, "place");
  sheet.text(title - 1, PRICE_NOW.source, "is the number of that month", "listNote");
  sheet.text(title, COLUMN.label, RATES.pricesNow, "heading");
  sheet.columnHeadings(title, PRICE_NOW.component, ["For", ""]);
  sheet.columnHeadings(title, PRICE_NOW.source, HEADINGS);
  const prices = `${FIRST_MONTH}$${read.instead.first}:$${sheet.end}$${read.list.last}`;
  const agreed = downOf(COLUMN.label, read.instead);
  const toAgreed = `"#'${SHEET.rates}'!B"&ROW($B$${read.negotiated.title})`;
  const shown = rows.filter(isShown);
  for (let { first: row } = block; row <= block.last; row++) {
    const at = (column: keyof typeof PRICE_NOW) => `$${address(row, PRICE_NOW[column])}`;
    const [key, from, page] = [at("key"), at("from"), at("page")] as const;
    const rate = shown[row - block.first];
    if (rate) writeFacts(sheet, row, rate);
    else writeNothing(sheet, row);
    const used = { first: read.instead.first, last: read.list.last };
    const place = rowOfText(key, downOf(COLUMN.label, used));
    const priceIn = (period: string) => `IFERROR(INDEX($${prices},${place},${period}),"no price")`;
    sheet.formula(row, PRICE_NOW.price, `=IF(${key}="","",${priceIn(now)})`, "listRate");
    const step = `INDEX(${downOf(placeOf(LIST_COLUMNS, "step"), used)},${place})`;
    sheet.formula(row, PRICE_NOW.from, `=IF(${key}="","",IFERROR(${step},""))`, "listMonth");
    const next = priceIn(`SUMIFS(${periods},${months},${from})`);
    sheet.formula(row, PRICE_NOW.next, `=IF(ISNUMBER(${from}),${next},"")`, "listRate");
    const isAgreed = `SUMPRODUCT((${agreed}=${key})*(${agreed}<>""))`;
    const either = (address: string, agreedOn: string) => `CHOOSE(1+${isAgreed},${address},${agreedOn})`;
    const link = `HYPERLINK(${either(page, toAgreed)},${either(`SUBSTITUTE(${page},"https://","")`, AGREED)})`;
    sheet.formula(row, PRICE_NOW.source, `=IF((LEFT(${page},4)="http")+${isAgreed}>0,${link},${page}&"")`, "link");
  }
}

const downOf = (column: number, { first, last }: Pick<Block, "first" | "last">): string =>
  absoluteAreaAddress({ row: first, column, rows: last - first + 1, columns: 1 });

/** What the price book says of a price. */
function writeFacts(sheet: SheetBuilder, row: number, rate: RateRow): void {
  const { item, name, component, facts } = rate;
  sheet.text(row, COLUMN.label, item.name, "listName");
  sheet.text(row, PRICE_NOW.component, componentInWords(component), "listName");
  sheet.text(row, PRICE_NOW.unit, unitInWords(facts), "listName");
  const verified = [facts.verifiedOn, facts.confidence].filter((text) => text !== "").join(", ");
  sheet.text(row, PRICE_NOW.verified, verified, "listNote");
  sheet.text(row, PRICE_NOW.key, rateKey(name, component), "listNote");
  // where nothing can be opened it says the source in words
  sheet.text(row, PRICE_NOW.page, pageOf(facts.source) || facts.source, "listNote");
}

/** The row that new ones are made like, with their looks. */
function writeNothing(sheet: SheetBuilder, row: number): void {
  sheet.text(row, PRICE_NOW.component, lastRowOf(RATES.pricesNow), "note");
  sheet.text(row, PRICE_NOW.unit, "", "listName");
  for (const key of ["verified", "key", "page"] as const) sheet.text(row, PRICE_NOW[key], "", "listNote");
}
