import { ROUTE_ROWS, type Side, SIDES } from "../../../budget";
import {
  absoluteAddress,
  absoluteAreaAddress,
  address,
  COLUMN,
  onSheet,
  ROW,
  type SheetDescription,
} from "../../../sheet";
import { LINK_COLUMN, NAME, SHEET } from "../../names";
import { PageBuilder } from "../../page-builder";
import { faceOf } from "../../tables/faces";
import { aboutCell } from "../about";
import { card, changeOf } from "./card";
import { AT, CARDS, LAST_COLUMN, OVERVIEW_WIDTHS, OWNERS, W } from "./layout";
import { decisions, events } from "./lists";
import { owners } from "./owners";
import { type Shown, statusLooks } from "./shown";

/** Darker to lighter, so that neighbours differ in grey, too. */
const COLORS: Record<Side, readonly string[]> = {
  access: ["14213D", "2F6690", "8DB8D6"],
  metered: ["7A2E0E", "D9822B", "F4D9B0"],
};
const LIMIT_COLOR = "9B1C1C";

/** The first sheet: what access and metered cost, who owns it, what needs a decision, what falls due, and whether all checks hold. */
export function overviewSheet(shown: Shown): SheetDescription {
  const page = new PageBuilder(faceOf("overview"));
  OVERVIEW_WIDTHS.forEach((width, k) => {
    page.width(k + 1, width);
  });
  head(page, shown);
  card(page, shown, "access", CARDS.access);
  card(page, shown, "metered", CARDS.metered);
  memo(page, shown);
  routeTable(page, shown);
  const bars = owners(page, shown);
  charts(page, shown);
  const [decided, due] = [decisions(page, shown), events(page, shown)];
  links(page, decided, due);
  return page.build({
    bars,
    printed: { rows: { from: 1, to: decided.last }, lastColumn: LAST_COLUMN },
  });
}

function head(page: PageBuilder, { assumptions }: Shown): void {
  page.formula(AT.title, 1, `=${aboutCell("title")}`, "title");
  page.height(AT.title, 24);
  // by this word the sheet is known, whatever it has been renamed to
  page.text(AT.title, LINK_COLUMN - 1, faceOf("overview").title, "listNote");
  page.checksLink(AT.title, LINK_COLUMN);
  page.formula(AT.company, 1, `=${aboutCell("company")}&""`, "listText");
  page.formula(AT.company, 6, `="Scenario "&${NAME.scenario}&" · all money in "&${NAME.currency}`, "listText");
  page.text(AT.dates, 1, "Prices known on", "listNote");
  page.formula(AT.dates, 2, `=${NAME.pricesKnownOn}`, "listDate");
  page.text(AT.dates, 3, "First open month", "listNote");
  page.formula(AT.dates, 5, `=${assumptions.firstOpenMonth}`, "listMonth");
  page.text(AT.dates, W.order, "Workings, not printed", "listNote");
  page.height(AT.dates + 1, 6);
}

/** How much there is to decide and what falls due, in the first screen. */
function links(page: PageBuilder, decided: { count: string; row: number }, due: { count: string; row: number }): void {
  const link = (row: number, column: string, at: number, text: string) => {
    page.formula(row, LINK_COLUMN, `=HYPERLINK("#'${SHEET.overview}'!${column}"&ROW($A$${at}),${text})`, "link");
  };
  const decide = `IF(${decided.count}=0,"Nothing needs a decision",${decided.count}&" to decide")`;
  link(AT.company, "A", decided.row, decide);
  link(AT.dates, "H", due.row, `IF(${due.count}=0,"Nothing falls due soon",${due.count}&" fall due in three months")`);
}

function memo(page: PageBuilder, { lines }: Shown): void {
  const both = (key: "thisYear" | "nextYear") =>
    `=IFERROR(${lines.route(key, "access")}+${lines.route(key, "metered")},"incomplete")`;
  page.formula(AT.memo, 1, `="Memo: both together, in "&${NAME.currency}`, "listNote");
  page.formula(AT.memo, 3, both("thisYear"), "listMoney");
  page.formula(AT.memo, 4, both("nextYear"), "listMoney");
  const unpriced = `COUNTIF(${lines.lines("rank")},1)`;
  page.formula(
    AT.memo,
    6,
    `=IF(${unpriced}=0,"","Without a price: "&${unpriced}&" of the lines, first in the list below. Choose the plan or model again, or Refresh prices.")`,
    "warning",
  );
  page.height(AT.memo + 1, 6);
}

