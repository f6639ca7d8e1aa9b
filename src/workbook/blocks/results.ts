import { type Status, STATUSES } from "../../budget";
import {
  address,
  type Area,
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  picked,
  type SheetBuilder,
  type Style,
} from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import { FIRST_TECHNICAL, RESULTS } from "../tables/registers";
import { attributes, type Placed, type Register } from "./register";
import { yearColumn, yearName } from "./reported";

/** The years among the results. */
export const YEARS = RESULTS.flatMap(({ key, ...column }) => (key === "status" ? [] : [{ ...column, key }]));

/** Attributes that few people ask for, from behind the results to the opening balance: a closed group in front of the months. */
export const TECHNICAL = { from: FIRST_TECHNICAL, to: COLUMN.opening };

/**
 * What each line costs, this fiscal year, the next and month by month, and its status, in its own row of the register. The
 * workings are found by the line's place in the register, so that its rows may be inserted, deleted and sorted.
 *
 * @param costs of the lines, row k of line k, with both years beside them
 */
export function results(
  sheet: SheetBuilder,
  register: Register,
  costs: Block,
  status: Placed,
  assumptions: Assumptions,
): void {
  const heading = register.first - 1;
  const last = costs.first + register.count - 1;
  const down = (column: string) => `$${column}$${costs.first}:$${column}$${last}`;
  const found = {
    thisYear: down(yearColumn("thisYear")),
    nextYear: down(yearColumn("nextYear")),
    status: attributes(status, "status"),
  };
  for (const { key, at, heading: text } of RESULTS)
    if (key === "status") sheet.text(heading, at, text, "columnHeading");
    else sheet.formula(heading, at, `=${yearName(assumptions, key)}`, "columnHeading");
  emphasiseStatus(sheet, { row: register.first, column: COLUMN.status, rows: register.count, columns: 1 });
  for (let row = register.first; row < register.first + register.count; row++) {
    const ifNamed = (formula: string) => `=IF($B${row}="","",${formula})`;
    // counted in the list that the workings call up, which a row inserted above its first does not belong to
    const place = `ROWS($B$${register.first}:$B$${register.last})-ROWS($B${row}:$B$${register.last})+1`;
    sheet.formula(row, COLUMN.number, ifNamed(place), "resultNumber");
    for (const { key, at, style } of RESULTS) sheet.formula(row, at, ifNamed(picked(found[key], `$A${row}`)), style);
    const month = picked(`${FIRST_MONTH}$${costs.first}:${FIRST_MONTH}$${last}`, `$A${row}`);
    sheet.series(row, ifNamed(month), "resultMoney");
  }
}

/** Cells that hold the word of a status look as bad as it is. */
export function emphasiseStatus(sheet: SheetBuilder, area: Area): void {
  const cell = `$${address(area.row, area.column)}`;
  const is = (...wanted: Status[]) => {
    const labels = STATUSES.filter(({ key }) => wanted.includes(key)).map(({ label }) => `${cell}="${label}"`);
    return labels.length > 1 ? `=OR(${labels.join(",")})` : `=${labels.join("")}`;
  };
  sheet.emphasise(area, [
    [is("noPrice", "over"), "bad"],
    [is("approval", "capped", "noOwner", "alert"), "doubtful"],
    [is("within", "noLimit"), "quiet"],
  ]);
}

/** A part of a route that no line of the register shows: where it is to stand, below it, with its sum beside its heading. */
export interface PartTable {
  first: number;
  count: number;
}

/** Room for it; filled when its workings are there. */
export function reservePart(sheet: SheetBuilder, title: string, count: number): PartTable {
  sheet.heading(title);
  const first = sheet.row;
  sheet.row += count;
  return { first, count };
}

/** Its rows: name, this fiscal year, the next and the months, read from the rows of the workings from `from` on. */
export function fillPart(
  sheet: SheetBuilder,
  { first, count }: PartTable,
  from: number,
  [style, total]: [Style, Style] = ["money", "moneyTotal"],
): void {
  for (let k = 0; k < count; k++) {
    const [row, source] = [first + k, from + k];
    sheet.formula(row, COLUMN.label, `=$B${source}&""`, "text");
    for (const { key, at } of YEARS) sheet.formula(row, at, `=$${yearColumn(key)}${source}`, style);
    sheet.series(row, `=${FIRST_MONTH}${source}`, style);
  }
  const sum = (column: string) => `=SUM(${column}${first}:${column}${first + count - 1})`;
  for (const { at } of YEARS) sheet.formula(first - 1, at, sum(columnName(at)), total);
  sheet.series(first - 1, sum(FIRST_MONTH), total);
}
