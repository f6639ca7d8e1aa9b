import { type Budget, type Side, SIDES } from "../../../budget";
import { calendarDay, parseIso } from "../../../dates";
import type { PriceBook } from "../../../pricebook";
import { type Block, COLUMN, columnName, onSheet, ROW, type SheetDescription, TOTAL } from "../../../sheet";
import { attributes } from "../../blocks/register";
import { routeControl, type RouteState } from "../../blocks/route-control";
import { budgetSheet } from "../../budget-sheet";
import { NAME } from "../../names";
import { faceOf } from "../../tables/faces";
import { MEMO } from "../../tables/summary-splits";
import type { Feeds, Routes, RouteSheet } from "../route";
import { type ApprovedRows, approvedSection } from "./approved";
import { limitsSection } from "./limits";
import { renewals } from "./renewals";
import { namesListed, type SplitRows, splitSections } from "./splits";
import { type FiscalYears, summaryLines } from "./summary-lines";

export interface Summary {
  sheet: SheetDescription;
  /** rows of the three lines every budget is read by */
  access: number;
  metered: number;
  memo: number;
  /** the cell with the sum of both over time */
  memoTotal: string;
  cashTotal: number;
  routeRows: number[];
  /** both budgets by owner, vendor and cost centre */
  splits: SplitRows[];
  fiscalYears: FiscalYears;
  approved: ApprovedRows;
  /** rows of the two budgets' limits by month, 0 where there is none */
  limits: Record<Side, number>;
  /** access and metered as a whole against their own limits */
  states: RouteState[];
}

/**
 * Access and Metered apart, each by route, owner, vendor and cost centre; cash beside cost. The grand total is a memo line
 * only.
 */
