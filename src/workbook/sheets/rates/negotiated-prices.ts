import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  OPENING,
  picked,
  ROW,
  rowOfText,
  type SheetBuilder,
} from "../../../sheet";
import { lastRowOf, LIST_COLUMNS, type ListColumn, NEGOTIATED_RATES, RATES } from "../../tables/rates";
import { letterOf, placeOf } from "../../tables/table";
import { nextStep, notUsedRow } from "./list-prices";

/*
 * The rate of each month: negotiated for exactly this component; else moved as a rate moves that this one follows, such as that of
 * the standard mode; else list. The last matching row wins, as in the `rates` argument. Prices that no negotiated rate touches
 * need no row for it: those that one does stand above the list under the same keys, where a look-up finds them first.
 */

const E = COLUMN.firstAttribute;
const KEY = columnName(COLUMN.label);
const NUMBER = columnName(COLUMN.number);

/** Behind the columns of the list: how many negotiated rates are for the price, and its row where any touches it. No row looks at another one, so that the list can be sorted. */
const TOUCH = E + LIST_COLUMNS.length;
const TOUCHED_BY = columnName(TOUCH);
const PLACE = columnName(TOUCH + 1);

const AS_IT_IS = "its rate as it is";

/** A price, the one whose negotiated rate it follows, how, and its row where there is such a rate. */
const PAIR = { priced: columnName(E), rated: columnName(E + 1), how: columnName(E + 2), place: columnName(E + 3) };
/** The same of a pair for which there is one: its row among the pairs, the keys, and their rows in the list. */
const FOLLOWING = {
  row: NUMBER,
  priced: KEY,
  rated: columnName(E),
  how: columnName(E + 1),
  pricedRow: columnName(E + 2),
  ratedRow: columnName(E + 3),
};

/** The columns of the list that lines look up: texts and numbers. */
const TAKEN_OVER: readonly ListColumn[] = [
  ...(["item", "component", "per", "currency", "longAbove", "freePerMonth", "vendor", "freeMeter"] as const),
  ...(["note", "endsOn", "soldWith", "alsoCharges", "soldBy"] as const),
];

/** A price that follows another one's negotiated rate, by the keys of both. */
export interface Follow {
  priced: string;
  rated: string;
  asItIs: boolean;
}

interface Placed {
  list: Block;
  negotiated: Block;
  /** all that could follow, best last */
  pairs: Block;
  /** those that do */
  following: Block;
  /** the first one stands for "not used" */
  instead: Block;
}

const down = (letter: string, { first, last }: Pick<Block, "first" | "last">): string =>
  `$${letter}$${first}:$${letter}$${last}`;

/** A price as formulas know it: cells with its key, its item and its component. */
interface Price {
  key: string;
  item: string;
  component: string;
}

/** Of a row that has the columns of the list. */
const priceIn = (row: number): Price => ({
  key: `$${KEY}${row}`,
  item: `$${letterOf(LIST_COLUMNS, "item")}${row}`,
  component: `$${letterOf(LIST_COLUMNS, "component")}${row}`,
});

/** Which negotiated rates are for a price: of exactly this component, or, without one, of a plan's seats under every billing. */
function appliesTo(negotiated: Block, { key, item, component }: Price): string {
  const keys = down(KEY, negotiated);
  return `((${keys}=${key})+(${keys}=${item}&"|")*(LEFT(${component},4)="seat")>0)`;
}

/** The negotiated rate for a price in a month; an error where there is none. */
function rateInForce(negotiated: Block, price: Price, m: string): string {
  const of = (column: "rate" | "from" | "to") => down(letterOf(NEGOTIATED_RATES.columns, column), negotiated);
  const month = `${m}$${ROW.month}`;
  const dated = `(${of("from")}<=${month})*((${of("to")}=0)+(${of("to")}>${month})>0)`;
  return `LOOKUP(2,1/(${appliesTo(negotiated, price)}*${dated}),${of("rate")})`;
}

/** What negotiated rates touch, counted beside the list. */
export function markTouched(
  sheet: SheetBuilder,
  { list, negotiated, pairs }: Omit<Placed, "instead" | "following">,
): void {
  sheet.columnHeadings(list.title, TOUCH, ["Negotiated rates", "Row, where touched"]);
  for (let { first: row } = list; row <= list.last; row++) {
    const price = priceIn(row);
    const { key } = price;
    sheet.formula(row, TOUCH, `=SUMPRODUCT(${appliesTo(negotiated, price)}*1)`, "integer");
    const followed = `+SUMPRODUCT((${down(PAIR.priced, pairs)}=${key})*(${down(PAIR.place, pairs)}<>""))`;
    const place = `ROW()-ROW($${PLACE}$${list.title})`;
    sheet.formula(row, TOUCH + 1, `=IF($${TOUCHED_BY}${row}${followed}>0,${place},"")`, "integer");
  }
}

/** The pairs as the price book has them. */
export function pairsOf(sheet: SheetBuilder, follows: readonly Follow[], list: Block): Block {
  const block = sheet.reserve(Math.max(1, follows.length) + 1);
  sheet.text(block.title, COLUMN.label, RATES.follows, "heading");
  sheet.columnHeadings(block.title, E, ["Price", "Follows", "How", "Row, where touched"]);
  for (let { first: row } = block; row <= block.last; row++) {
    const { priced = "", rated = "", asItIs } = follows[row - block.first] ?? {};
    sheet.text(row, COLUMN.note, row === block.last ? lastRowOf(RATES.follows) : "", "note");
    sheet.text(row, E, priced);
    sheet.text(row, E + 1, rated);
    sheet.text(row, E + 2, rated === "" ? "" : asItIs ? AS_IT_IS : "moved as it is", "note");
    const touched = picked(down(TOUCHED_BY, list), rowOfText(`$${PAIR.rated}${row}`, down(KEY, list)));
    const place = `ROW()-ROW($${PAIR.place}$${block.title})`;
    sheet.formula(row, E + 3, `=IF(IFERROR(${touched},0)>0,${place},"")`, "integer");
  }
  return block;
}

