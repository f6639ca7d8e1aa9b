import { type Block, COLUMN, columnNumber, FIRST_MONTH, OPENING, ROW, rowOfText, type SheetBuilder } from "../../sheet";
import type { RateRow } from "../facts/rates-needed";

/** Columns of the negotiated rates: key, rate, first day, first day after. */
const NEGOTIATED = { key: "B", rate: "G", from: "H", to: "I" } as const;
/** In the list: the vendor's meter whose free units a row shares. */
const FREE_METER = "Q";
/** In the block of negotiated rates in force: how many rows could apply. */
const CANDIDATES = "G";
/** In the block of prices by the rate of another row: the row of the list that is priced, and the row whose rate it follows. */
const FOLLOWS = { priced: "I", rated: "J" } as const;
/** In the block of rates used: how many prices by the rate of another row there are. */
const FOLLOWING = "M";
const NAMES = ["B", "E", "F"] as const;

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
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, [
    "Item",
    "Component",
    "Units per price",
    "Currency",
    "Long above",
    "Free a month",
    "Vendor",
    "Free units of",
    ...(following ? ["Prices by rates of other rows"] : []),
  ]);
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    const from = fromList(list, row);
    sheet.rowNumber(block, row);
    for (const letter of [...NAMES, "H", "K"]) sheet.formula(row, columnNumber(letter), `=${from(letter)}&""`, "text");
    sheet.formula(row, columnNumber("L"), `=${from(FREE_METER)}&""`, "text");
    for (const letter of ["G", "I", "J"]) sheet.formula(row, columnNumber(letter), `=N(${from(letter)})`, "integer");
    const priced = following && `($${FOLLOWS.priced}$${following.first}:$${FOLLOWS.priced}$${following.last}=$A${row})`;
    if (priced) sheet.formula(row, columnNumber(FOLLOWING), `=SUMPRODUCT(${priced}*1)`, "integer");
    sheet.formula(row, COLUMN.unit, `=${from("D")}&""`, "text");
    const formula = (m: string) => {
      const rate = `${m}${inForce.first + k}`;
      const listed = `INDEX(${m}$${list.first}:${m}$${list.last},$A${row})`;
      if (!following || !priced) return `=IF(ISNUMBER(${rate}),${rate},${listed})`;
      const prices = `${m}$${following.first}:${m}$${following.last}`;
      const other = `LOOKUP(2,1/(${priced}*(${prices}<>"")),${prices})`;
      return `=IF(ISNUMBER(${rate}),${rate},CHOOSE(1+($${FOLLOWING}${row}>0),${listed},${other}))`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  }
  return block;
}

function negotiatedInForce(sheet: SheetBuilder, list: Block, negotiated: Block): Block {
  const block = sheet.reserve(list.count);
  sheet.text(block.title, COLUMN.label, "Negotiated rate in force", "heading");
  sheet.text(block.title, COLUMN.note, "Blank: none in that month", "note");
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, ["Item", "Component", "Rows that could apply"]);
  const over = (letter: string) => `$${letter}$${negotiated.first}:$${letter}$${negotiated.last}`;
  for (let row = block.first; row <= block.last; row++) {
    const from = fromList(list, row);
    sheet.rowNumber(block, row);
    for (const letter of NAMES) sheet.formula(row, columnNumber(letter), `=${from(letter)}&""`, "text");
    sheet.formula(row, COLUMN.unit, `=${from("D")}&""`, "text");
    // a blank component means a plan's seat price under every billing
    const applies = `((${over(NEGOTIATED.key)}=$B${row})+(${over(NEGOTIATED.key)}=$E${row}&"|")*(LEFT($F${row},4)="seat")>0)`;
    sheet.formula(row, columnNumber(CANDIDATES), `=SUMPRODUCT(${applies}*1)`, "integer");
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

/** For each row that follows others: its list price, then what it costs by the rate of each, the best last; blank: no rate. Undefined: no row does. */
function pricesByOtherRates(
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
  sheet.text(
    block.title,
    COLUMN.note,
    "The list price, then what rates make of it; the last that is not blank counts",
    "note",
  );
  sheet.columnHeadings(block.title, COLUMN.firstAttribute, [
    "Item",
    "Component",
    "Rate of",
    "Component",
    "Row",
    "Row of the rate",
  ]);
  pairs.forEach(({ priced, rated }, k) => {
    const row = block.first + k;
    const [item, component, of, part, at, rateAt] = ["E", "F", "G", "H", FOLLOWS.priced, FOLLOWS.rated];
    const { name, component: asked } = rated ?? priced;
    sheet.rowNumber(block, row);
    sheet.formula(row, COLUMN.label, `=$${item}${row}&"|"&$${component}${row}`, "text");
    sheet.text(
      row,
      COLUMN.note,
      rated ? (rated.asItIs ? "its rate as it is" : "moved as the other is") : "list price",
      "note",
    );
    [priced.name, priced.component, name, asked].forEach((text, n) => {
      sheet.text(row, COLUMN.firstAttribute + n, text);
    });
    const find = (key: string) => `=${rowOfText(key, `$B$${list.first}:$B$${list.last}`)}`;
    sheet.formula(row, columnNumber(at), find(`$B${row}`), "integer");
    sheet.formula(row, columnNumber(rateAt), find(`$${of}${row}&"|"&$${part}${row}`), "integer");
    sheet.formula(row, COLUMN.unit, `=INDEX($D$${list.first}:$D$${list.last},$${at}${row})&""`, "text");
    const formula = (m: string) => {
      const listed = (letter: string) => `INDEX(${m}$${list.first}:${m}$${list.last},$${letter}${row})`;
      const rate = `INDEX(${m}$${inForce.first}:${m}$${inForce.last},$${rateAt}${row})`;
      if (!rated) return `=${listed(at)}`;
      return rated.asItIs ? `=${rate}` : `=IF(ISNUMBER(${rate}),${listed(at)}*${rate}/${listed(rateAt)},"")`;
    };
    sheet.formula(row, COLUMN.opening, formula(OPENING), "rate");
    sheet.series(row, formula(FIRST_MONTH), "rate");
  });
  return block;
}

/** Row k of the list, for the row of another block that counts in column A. */
const fromList = (list: Block, row: number) => (letter: string) =>
  `INDEX($${letter}$${list.first}:$${letter}$${list.last},$A${row})`;
