import { CONTROLLED, type Controlled, type Status, STATUSES } from "../../budget";
import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  onSheet,
  picked,
  ROW,
  type SheetBuilder,
  type Style,
} from "../../sheet";
import { yearsTouched } from "../facts/years-touched";
import type { Assumptions } from "../sheets/assumptions";

/** What a route, or access or metered as a whole, is said to be against its own limits; each a cell, as "Seats!$E$120". */
export interface RouteState {
  route: Controlled;
  thisYear: string;
  nextYear: string;
  /** its place among STATUSES, and the word */
  rank: string;
  status: string;
  /** "FY 2027" or the month in which it came to that, the amount there, and the limit that it is held against */
  from: string;
  amount: string;
  limit: string;
  /** its months, and whether each is within the limit a month: 0, past the alert: 1, over it: 2 */
  months: Block;
}

/**
 * What routes cost month by month and fiscal year by fiscal year, held against their owners' limits, which stand on Assumptions.
 * Differences up to the tolerance of checks are none. Somebody has to answer for a limit; a route without one needs no owner.
 *
 * @param routes what each costs in a month, as a formula without "="
 */
export function routeControl(
  sheet: SheetBuilder,
  routes: readonly { route: Controlled; cost: (month: string) => string }[],
  assumptions: Assumptions,
): RouteState[] {
  sheet.heading("Against the limits of the route", "0 within the limit · 1 past the alert · 2 over the limit");
  const years = yearsTouched(sheet.months);
  const yearColumn = (y: number) => columnName(COLUMN.firstAttribute + y);
  const headings = sheet.row++;
  const across = (row: number) => `$${yearColumn(0)}$${row}:$${yearColumn(years - 1)}$${row}`;
  for (let y = 0; y < years; y++) {
    const formula = y === 0 ? `=${picked(assumptions.fiscalYears, "1")}` : `=${yearColumn(y - 1)}${headings}+1`;
    sheet.formula(headings, COLUMN.firstAttribute + y, formula, "columnHeading");
  }
  return routes.map(({ route, cost }) => oneRoute(sheet, { route, cost, headings, years, across }, assumptions));
}

interface Given {
  route: Controlled;
  cost: (month: string) => string;
  /** the row of the fiscal years, and how many there are */
  headings: number;
  years: number;
  across: (row: number) => string;
}

