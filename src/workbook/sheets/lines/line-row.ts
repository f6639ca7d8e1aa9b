import { STATUSES } from "../../../budget";
import type { Style } from "../../../sheet";
import { rowOfText } from "../../../sheet";
import type { PageBuilder } from "../../page-builder";
import { type LinesColumn, placeOfLines } from "./columns";
import type { Part, picker, Shown } from "./parts";

/** Where things stand on Lines, as references on that sheet. */
export interface LinesLayout {
  /** the first row of lines */
  first: number;
  cell: (key: LinesColumn, row: number) => string;
  /** over all rows of lines */
  column: (key: LinesColumn) => string;
  /** over the parts of the route sheets */
  parts: (key: LinesColumn) => string;
  /** the cell with the first rank that is good */
  within: string;
}

const [{ label: NO_PRICE }, , { label: APPROVAL }, { label: CAPPED }] = STATUSES;
/** What falls due, in the order of its columns, the columns of its money, and by which number its kind is known in an order. */
const DUE = [
  ["dueRenewal", "renewalMoney", 0],
  ["dueStep", "stepMoney", 1],
  ["dueEnd", "endMoney", 12],
] as const;
/** What one order is made of: what comes first, an amount up to the next larger unit, the row. */
const UNIT = "1000000";
const LARGEST = `1000*${UNIT}`;

/** The place of a line among all of the sheets, or nothing where there is none, or where it costs nothing and nobody typed it. */
export function foundIn(part: Part, own: number, { first, cell }: LinesLayout, row: number): string {
  const named = (column: "name" | "thisYear" | "nextYear") =>
    part.reported(column).replace(/\$\d+:.*$/, `$${part.first + own}`);
  const place = `ROWS(${firstCell(cell("found", first))}:${cell("found", row)})`;
  if (part.line) return `=IF(${named("name")}="","",${place})`;
  const costs = `IFERROR((${named("thisYear")}<>0)+(${named("nextYear")}<>0),1)`;
  return `=IF((${named("name")}<>"")*${costs}=0,"",${place})`;
}

