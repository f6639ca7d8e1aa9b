import { type Block, COLUMN, FIRST_MONTH, picked, type SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import { RESULTS } from "../tables/registers";
import { attributes, type Placed, type Register } from "./register";
import { yearColumn, yearNumber } from "./reported";

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
    else sheet.formula(heading, at, `="FY "&(${yearNumber(assumptions, key)})`, "columnHeading");
  for (let row = register.first; row < register.first + register.count; row++) {
    const ifNamed = (formula: string) => `=IF($B${row}="","",${formula})`;
    sheet.formula(row, COLUMN.number, ifNamed(`ROW()-ROW($A$${heading})`), "resultNumber");
    for (const { key, at, style } of RESULTS) sheet.formula(row, at, ifNamed(picked(found[key], `$A${row}`)), style);
    const month = picked(`${FIRST_MONTH}$${costs.first}:${FIRST_MONTH}$${last}`, `$A${row}`);
    sheet.series(row, ifNamed(month), "resultMoney");
  }
}