/** What a price costs by the rate that it follows, for those that follow one; blank: no rate in that month. */
export function fillFollowing(
  sheet: SheetBuilder,
  { list, negotiated, pairs, following }: Omit<Placed, "instead">,
): void {
  sheet.text(following.title, COLUMN.label, RATES.following, "heading");
  sheet.text(following.title, COLUMN.note, "The last that is not blank counts", "note");
  sheet.columnHeadings(following.title, E, ["Follows", "How", "Row in the list", "Row of the rate"]);
  for (let { first: row } = following; row <= following.last; row++) {
    const at = (key: keyof typeof FOLLOWING) => `$${FOLLOWING[key]}${row}`;
    const nth = `ROWS($${NUMBER}$${following.first}:$${NUMBER}${row})`;
    sheet.formula(row, COLUMN.number, `=IFERROR(SMALL(${down(PAIR.place, pairs)},${nth}),0)`, "place");
    const ofPair = (key: "priced" | "rated" | "how") =>
      `=IF(${at("row")}=0,"",${picked(down(PAIR[key], pairs), at("row"))})`;
    const unit = picked(down(columnName(COLUMN.unit), list), at("pricedRow"));
    sheet.formula(row, COLUMN.label, ofPair("priced"), "text");
    sheet.formula(row, COLUMN.unit, `=IF(${at("row")}=0,"",${unit}&"")`, "text");
    sheet.formula(row, E, ofPair("rated"), "text");
    sheet.formula(row, E + 1, ofPair("how"), "text");
    (["priced", "rated"] as const).forEach((key, k) => {
      sheet.formula(row, E + 2 + k, `=IFERROR(${rowOfText(at(key), down(KEY, list))},0)`, "integer");
    });
    const ofRated = (key: "item" | "component") => picked(down(letterOf(LIST_COLUMNS, key), list), at("ratedRow"));
    const rated = { key: at("rated"), item: ofRated("item"), component: ofRated("component") };
    const formula = (m: string) => {
      const listed = (key: "pricedRow" | "ratedRow") => picked(`${m}$${list.first}:${m}$${list.last}`, at(key));
      const moved = `CHOOSE(1+(${at("how")}="${AS_IT_IS}"),${listed("pricedRow")}/${listed("ratedRow")},1)`;
      return `=IF(${at("row")}=0,"",IFERROR(${rateInForce(negotiated, rated, m)}*${moved},""))`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  }
}

/** The prices that a negotiated rate touches, each with what the list says of it; rows that are not needed are blank. */
export function fillInstead(
  sheet: SheetBuilder,
  { list, negotiated, following, instead }: Omit<Placed, "pairs">,
): void {
  sheet.text(instead.title, COLUMN.label, RATES.instead, "heading");
  sheet.text(instead.title, COLUMN.note, "Counts instead of the list price below", "note");
  const columns = LIST_COLUMNS.filter(({ key }) => TAKEN_OVER.includes(key));
  for (const { at, heading } of columns) sheet.text(instead.title, at, heading, "columnHeading");
  notUsedRow(sheet, instead.first);
  for (let row = instead.first + 1; row <= instead.last; row++) {
    const own = `$${NUMBER}${row}`;
    const nth = `ROWS($${NUMBER}$${instead.first}:$${NUMBER}${row})-1`;
    sheet.formula(row, COLUMN.number, `=IFERROR(SMALL(${down(PLACE, list)},${nth}),0)`, "place");
    const fromList = (column: number) => picked(down(columnName(column), list), own);
    for (const at of [COLUMN.label, COLUMN.unit]) sheet.formula(row, at, `=IF(${own}=0,"",${fromList(at)}&"")`, "text");
    for (const { at, style } of columns) {
      const isNumber = style === "input" || style === "inputDate";
      const formula = isNumber ? `=IF(${own}=0,0,SUM(${fromList(at)}))` : `=IF(${own}=0,"",${fromList(at)}&"")`;
      sheet.formula(row, at, formula, style === "inputDate" ? "date" : isNumber ? "integer" : "text");
    }
    sheet.arrayFormula(row, placeOf(LIST_COLUMNS, "step"), nextStep(sheet, row), "listMonth");
    const price = priceIn(row);
    const formula = (m: string) => {
      const listed = picked(`${m}$${list.first}:${m}$${list.last}`, own);
      const prices = `${m}$${following.first}:${m}$${following.last}`;
      const other = `LOOKUP(2,1/((${down(FOLLOWING.priced, following)}=${price.key})*(${prices}<>"")),${prices})`;
      return `=IF(${own}=0,"",IFERROR(${rateInForce(negotiated, price, m)},IFERROR(${other},${listed})))`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  }
}

/** More prices than there are rows for what negotiated rates make of them, as a formula. */
export function withoutRow(
  { list, pairs, following, instead }: Omit<Placed, "negotiated">,
  here: (range: string) => string,
): string {
  const beyond = (places: string, rows: Pick<Block, "first" | "last">) =>
    `MAX(0,COUNT(${here(places)})-ROWS(${here(down(NUMBER, rows))}))`;
  const own = beyond(down(PLACE, list), { ...instead, first: instead.first + 1 });
  return `${own}+${beyond(down(PAIR.place, pairs), following)}`;
}
