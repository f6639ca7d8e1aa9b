import { columnNumber } from "../a1";
import { COLUMN, FIRST_MONTH, OPENING, ROW } from "../layout";
import type { Block, SheetBuilder } from "../sheet-builder";

/** Columns of the negotiated rates: key, rate, first day, first day after. */
const NEGOTIATED = { key: "B", rate: "G", from: "H", to: "I" } as const;
/** In the list: the vendor's meter whose free units a row shares. */
const FREE_METER = "Q";
/** In the block of negotiated rates in force: how many rows could apply, and the row of the same meter in standard mode. */
const CANDIDATES = "G";
const STANDARD_ROW = "H";

/**
 * The rate each month: negotiated for exactly this component; else, for a component in another mode, the rate negotiated in
 * standard mode × the mode's factor on the list; else list. The last matching row wins, as in the `rates` argument.
 */
export function ratesUsed(sheet: SheetBuilder, list: Block, negotiated: Block, standardColumn: string): Block {
  const inForce = negotiatedInForce(sheet, list, negotiated, standardColumn);
  const block = sheet.reserve(list.count);
  sheet.text(block.title, COLUMN.label, "Rate used", "heading");
  sheet.text(block.title, COLUMN.note, "Negotiated where there is one, otherwise list", "note");
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, [
    "Item",
    "Component",
    "Units per price",
    "Currency",
    "Long above",
    "Free a month",
    "Vendor",
    "Free units of",
  ]);
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    const from = fromList(list, row);
    sheet.rowNumber(block, row);
    for (const letter of ["B", "E", "F", "H", "K"])
      sheet.formula(row, columnNumber(letter), `=${from(letter)}&""`, "text");
    sheet.formula(row, columnNumber("L"), `=${from(FREE_METER)}&""`, "text");
    for (const letter of ["G", "I", "J"]) sheet.formula(row, columnNumber(letter), `=N(${from(letter)})`, "integer");
    sheet.formula(row, COLUMN.unit, `=${from("D")}&""`, "text");
    const formula = (m: string) => {
      const own = `${m}${inForce.first + k}`;
      const standardRow = `$${STANDARD_ROW}${inForce.first + k}`;
      const standard = `INDEX(${m}$${inForce.first}:${m}$${inForce.last},${standardRow})`;
      const listed = (at: string) => `INDEX(${m}$${list.first}:${m}$${list.last},${at})`;
      return `=IF(ISNUMBER(${own}),${own},${listed(`$A${row}`)}*CHOOSE(1+ISNUMBER(${standard}),1,${standard}/${listed(standardRow)}))`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  }
  return block;
}

function negotiatedInForce(sheet: SheetBuilder, list: Block, negotiated: Block, standardColumn: string): Block {
  const block = sheet.reserve(list.count);
  sheet.text(block.title, COLUMN.label, "Negotiated rate in force", "heading");
  sheet.text(block.title, COLUMN.note, "Blank: none in that month", "note");
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, [
    "Item",
    "Component",
    "Rows that could apply",
    "Row in standard mode",
  ]);
  const over = (letter: string) => `$${letter}$${negotiated.first}:$${letter}$${negotiated.last}`;
  for (let row = block.first; row <= block.last; row++) {
    const from = fromList(list, row);
    sheet.rowNumber(block, row);
    for (const letter of ["B", "E", "F"]) sheet.formula(row, columnNumber(letter), `=${from(letter)}&""`, "text");
    sheet.formula(row, COLUMN.unit, `=${from("D")}&""`, "text");
    // a blank component means a plan's seat price under every billing
    const applies = `((${over(NEGOTIATED.key)}=$B${row})+(${over(NEGOTIATED.key)}=$E${row}&"|")*(LEFT($F${row},4)="seat")>0)`;
    sheet.formula(row, columnNumber(CANDIDATES), `=SUMPRODUCT(${applies}*1)`, "integer");
    sheet.formula(
      row,
      columnNumber(STANDARD_ROW),
      `=MATCH($E${row}&"|"&${from(standardColumn)},$B$${block.first}:$B$${block.last},0)`,
      "integer",
    );
    const formula = (m: string) => {
      const month = `${m}$${ROW.month}`;
      const dated = `(${over(NEGOTIATED.from)}<=${month})*((${over(NEGOTIATED.to)}=0)+(${over(NEGOTIATED.to)}>${month})>0)`;
      return `=IF($${CANDIDATES}${row}=0,"",IFERROR(LOOKUP(2,1/(${applies}*${dated}),${over(NEGOTIATED.rate)}),""))`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  }
  return block;
}

/** Row k of the list, for the row of another block that counts in column A. */
const fromList = (list: Block, row: number) => (letter: string) =>
  `INDEX($${letter}$${list.first}:$${letter}$${list.last},$A${row})`;
