import type { Budget } from "../../budget";
import { type Block, type Cell, COLUMN, columnName, onSheet, type SheetDescription } from "../../sheet";
import { validateRows, writeHeadings, writeRow } from "../blocks/input-table";
import { budgetSheet } from "../budget-sheet";
import { SHEET } from "../names";
import { ACTUALS, LAST_ROW_OF_ACTUALS } from "../tables/actuals";
import { faceOf } from "../tables/faces";
import { letterOf } from "../tables/table";

/** What the reported blocks look actuals up by. */
export interface Actuals {
  sheet: SheetDescription;
  /** the line each amount is for */
  lines: string;
  /** how many lines have the name of each of its rows, once `withLinesFound` has written it */
  linesFound: string;
  /** line|part of the rows whose amount is a number */
  amountKeys: string;
  /** line|part of the rows whose quantity is a number */
  quantityKeys: string;
  months: string;
  amounts: string;
  quantities: string;
  parts: string;
  notes: string;
}

/** A route sheet, and its block that looks actuals up. */
interface Lookups {
  sheet: Pick<SheetDescription, "name">;
  reported: Pick<Block, "first" | "last">;
}

const SPARE = 24;
/** Right of the inputs: by what the route sheets look an actual up. */
const KEY = Math.max(...ACTUALS.columns.map(({ at }) => at)) + 1;
const KEYS = { amount: KEY, quantity: KEY + 1, found: KEY + 2 };

/**
 * What closed months really cost: one row a line and month, in any order, typed or pasted. A row counts when its month is not
 * after the last actual month on Assumptions; a closed month without a row keeps its forecast.
 */
export function actualsSheet(budget: Budget): Actuals {
  const sheet = budgetSheet({
    ...faceOf("actuals"),
    months: budget.months,
    timeAxis: false,
  });
  sheet.width(1, 1, 5);
  sheet.width(2, 2, 34);
  sheet.width(3, 3, 34);
  sheet.width(4, 8, 18);
  sheet.row = 4;
  writeHeadings(sheet, ACTUALS, sheet.row);
  sheet.text(sheet.row, KEYS.amount, "Key", "columnHeading");
  sheet.text(sheet.row, KEYS.quantity, "Key of quantity", "columnHeading");
  sheet.text(sheet.row, KEYS.found, "Lines of this name", "columnHeading");
  const first = sheet.row + 1;
  const rows = budget.actuals.length + SPARE;
  const last = first + rows;
  const letter = (key: "line" | "note" | "part" | "month" | "amount" | "quantity") => letterOf(ACTUALS.columns, key);
  for (let k = 0; k < rows; k++) {
    const row = first + k;
    writeRow(sheet, ACTUALS, row, budget.actuals[k]);
    const key = `TRIM($${letter("line")}${row})&"|"&$${letter("part")}${row}`;
    const [amount, quantity] = [`$${letter("amount")}${row}`, `$${letter("quantity")}${row}`];
    sheet.formula(row, KEYS.amount, `=IF(ISNUMBER(${amount}),${key},"")`, "text");
    sheet.formula(row, KEYS.quantity, `=IF(ISNUMBER(${quantity})*(${quantity}>=0),${key},"")`, "text");
  }
  sheet.text(last, COLUMN.note, LAST_ROW_OF_ACTUALS, "note");
  validateRows(sheet, ACTUALS, first, rows);
  const column = (name: string) => onSheet(SHEET.actuals, `$${name}$${first}:$${name}$${last}`);
  return {
    sheet: sheet.build(),
    lines: column(letter("line")),
    linesFound: column(columnName(KEYS.found)),
    notes: column(letter("note")),
    parts: column(letter("part")),
    months: column(letter("month")),
    amounts: column(letter("amount")),
    quantities: column(letter("quantity")),
    amountKeys: column(columnName(KEYS.amount)),
    quantityKeys: column(columnName(KEYS.quantity)),
  };
}

/** Actuals on which each row counts the lines of its name. Written when the route sheets, which look actuals up, are there. */
export function withLinesFound({ sheet }: Actuals, routes: readonly Lookups[]): SheetDescription {
  const line = letterOf(ACTUALS.columns, "line");
  const rows = sheet.cells.filter(({ column }) => column === KEYS.quantity).map(({ row }) => row);
  const found = rows.slice(1).map((row): Cell => {
    const own = routes.map(({ sheet: { name }, reported: { first, last } }) => {
      return `SUMPRODUCT((${onSheet(name, `$B$${first}:$B$${last}`)}=$${line}${row})*1)`;
    });
    const formula = `=($${line}${row}<>"")*(${own.join("+")})`;
    return { row, column: KEYS.found, content: { kind: "formula", formula }, style: "integer" };
  });
  return { ...sheet, cells: [...sheet.cells, ...found] };
}
