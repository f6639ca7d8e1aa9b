import type { Area } from "../../../sheet";
import { absoluteAddress, address } from "../../../sheet";
import type { PageBuilder } from "../../page-builder";
import { AT, LAST_COLUMN, OWNERS, W } from "./layout";
import type { Shown } from "./shown";

const UNIT = "1000000";

/** Who answers for how much of each budget, the largest first; gives the area whose figures are drawn as bars. */
export function owners(page: PageBuilder, { lines, assumptions: { thisYear } }: Shown): Area {
  const heading = AT.charts;
  const first = heading + 1;
  page.text(heading, 6, "By owner", "part");
  page.band(heading, 7, 7, "part");
  page.formula(heading, 8, `="Access FY "&${thisYear}`, "figureHeading");
  page.formula(heading, 9, `="Metered FY "&${thisYear}`, "figureHeading");
  page.text(heading, 10, "Lines", "figureHeading");
  page.text(heading, LAST_COLUMN, "To decide", "figureHeading");
  page.text(heading, W.order, "Order of owners", "listNote");
  page.height(heading - 1, 6);
  const orders = lines.lines("ownerOrder");
  const keys = lines.lines("ownerKey");
  for (let k = 0; k < OWNERS; k++) {
    const row = first + k;
    const [order, at, key] = [W.order, W.row, W.event].map((column) => `$${address(row, column)}`) as [
      string,
      string,
      string,
    ];
    const place = `ROWS(${absoluteAddress(first, W.order)}:${order})`;
    page.formula(row, W.order, `=IF(${place}>COUNTIF(${orders},">0"),0,LARGE(${orders},${place}))`, "working");
    page.formula(row, W.row, `=MAX(1,${order}-INT(${order}/${UNIT})*${UNIT})`, "working");
    page.formula(row, W.event, `=INDEX(${keys},${at})`, "listNote");
    page.formula(
      row,
      6,
      `=IF(${order}=0,"",CHOOSE(1+(${key}="|"),INDEX(${lines.lines("owner")},${at}),"(no owner)"))`,
      "listText",
    );
    const isOwn = `(${keys}=${key})`;
    for (const [column, side, amounts] of [
      [8, "Access", "access"],
      [9, "Metered", "metered"],
    ] as const) {
      const unpriced = `SUMPRODUCT(${isOwn}*(${lines.lines("side")}="${side}")*${lines.lines("unpriced")})`;
      const sum = `SUMPRODUCT(${isOwn}*${lines.lines(amounts)})`;
      page.formula(row, column, `=IF(${order}=0,"",CHOOSE(1+(${unpriced}>0),${sum},"incomplete"))`, "listMoney");
    }
    page.formula(row, 10, `=IF(${order}=0,"",SUMPRODUCT(${isOwn}*1))`, "listCount");
    const decided = `SUMPRODUCT(${isOwn}*(${lines.lines("decision")}>0))`;
    page.formula(row, LAST_COLUMN, `=IF(${order}=0,"",${decided})`, "listCount");
  }
  return { row: first, column: 8, rows: OWNERS, columns: 2 };
}
