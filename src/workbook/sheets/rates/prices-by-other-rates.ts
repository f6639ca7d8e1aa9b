import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  OPENING,
  picked,
  rowOfText,
  type SheetBuilder,
} from "../../../sheet";
import type { RateRow } from "../../facts/rates-needed";
import { keyFormula } from "./list-prices";

const E = COLUMN.firstAttribute;
const KEY = columnName(COLUMN.label);
const UNIT = columnName(COLUMN.unit);
/** Item and component of the row whose rate is followed. */
const OTHER = { item: columnName(E + 2), component: columnName(E + 3) };
/** The row of the list that is priced, and the row whose rate it follows. */
export const FOLLOWS = { priced: columnName(E + 4), rated: columnName(E + 5) };
const HEADINGS = ["Item", "Component", "Rate of", "Component", "Row", "Row of the rate"];

/** For each row that follows others: its list price, then what it costs by the rate of each, the best last; blank: no rate. Undefined: no row does. */
export function pricesByOtherRates(
  sheet: SheetBuilder,
  list: Block,
  inForce: Block,
  rows: readonly RateRow[],
): Block | undefined {
  const pairs = rows
    .filter(({ follows }) => follows.length > 0)
    .flatMap((priced) => [undefined, ...[...priced.follows].reverse()].map((rated) => ({ priced, rated })));
  if (pairs.length === 0) return undefined;
  const block = sheet.reserve(pairs.length);
  sheet.text(block.title, COLUMN.label, "Price by the rate of another row", "heading");
  const note = "The list price, then what rates make of it; the last that is not blank counts";
  sheet.text(block.title, COLUMN.note, note, "note");
  sheet.columnHeadings(block.title, E, HEADINGS);
  const find = (key: string) => `=${rowOfText(key, `$${KEY}$${list.first}:$${KEY}$${list.last}`)}`;
  pairs.forEach(({ priced, rated }, k) => {
    const row = block.first + k;
    const { name, component } = rated ?? priced;
    sheet.rowNumber(block, row);
    sheet.formula(row, COLUMN.label, keyFormula(row), "text");
    const how = rated ? (rated.asItIs ? "its rate as it is" : "moved as the other is") : "list price";
    sheet.text(row, COLUMN.note, how, "note");
    [priced.name, priced.component, name, component].forEach((text, n) => {
      sheet.text(row, E + n, text);
    });
    sheet.formula(row, E + 4, find(`$${KEY}${row}`), "integer");
    sheet.formula(row, E + 5, find(`$${OTHER.item}${row}&"|"&$${OTHER.component}${row}`), "integer");
    const unit = picked(`$${UNIT}$${list.first}:$${UNIT}$${list.last}`, `$${FOLLOWS.priced}${row}`);
    sheet.formula(row, COLUMN.unit, `=${unit}&""`, "text");
    const formula = (m: string) => {
      const listed = (letter: string) => picked(`${m}$${list.first}:${m}$${list.last}`, `$${letter}${row}`);
      const rate = picked(`${m}$${inForce.first}:${m}$${inForce.last}`, `$${FOLLOWS.rated}${row}`);
      if (!rated) return `=${listed(FOLLOWS.priced)}`;
      if (rated.asItIs) return `=${rate}`;
      return `=IF(ISNUMBER(${rate}),${listed(FOLLOWS.priced)}*${rate}/${listed(FOLLOWS.rated)},"")`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  });
  return block;
}