export function summarySheet(budget: Budget, book: PriceBook, routes: Routes, feeds: Feeds): Summary {
  const { assumptions, months } = feeds;
  const sheet = budgetSheet({
    ...faceOf("summary"),
    months,
  });
  sheet.text(sheet.row, COLUMN.label, "Report currency", "note");
  sheet.formula(sheet.row, COLUMN.firstAttribute, `=${NAME.currency}`, "text");
  sheet.text(sheet.row + 1, COLUMN.label, "Scenario", "note");
  sheet.formula(sheet.row + 1, COLUMN.firstAttribute, `=${NAME.scenario}`, "text");
  sheet.text(sheet.row + 2, COLUMN.label, "Approvals due", "note");
  const ranges = (of: (route: RouteSheet) => string) =>
    Object.values(routes).map((route: RouteSheet) => onSheet(route.sheet.name, of(route)));
  const unknown = (of: readonly string[]) => of.map((range) => `SUMPRODUCT(ISERROR(${range})*1)`).join("+");
  const count = (row: number, of: readonly string[], criterion: string) => {
    const counted = of.map((range) => `COUNTIF(${range},${criterion})`).join("+");
    sheet.formula(row, COLUMN.firstAttribute, `=${counted}`, "integer");
    const notKnown = `${columnName(COLUMN.firstAttribute + 1)}${row}`;
    sheet.formula(row, COLUMN.firstAttribute + 1, `=${unknown(of)}`, "integer");
    sheet.formula(
      row,
      COLUMN.firstAttribute + 2,
      `=IF(${notKnown}=0,"","more may be: a month of theirs has no price")`,
      "note",
    );
  };
  count(
    sheet.row + 2,
    ranges(({ control }) => control.approvalsDue),
    "1",
  );
  sheet.text(sheet.row + 3, COLUMN.label, "Lines over their limit in some month", "note");
  const overs = ranges(({ control: { block } }) => attributes(block, "monthsOver"));
  count(sheet.row + 3, overs, '">0"');
  sheet.row += 4;

  sheet.heading("By route");
  const line = summaryLines(sheet);
  const sumOf = (route: RouteSheet, first: number, last: number) => (m: string) =>
    `SUM(${onSheet(route.sheet.name, `${m}$${first}:${m}$${last}`)})`;
  const all = (route: RouteSheet, block: Block = route.reported) => sumOf(route, block.first, block.last);
  const half = accessAndMetered(routes.enterprise.reported);

  const subscriptions = line("Subscriptions", "App plans of named people", (m) => `=${all(routes.subscriptions)(m)}`);
  const seats = line("Seats", "Team workspaces, shortfalls included", (m) => `=${all(routes.seats)(m)}`);
  const enterpriseAccess = line(
    "Enterprise: access",
    "Negotiated seats, platform fee, support",
    (m) => `=${sumOf(routes.enterprise, half.first, half.middle)(m)}`,
  );
  const access = line("Access (people)", "", (m) => `=SUM(${m}${subscriptions}:${m}${enterpriseAccess})`, "moneyTotal");
  sheet.row += 1;
  const api = line("API usage", "What systems consume", (m) => `=${all(routes.api)(m)}`);
  const credits = line("Credits", "Pools, fees and packs", (m) => `=${all(routes.credits)(m)}`);
  const enterpriseMetered = line(
    "Enterprise: metered",
    "Contract usage, overage, shortfall",
    (m) => `=${sumOf(routes.enterprise, half.middle + 1, half.last)(m)}`,
  );
  const metered = line("Metered (systems)", "", (m) => `=SUM(${m}${api}:${m}${enterpriseMetered})`, "moneyTotal");
  sheet.row += 1;
  const memo = line(MEMO, "For reconciliation only", (m) => `=${m}${access}+${m}${metered}`);
  const cash = line(
    "Memo: cash",
    "When it is paid",
    (m) =>
      `=${Object.values(routes)
        .map((route: RouteSheet) => all(route, route.cash)(m))
        .join("+")}`,
  );
  const tax = line("Memo: tax not recoverable", "Share on Assumptions", (m) => `=${m}${memo}*${assumptions.taxShare}`);
  const contingency = line(
    "Memo: contingency",
    "On months that are not closed",
    (m) => `=${m}${memo}*(1-${m}$${ROW.actual})*${assumptions.contingencyShare}`,
  );
  line("Memo: with tax and contingency", "", (m) => `=${m}${memo}+${m}${tax}+${m}${contingency}`, "moneyTotal");
  const approved = approvedSection(sheet, line, budget.approved, {
    subscriptions,
    seats,
    enterpriseAccess,
    api,
    credits,
    enterpriseMetered,
  });

  // what Overview does not print; limits, owners, vendors and cost centres are for those who look them up
  sheet.printOnly(1, sheet.row - 1, COLUMN.firstAttribute + fiscalYearsOf(budget) - 1);

  limitsSection(sheet, line, routes);
  const own = assumptions.routes;
  const limits = SIDES.map(({ key, label }) => {
    const [month, year] = [own(key, "limitMonth"), own(key, "limitYear")];
    // as a line over the months of a chart, a year's limit is spread evenly
    return line(
      `${label}: limit a month`,
      "As a whole; a limit a year is a twelfth",
      () => `=MAX(${month},(${month}=0)*${year}/12)`,
    );
  });
  const states = routeControl(
    sheet,
    [
      { route: "access", cost: (m) => `${m}${access}` },
      { route: "metered", cost: (m) => `${m}${metered}` },
    ],
    assumptions,
  );

  sheet.heading(
    "Renewals falling due",
    "Cash of yearly terms in the months they are bought or renewed; see Verify for each line",
  );
  const renewalRows = renewals(routes).map(({ label, due }) => line(`Renewals: ${label.toLowerCase()}`, "", due));
  line("Renewals: total", "", (m) => `=SUM(${m}${renewalRows[0] ?? 0}:${m}${renewalRows.at(-1) ?? 0})`, "moneyTotal");

  const whole = ({ sheet: { name }, reported: { first, last } }: RouteSheet) => ({ sheet: name, first, last });
  const contracts = routes.enterprise.sheet.name;
  const splits = splitSections(sheet, line, namesListed(budget, book, feeds), {
    access: {
      rows: [
        whole(routes.subscriptions),
        whole(routes.seats),
        { sheet: contracts, first: half.first, last: half.middle },
      ],
      total: access,
    },
    metered: {
      rows: [whole(routes.api), whole(routes.credits), { sheet: contracts, first: half.middle + 1, last: half.last }],
      total: metered,
    },
  });
  sheet.row += 1;
  // side by side behind the label columns, which would repeat a part of them on every printed page
  const chartAt = (index: number) => ({
    row: sheet.row,
    column: index === 0 ? COLUMN.note : COLUMN.firstAttribute + 2,
    rows: 20,
    columns: index === 0 ? 4 : 5,
  });
  sheet.chart({
    categoriesRow: ROW.month,
    title: "Access and metered by month",
    series: [
      { row: access, name: "Access (people)", color: "2E75B6" },
      { row: metered, name: "Metered (systems)", color: "C55A11" },
    ],
    at: chartAt(0),
  });
  sheet.chart({
    categoriesRow: ROW.month,
    title: "By route and month",
    series: [
      { row: subscriptions, name: "Subscriptions", color: "9DC3E6" },
      { row: seats, name: "Seats", color: "2E75B6" },
      { row: enterpriseAccess, name: "Enterprise: access", color: "1F4E79" },
      { row: api, name: "API usage", color: "F4B183" },
      { row: credits, name: "Credits", color: "C55A11" },
      { row: enterpriseMetered, name: "Enterprise: metered", color: "7F6000" },
    ],
    at: chartAt(1),
  });
  return {
    approved,
    limits: { access: limits[0] ?? 0, metered: limits[1] ?? 0 },
    states,
    sheet: sheet.build(),
    access,
    metered,
    memo,
    memoTotal: onSheet(sheet.name, `$${TOTAL}$${memo}`),
    cashTotal: cash,
    routeRows: [subscriptions, seats, enterpriseAccess, api, credits, enterpriseMetered],
    splits,
    fiscalYears: line.fiscalYears,
  };
}

/** How many fiscal years the budget's months touch. */
function fiscalYearsOf({ startMonth, fiscalYearStart, months }: Budget): number {
  const monthOfYear = (calendarDay(parseIso(startMonth)).month - fiscalYearStart + 12) % 12;
  return Math.ceil((monthOfYear + months) / 12);
}

/** The enterprise stack: access rows, then as many metered rows. */
const accessAndMetered = ({ first, last, count }: Block) => ({ first, middle: first + count / 2 - 1, last });