/** The six routes with their owners and limits. */
function routeTable(page: PageBuilder, { lines, assumptions }: Shown): void {
  const { thisYear, routes: of } = assumptions;
  const heading = AT.routes;
  page.text(heading, 1, "By route", "part");
  page.text(heading, 2, "Owner", "listHeading");
  page.formula(heading, 3, `="FY "&${thisYear}`, "figureHeading");
  page.formula(heading, 4, `="FY "&(${thisYear}+1)`, "figureHeading");
  page.text(heading, 5, "Change", "figureHeading");
  page.text(heading, 6, "Year limit", "figureHeading");
  page.text(heading, 7, "Used", "figureHeading");
  page.text(heading, 8, "Status", "statusHeading");
  page.text(heading, 9, "Approver", "listHeading");
  page.text(heading, 10, "From", "figureHeading");
  page.band(heading, LAST_COLUMN, LAST_COLUMN, "listHeading");
  page.text(heading, W.order, "Rank of the status", "listNote");
  page.text(heading, W.row, "Not drawn", "listNote");
  const rankAt = (row: number) => `$${address(row, W.order)}`;
  ROUTE_ROWS.forEach(({ key, label }, k) => {
    const row = heading + 1 + k;
    const sheet = { enterpriseAccess: SHEET.enterprise, enterpriseMetered: SHEET.enterprise, ...SHEET }[key];
    page.formula(row, 1, `=HYPERLINK("#'${sheet}'!A1","${label}")`, "listLink");
    page.formula(row, 2, `=${lines.route("owner", key)}`, "listName");
    page.formula(row, 3, `=IFERROR(${lines.route("thisYear", key)},"incomplete")`, "listMoney");
    page.formula(row, 4, `=IFERROR(${lines.route("nextYear", key)},"incomplete")`, "listMoney");
    page.formula(row, 5, `=${changeOf(assumptions, `$C${row}`, `$D${row}`)}`, "listChange");
    page.formula(row, 6, `=${of(key, "limitYear")}`, "listLimit");
    page.formula(row, 7, `=IFERROR(IF($F${row}>0,$C${row}/$F${row},""),"")`, "listShare");
    page.formula(row, 8, `=${lines.route("status", key)}`, "listStatus");
    page.formula(row, 9, `=${lines.route("approver", key)}`, "listName");
    page.formula(
      row,
      10,
      `=IF(${rankAt(row)}<${lines.within},IFERROR(${lines.route("from", key)},""),"")`,
      "listMonth",
    );
    page.formula(row, W.order, `=${lines.route("rank", key)}`, "working");
  });
  const first = heading + 1;
  const area = { row: first, column: 8, rows: ROUTE_ROWS.length, columns: 1 };
  page.emphasise(area, statusLooks(rankAt(first)));
}

/** Each budget by route and month: drawn together they would show the one blended number. */
function charts(page: PageBuilder, { budget, summary, months }: Shown): void {
  // what is not known is drawn as if it cost nothing
  const undrawn = ROUTE_ROWS.map(({ label }, k) => {
    const row = summary.routeRows[k] ?? 0;
    const area = { row, column: COLUMN.firstMonth, rows: 1, columns: months + 1 };
    const own = { row: AT.routes + 1 + k, column: W.row };
    const cost = onSheet(SHEET.summary, absoluteAreaAddress(area));
    page.formula(own.row, own.column, `=IF(ISERROR(SUM(${cost})),"${label}. ","")`, "listNote");
    return absoluteAddress(own.row, own.column);
  }).join("&");
  const note = `"Not drawn where a price is unknown: "&${undrawn}`;
  // right above the charts, beside the heading of the owners
  page.formula(AT.charts, 1, `=IF(${undrawn}="","",${note})`, "warning");
  const places = { access: { column: 1, columns: 2 }, metered: { column: 3, columns: 3 } };
  for (const { key: side, label } of SIDES) {
    const own = ROUTE_ROWS.map((route, k) => ({ ...route, row: summary.routeRows[k] ?? 0 })).filter(
      (route) => route.side === side,
    );
    const control = budget.routes.find(({ route }) => route === label);
    const hasLimit = control !== undefined && control.limitMonth + control.limitYear > 0;
    page.chart({
      title: `${label} by month`,
      from: { sheet: SHEET.summary, firstColumn: COLUMN.firstMonth, count: months },
      categoriesRow: ROW.month,
      series: own.map(({ row, label: name }, k) => ({ row, name, color: COLORS[side][k] ?? "000000" })),
      ...(hasLimit && { line: { row: summary.limits[side], name: "Limit", color: LIMIT_COLOR } }),
      at: { row: AT.charts + 1, rows: OWNERS, ...places[side] },
    });
  }
}