function oneRoute(
  sheet: SheetBuilder,
  { route, cost, headings, years, across }: Given,
  assumptions: Assumptions,
): RouteState {
  const { label } = CONTROLLED.find(({ key }) => key === route) ?? { label: "" };
  const of = (key: Parameters<Assumptions["routes"]>[1]) => assumptions.routes(route, key);
  const { tolerance } = assumptions;
  const [costs, levels, approvals] = [sheet.row, sheet.row + 1, sheet.row + 2];
  const states = sheet.row + 4;
  const overMonths = (row: number) => `$${FIRST_MONTH}$${row}:$${sheet.end}$${row}`;
  const level = (amount: string, limit: string) => {
    const over = `(${amount}-${limit}>${tolerance})`;
    const alert = `(${of("alertAt")}>0)*(${amount}-${of("alertAt")}*${limit}>=-${tolerance})`;
    return `=(${limit}>0)*(${over}+(${over}+${alert}>0))`;
  };
  const rows: [number, string, string][] = [
    [costs, `${label}: cost`, "report currency"],
    [levels, `${label}: against its limit`, "status"],
    [approvals, `${label}: approval due`, "1 = due"],
  ];
  for (const [row, text, unit] of rows) {
    sheet.text(row, COLUMN.label, text);
    sheet.text(row, COLUMN.unit, unit, "note");
  }
  sheet.series(costs, `=${cost(FIRST_MONTH)}`, "money");
  sheet.series(levels, level(`${FIRST_MONTH}${costs}`, of("limitMonth")), "flag");
  for (let y = 0; y < years; y++) {
    const column = COLUMN.firstAttribute + y;
    const amount = `${columnName(column)}${costs}`;
    const year = `SUMIFS(${overMonths(costs)},${assumptions.fiscalYears},${columnName(column)}$${headings})`;
    sheet.formula(costs, column, `=${year}`, "money");
    sheet.formula(levels, column, level(amount, of("limitYear")), "flag");
    const approval = `(${of("approvalAbove")}>0)*(${amount}-${of("approvalAbove")}>${tolerance})`;
    sheet.formula(approvals, column, `=${approval}`, "flag");
  }

  const hasLimit = `(${of("limitMonth")}+${of("limitYear")}>0)`;
  const both = (than: string) => `(COUNTIF(${overMonths(levels)},"${than}")+COUNTIF(${across(levels)},"${than}")>0)*1`;
  // a cap is a line's
  const is: Record<Exclude<Status, "capped">, string> = {
    noPrice: `ISERROR(SUM(${overMonths(costs)}))*1`,
    over: both(">1"),
    approval: `IFERROR((SUM(${across(approvals)})>0)*1,0)`,
    noOwner: `(${of("owner")}="")*(${of("limitMonth")}+${of("limitYear")}+${of("approvalAbove")}>0)`,
    alert: both(">0"),
    within: `${hasLimit}*1`,
    noLimit: "1",
  };
  const first = COLUMN.firstAttribute;
  const words = states - 1;
  const cell = (column: number, row = states) => `$${columnName(column)}$${row}`;
  sheet.text(states, COLUMN.label, `${label}: status`);
  STATUSES.forEach(({ key, label }, k) => {
    sheet.text(words, first + k, label, "columnHeading");
    if (key !== "capped") sheet.formula(states, first + k, `=${is[key]}`, "flag");
  });
  const after = first + STATUSES.length;
  const [rank, word, cause, from, amount, against, now, then] = Array.from({ length: 8 }, (_, k) => after + k) as [
    ...[number, number, number, number, number, number, number, number],
  ];
  const headed = ["Rank", "Status", "Told by", "From", "Amount", "Against", "This year", "Next year"];
  sheet.columnHeadings(words, after, headed);
  const put = (column: number, formula: string, style: Style) => {
    sheet.formula(states, column, formula, style);
  };
  put(rank, `=MATCH(1,${cell(first)}:${cell(after - 1)},0)`, "integer");
  put(word, `=INDEX(${cell(first, words)}:${cell(after - 1, words)},1,${cell(rank)})`, "text");
  // 1 nothing; 2 a level, over the limit or past the alert, of a fiscal year or of a month; 3 an approval, of a fiscal year
  const told = (key: Status) => `(${cell(word)}="${STATUSES.find((status) => status.key === key)?.label ?? ""}")`;
  put(cause, `=1+${told("over")}+${told("alert")}+${told("approval")}*(1+1)`, "integer");
  const worst = (range: string) => `MATCH(MAX(${range}),${range},0)`;
  const chosen = (none: string, year: string, month: string, approval: string) => {
    const level = `IF(MAX(${across(levels)})>=MAX(${overMonths(levels)}),${year},${month})`;
    return `=IFERROR(CHOOSE(${cell(cause)},${none},${level},${approval}),${none})`;
  };
  const inYear = (row: number) => `INDEX(${across(row)},1,${worst(across(levels))})`;
  const inMonth = (row: number) => `INDEX(${overMonths(row)},1,${worst(overMonths(levels))})`;
  const inApproval = (row: number) => `INDEX(${across(row)},1,MATCH(1,${across(approvals)},0))`;
  const fiscal = (year: string) => `"FY "&${year}`;
  put(from, chosen('""', fiscal(inYear(headings)), inMonth(ROW.month), fiscal(inApproval(headings))), "monthValue");
  put(amount, chosen(cell(now), inYear(costs), inMonth(costs), inApproval(costs)), "money");
  put(against, chosen(of("limitYear"), of("limitYear"), of("limitMonth"), of("approvalAbove")), "money");
  const inFiscalYear = (year: string) => `=SUMIFS(${overMonths(costs)},${assumptions.fiscalYears},${year})`;
  put(now, inFiscalYear(assumptions.thisYear), "money");
  put(then, inFiscalYear(`${assumptions.thisYear}+1`), "money");
  sheet.row = states + 2;
  const there = (column: number) => onSheet(sheet.name, cell(column));
  return {
    route,
    rank: there(rank),
    status: there(word),
    from: there(from),
    amount: there(amount),
    limit: there(against),
    thisYear: there(now),
    nextYear: there(then),
    months: { title: headings, first: costs, last: levels, count: 2 },
  };
}

/** The sum of all rows of a block in a month. */
export const sumOfRows =
  ({ first, last }: Block) =>
  (month: string): string =>
    `SUM(${month}${first}:${month}${last})`;
