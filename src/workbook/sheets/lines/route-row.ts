import { CONTROLLED, SIDES } from "../../../budget";
import { address, COLUMN, ROW } from "../../../sheet";
import type { RouteState } from "../../blocks/route-control";
import { SHEET } from "../../names";
import type { PageBuilder } from "../../page-builder";
import type { RouteControls } from "../assumptions/route-controls";
import { placeOfLines } from "./columns";
import { decisionOrder, type LinesLayout } from "./line-row";

/** Where each says how it stands, but for access and metered as a whole, of which Summary says it. */
const BANDS: Partial<Record<RouteState["route"], string>> = {
  subscriptions: inBand(SHEET.subscriptions),
  seats: inBand(SHEET.seats),
  enterpriseAccess: inBand(SHEET.enterprise),
  api: inBand(SHEET.api),
  credits: inBand(SHEET.credits),
  enterpriseMetered: inBand(SHEET.enterprise, ROW.totals),
};

function inBand(sheet: string, row: number = ROW.subtitle): string {
  return `'${sheet}'!${address(row, COLUMN.status)}`;
}

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
  const onSummary = `'${SHEET.summary}'${status.replaceAll("$", "").replace(/^.*!/, "!")}`;
  put("target", `="#${BANDS[route] ?? onSummary}"`, "listText");
  put("line", `=HYPERLINK(${layout.cell("target", row)},"${label}")`, "listLink");
  page.text(row, placeOfLines("route"), SIDES.some(({ key }) => key === route) ? "All routes" : "Route", "listName");
  page.text(row, placeOfLines("plan"), "", "listText");
  put("owner", `=${of(route, "owner")}&""`, "listName");
  put("thisYear", `=${thisYear}`, "listMoney");
  put("nextYear", `=${nextYear}`, "listMoney");
  for (const key of ["peak", "most"] as const) put(key, `=${amount}`, "listMoney");
  put("limit", `=${of(route, "limitMonth")}`, "listMoney");
  put("status", `=${status}`, "listStatus");
  put("approver", `=${of(route, "approver")}&""`, "listStatus");
  put("rank", `=${rank}`, "listCount");
  put("from", `=${from}`, "listMonth");
  put("against", `=${limit}`, "listMoney");
  put("decision", decisionOrder(layout, row, `(${layout.cell("rank", row)}>1)`), "listCount");
}
