import type { Side } from "../../../budget";
import { absoluteAddress, absoluteAreaAddress, address, COLUMN, onSheet } from "../../../sheet";
import { monthsOfYear, yearName } from "../../blocks/reported";
import { SHEET } from "../../names";
import type { PageBuilder } from "../../page-builder";
import type { Assumptions } from "../assumptions";
import { AT, type Card } from "./layout";
import type { Shown } from "./shown";

/** What heads each card. */
export const TITLES: Record<Side, string> = { access: "Access: people", metered: "Metered: systems" };

/** What the next year has more than this one: said only where the budget has as many months of each. */
export function changeOf(assumptions: Assumptions, now: string, then: string): string {
  const [months, next] = [monthsOfYear(assumptions, "thisYear"), monthsOfYear(assumptions, "nextYear")];
  return `IF(${months}=${next},IFERROR(${then}-${now},"–"),"–")`;
}

/**
 * One of the two budgets: this fiscal year and the next in the largest letters of the page, and beside them the change, the
 * limit and what was approved. A word stands where a figure is not known: it cannot be copied for one.
 */
export function card(page: PageBuilder, { lines, summary, assumptions, months }: Shown, side: Side, place: Card): void {
  const { from, to, next, facts } = place;
  const { thisYear, routes } = assumptions;
  const [title, years, first] = [AT.cards, AT.cards + 1, AT.cards + 2];
  page.text(title, from, TITLES[side], "cardTitle");
  page.band(title, from + 1, to, "cardTitle");
  const taken = new Set([from, next, facts]);
  page.formula(years, from, `=${yearName(assumptions, "thisYear")}`, "cardText");
  page.formula(years, next, `=${yearName(assumptions, "nextYear")}`, "cardText");
  page.formula(years, facts, `=IF(${routes(side, "owner")}="","","Owner: "&${routes(side, "owner")})`, "cardText");
  for (let column = from; column <= to; column++) if (!taken.has(column)) page.band(years, column, column, "cardText");

  const headline = (column: number, wide: number, key: "thisYear" | "nextYear") => {
    const known = `IFERROR(${lines.route(key, side)},"incomplete")`;
    page.formula(first, column, `=IF(${monthsOfYear(assumptions, key)}=0,"–",${known})`, "headline");
    for (let row = first; row < first + 3; row++)
      for (let beside = column; beside < column + wide; beside++)
        if (row > first || beside > column) page.band(row, beside, beside, "headline");
    page.merge({ row: first, column, rows: 3, columns: wide });
    return absoluteAddress(first, column);
  };
  const now = headline(from, next - from, "thisYear");
  const then = headline(next, facts - next, "nextYear");

  const [change, limit, approved] = [first, first + 1, first + 2];
  page.text(change, facts, "Change", "cardText");
  page.formula(change, facts + 1, `=${changeOf(assumptions, now, then)}`, "cardChange");
  page.formula(change, facts + 2, `=IFERROR(${address(change, facts + 1)}/${now},"")`, "cardShare");
  page.text(limit, facts, "Year limit", "cardText");
  page.formula(limit, facts + 1, `=${routes(side, "limitYear")}`, "cardMoney");
  const spent = address(limit, facts + 1);
  page.formula(limit, facts + 2, `=IFERROR(IF(${spent}>0,${now}/${spent},""),"")`, "cardUsed");
  page.text(approved, facts, "Approved", "cardText");
  const { on, rows } = summary.approved;
  const there = (reference: string) => onSheet(SHEET.summary, reference);
  const area = {
    row: rows[side].first,
    column: COLUMN.firstMonth,
    rows: rows[side].last - rows[side].first + 1,
    columns: months + 1,
  };
  const sum = `SUMPRODUCT((${assumptions.fiscalYears}=${thisYear})*${there(absoluteAreaAddress(area))})`;
  page.formula(
    approved,
    facts + 1,
    `=IF(${there(absoluteAddress(on.row, on.column))}>0,${sum},"not yet")`,
    "cardMoney",
  );
  page.band(approved, facts + 2, to, "cardText");
}
