import { type Block, COLUMN, columnName, FIRST_MONTH, OPENING, picked, ROW, type SheetBuilder } from "../../../sheet";
import type { RateRow } from "../../facts/rates-needed";
import { LIST_COLUMNS, type ListColumn, NEGOTIATED_RATES, RATES } from "../../tables/rates";
import { letterOf } from "../../tables/table";
import { FOLLOWS, pricesByOtherRates } from "./prices-by-other-rates";

const E = COLUMN.firstAttribute;
const KEY = columnName(COLUMN.label);

/** What the block of rates used takes over from the list, side by side. */
const USED = ["item", "component", "per", "currency", "longAbove", "freePerMonth", "vendor", "freeMeter"] as const;
type UsedKey = (typeof USED)[number];
const usedColumn = (key: UsedKey): number => E + USED.indexOf(key);
/** The column of the block of rates used, as a letter. */
export const usedLetter = (key: UsedKey): string => columnName(usedColumn(key));
/** In the same block: how many prices by the rate of another row there are. */
const FOLLOWING = E + USED.length;
/** In the block of negotiated rates in force: how many rows could apply. */
const CANDIDATES = E + 2;

/**
 * The rate each month: negotiated for exactly this component; else moved as a rate moves that this one follows, such as that
 * of the standard mode; else list. The last matching row wins, as in the `rates` argument.
 *
 * @param rows of the list, from its second row on: the first stands for "not used"
 */
export function ratesUsed(sheet: SheetBuilder, list: Block, negotiated: Block, rows: readonly RateRow[]): Block {
  const inForce = negotiatedInForce(sheet, list, negotiated);
  const following = pricesByOtherRates(sheet, list, inForce, rows);
  const block = sheet.reserve(list.count);
  sheet.text(block.title, COLUMN.label, "Rate used", "heading");
  sheet.text(block.title, COLUMN.note, "Negotiated where there is one, otherwise list", "note");
  const columns = LIST_COLUMNS.filter((column): column is typeof column & { key: UsedKey } => isUsed(column.key));
  sheet.columnHeadings(block.title, E, [
    ...columns.map(({ heading }) => heading),
    ...(following ? ["Prices by rates of other rows"] : []),
  ]);
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    labelFromList(sheet, block, list, row);
    for (const { key, at, style } of columns) {
      const [cell, isNumber] = [fromList(list, columnName(at), row), style === "input"];
      sheet.formula(row, usedColumn(key), isNumber ? `=SUM(${cell})` : `=${cell}&""`, isNumber ? "integer" : "text");
    }
    const priced = following && `($${FOLLOWS.priced}$${following.first}:$${FOLLOWS.priced}$${following.last}=$A${row})`;
    if (priced) sheet.formula(row, FOLLOWING, `=SUMPRODUCT(${priced}*1)`, "integer");
    const formula = (m: string) => {
      const rate = `${m}${inForce.first + k}`;
      const listed = picked(`${m}$${list.first}:${m}$${list.last}`, `$A${row}`);
      if (!following || !priced) return `=IF(ISNUMBER(${rate}),${rate},${listed})`;
      const prices = `${m}$${following.first}:${m}$${following.last}`;
      const other = `LOOKUP(2,1/(${priced}*(${prices}<>"")),${prices})`;
      return `=IF(ISNUMBER(${rate}),${rate},CHOOSE(1+($${columnName(FOLLOWING)}${row}>0),${listed},${other}))`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  }
  return block;
}

const isUsed = (key: ListColumn): boolean => USED.some((used) => used === key);

function negotiatedInForce(sheet: SheetBuilder, list: Block, negotiated: Block): Block {
  const block = sheet.reserve(list.count);
  sheet.text(block.title, COLUMN.label, RATES.inForce, "heading");
  sheet.text(block.title, COLUMN.note, "Blank: none in that month", "note");
  sheet.columnHeadings(block.title, E, ["Item", "Component", "Rows that could apply"]);
  const over = (letter: string) => `$${letter}$${negotiated.first}:$${letter}$${negotiated.last}`;
  const keys = over(KEY);
  const [rates, from, to] = (["rate", "from", "to"] as const).map((key) =>
    over(letterOf(NEGOTIATED_RATES.columns, key)),
  );
  const [item, component, candidates] = [E, E + 1, CANDIDATES].map(columnName);
  for (let row = block.first; row <= block.last; row++) {
    labelFromList(sheet, block, list, row);
    for (const at of [E, E + 1]) sheet.formula(row, at, `=${fromList(list, columnName(at), row)}&""`, "text");
    // a blank component means a plan's seat price under every billing
    const applies = `((${keys}=$${KEY}${row})+(${keys}=$${item}${row}&"|")*(LEFT($${component}${row},4)="seat")>0)`;
    sheet.formula(row, CANDIDATES, `=SUMPRODUCT(${applies}*1)`, "integer");
    const formula = (m: string) => {
      const month = `${m}$${ROW.month}`;
      const dated = `(${from}<=${month})*((${to}=0)+(${to}>${month})>0)`;
      return `=IF($${candidates}${row}=0,"",IFERROR(LOOKUP(2,1/(${applies}*${dated}),${rates}),""))`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  }
  return block;
}

/** Number, key and unit of a row that stands for the same row of the list. */
function labelFromList(sheet: SheetBuilder, block: Block, list: Block, row: number): void {
  sheet.rowNumber(block, row);
  for (const at of [COLUMN.label, COLUMN.unit])
    sheet.formula(row, at, `=${fromList(list, columnName(at), row)}&""`, "text");
}

/** Row k of the list, for the row of another block that counts in column A. */
const fromList = (list: Block, letter: string, row: number): string =>
  picked(`$${letter}$${list.first}:$${letter}$${list.last}`, `$A${row}`);