/** One row of Lines: what is shown of the line that its workings found. */
export function lineRow(
  page: PageBuilder,
  layout: LinesLayout,
  row: number,
  pick: ReturnType<typeof picker>,
  largestMonth: (row: number) => string,
  hasCaps: boolean,
): void {
  const { first, cell, column, parts } = layout;
  const put = (key: LinesColumn, formula: string, style: Style) => {
    page.formula(row, placeOfLines(key), formula, style);
  };
  const own = (key: LinesColumn) => cell(key, row);
  const isNone = `${own("place")}=0`;
  const fromFirst = (key: LinesColumn) => `ROWS(${firstCell(cell(key, first))}:${own(key)})`;
  const ofPart = (key: LinesColumn) => `INDEX(${parts(key)},${own("group")})`;
  const shown = (key: LinesColumn, style: Style, range: Shown, none?: Parameters<typeof pick>[2]) => {
    const found = pick(row, range, none);
    // a blank stays a text where a program would read it as 0
    const isText = style === "listName" || style === "listText" || style === "listStatus";
    put(key, `=IF(${isNone},"",${isText ? `T(${found})` : found})`, style);
  };

  put(
    "place",
    `=IF(${fromFirst("place")}>COUNT(${column("found")}),0,SMALL(${column("found")},${fromFirst("place")}))`,
    "listCount",
  );
  put("group", `=MATCH(MAX(0,${own("place")}-1),${parts("partBefore")},1)`, "listCount");
  put("row", `=MAX(1,${own("place")}-${ofPart("partBefore")})`, "listCount");

  put("target", `=${ofPart("partTarget")}&(${ofPart("partRow")}+${own("row")})`, "listText");
  put(
    "line",
    `=IF(${isNone},"",HYPERLINK(${own("target")},${pick(row, (part) => part.reported("name"))}))`,
    "listLink",
  );
  put("route", `=IF(${isNone},"",${ofPart("partRoute")})`, "listName");
  const plan: Shown = (part) => part.typed(part.route === "api" ? "item" : "plan");
  shown("plan", "listName", plan, ({ called = "" }) => `"${called}"`);
  shown("owner", "listName", (part) => part.reported("Owner"));
  shown("thisYear", "listMoney", (part) => part.reported("thisYear"));
  shown("nextYear", "listMoney", (part) => part.reported("nextYear"));
  put("peak", `=IF(${isNone},"",${largestMonth(row)})`, "listMoney");
  shown("limit", "listMoney", (part) => part.typed("limit"), "0");
  shown("status", "listStatus", (part) => part.status("status"), `CHOOSE(1+${own("unpriced")},"","${NO_PRICE}")`);
  shown("approver", "listStatus", (part) => part.typed("approver"));
  shown("vendor", "listName", (part) => part.reported("Vendor"));
  shown("costCentre", "listName", (part) => part.reported("Cost centre"));
  shown("ledgerAccount", "listName", (part) => part.reported("Ledger account"));
  shown("start", "listMonth", (part) => part.typed("start"));
  shown("end", "listMonth", (part) => part.typed("end"));

  put("unpriced", `=(${own("place")}>0)*ISERROR(${own("thisYear")}+${own("nextYear")})`, "listCount");
  put("rank", `=IF(${isNone},0,${pick(row, (part) => part.status("rank"), own("unpriced"))})`, "listCount");
  shown("from", "listMonth", (part) => part.status("from"));
  const threshold = pick(row, (part) => part.typed("approvalAbove"), "0");
  const [isApproval, isCapped] = [APPROVAL, CAPPED].map((label) => `${own("status")}="${label}"`);
  if (hasCaps) {
    const ofStatus = (key: "met" | "notMet") => pick(row, (part) => part.status(key), "0");
    put(
      "against",
      `=CHOOSE(1+(${isApproval})+(${isCapped})*(1+1),${own("limit")},${threshold},${ofStatus("met")})`,
      "listMoney",
    );
    put("notMet", `=IF(${isNone},0,${ofStatus("notMet")})`, "listMoney");
  } else put("against", `=IF(${isApproval},${threshold},${own("limit")})`, "listMoney");
  shown("most", "listMoney", (part) => part.status("peak"), "0");
  put("decision", decisionOrder(layout, row, ofPart("partDecides")), "listCount");
  put("side", `=IF(${isNone},"",${ofPart("partSide")})`, "listText");
  for (const [key, side] of [
    ["access", "Access"],
    ["metered", "Metered"],
  ] as const)
    put(key, `=IF(${isNone},0,IFERROR((${own("side")}="${side}")*${own("thisYear")},0))`, "listMoney");
  for (const [key, money, kind] of DUE) {
    const date = pick(row, (part) => part.falls(key));
    const order = `(${date}*${UNIT}+${fromFirst(key)})*1000+${kind}`;
    put(key, `=IF(N(${own(money)})=0,"",${order})`, "listCount");
    // as a number: a blank text is 0 in some programs and a text in others
    put(money, `=IF(${isNone},"",N(${pick(row, (part) => part.falls(`${key}Money`))}))`, "listMoney");
  }
  put("ownerKey", `=IF(${isNone},"",${own("owner")}&"|")`, "listText");
  const isFirst = `IFERROR(${rowOfText(own("ownerKey"), column("ownerKey"))}=${fromFirst("ownerOrder")},FALSE)`;
  const isOwn = `(${column("ownerKey")}=${own("ownerKey")})`;
  const sum = `SUMPRODUCT(${isOwn}*(${column("access")}+${column("metered")}))`;
  const incomplete = `(SUMPRODUCT(${isOwn}*${column("unpriced")})>0)`;
  put(
    "ownerOrder",
    `=IF((${own("place")}>0)*${isFirst}=0,0,INT(${LARGEST}*(1+${incomplete})+${sum})*${UNIT}+${fromFirst("ownerOrder")})`,
    "listCount",
  );
}

/** Worst first, then the larger month, then the row; 0 where nothing is to be decided. A cost without a price is no amount. */
export function decisionOrder({ first, cell, within }: LinesLayout, row: number, decides: string): string {
  const rank = cell("rank", row);
  const amount = `IFERROR(INT(MAX(0,MIN(${cell("most", row)},${LARGEST}-1))),0)`;
  const place = `ROWS(${firstCell(cell("decision", first))}:${cell("decision", row)})`;
  return `=IF((${rank}>0)*(${rank}<${within})*${decides}=0,0,((${within}-${rank})*${LARGEST}+${amount})*${UNIT}+${place})`;
}

/** "$P5" → "$P$5" */
const firstCell = (cell: string): string => cell.replace(/(\d+)$/, "$$$1");
