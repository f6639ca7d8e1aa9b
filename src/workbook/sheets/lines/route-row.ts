import { CONTROLLED, SIDES } from "../../../budget";
import type { RouteState } from "../../blocks/route-control";
import { SHEET } from "../../names";
import type { PageBuilder } from "../../page-builder";
import type { RouteControls } from "../assumptions/route-controls";
import { placeOfLines } from "./columns";
import { decisionOrder, type LinesLayout } from "./line-row";

const SHEETS: Record<RouteState["route"], string> = {
  subscriptions: SHEET.subscriptions,
  seats: SHEET.seats,
  enterpriseAccess: SHEET.enterprise,
  api: SHEET.api,
  credits: SHEET.credits,
  enterpriseMetered: SHEET.enterprise,
  access: SHEET.summary,
  metered: SHEET.summary,
};

/**
 * A route's own row, in the columns of the lines: its largest month or fiscal year stands where theirs does. A route without a
 * price needs no decision of its own: its line does.
 */
export function routeRow(
  page: PageBuilder,
  layout: LinesLayout,
  row: number,
  state: RouteState,
  of: RouteControls,
): void {
  const { route, rank, status, from, amount, limit, thisYear, nextYear } = state;
  const { label } = CONTROLLED.find(({ key }) => key === route) ?? { label: "" };
  const put = (
    key: Parameters<typeof placeOfLines>[0],
    formula: string,
    style: Parameters<PageBuilder["formula"]>[3],
  ) => {
    page.formula(row, placeOfLines(key), formula, style);
  };
  put("line", `=HYPERLINK("#'${SHEETS[route]}'!A1","${label}")`, "link");
  page.text(row, placeOfLines("route"), SIDES.some(({ key }) => key === route) ? "All routes" : "Route", "listText");
  page.text(row, placeOfLines("plan"), "", "listText");
  put("owner", `=${of(route, "owner")}&""`, "listText");
  put("thisYear", `=${thisYear}`, "listMoney");
  put("nextYear", `=${nextYear}`, "listMoney");
  put("peak", `=${amount}`, "listMoney");
  put("limit", `=${of(route, "limitMonth")}`, "listMoney");
  put("status", `=${status}`, "listStatus");
  put("approver", `=${of(route, "approver")}&""`, "listStatus");
  put("rank", `=${rank}`, "listCount");
  put("from", `=${from}`, "listMonth");
  put("against", `=${limit}`, "listMoney");
  put("decision", decisionOrder(layout, row, `(${layout.cell("rank", row)}>1)`), "listCount");
}
