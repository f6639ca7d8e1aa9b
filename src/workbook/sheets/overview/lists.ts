import { STATUSES } from "../../../budget";
import { absoluteAddress, address } from "../../../sheet";
import { NAME } from "../../names";
import type { PageBuilder } from "../../page-builder";
import type { Lines } from "../lines";
import { AT, DECISIONS, EVENTS, LAST_COLUMN, W } from "./layout";
import { type Shown, statusLooks } from "./shown";

const CAPPED = STATUSES.find(({ key }) => key === "capped")?.label ?? "";
const UNIT = "1000000";
const FIRST = AT.lists + 2;

/** A list: the cell of how many there are, and where it begins and ends. */
export interface List {
  count: string;
  row: number;
  last: number;
}

/** A link to where the line or route stands itself. */
const link = (lines: Lines, place: string, shown: string): string =>
  `HYPERLINK(INDEX(${lines.all("target")},${place}),${shown})`;

const cells = (row: number, columns: readonly number[]): string[] =>
  columns.map((column) => `$${address(row, column)}`);

/** What is without a price, over its limit, waiting for an approval, without an owner or past its alert: the worst first. */
export function decisions(page: PageBuilder, { lines }: Shown): List {
  const orders = lines.all("decision");
  const count = absoluteAddress(AT.lists, W.order);
  page.height(AT.lists - 1, 6);
  page.formula(AT.lists, W.order, `=COUNTIF(${orders},">0")`, "working");
  const more = `CHOOSE(1+(${count}>ROWS($A$${FIRST}:$A$${FIRST + DECISIONS - 1})),"",", the worst here, all on Lines")`;
  page.formula(AT.lists, 1, `=IF(${count}=0,"Nothing needs a decision","Needs a decision: "&${count}&${more})`, "part");
  page.band(AT.lists, 2, 7, "part");
  const headings = ["Line or route", "What", "From", "Amount", "Against", "Approver", ""];
  headings.forEach((heading, k) => {
    page.text(
      AT.lists + 1,
      1 + k,
      heading,
      k > 1 && k < 5 ? "figureHeading" : heading === "Approver" ? "statusHeading" : "listHeading",
    );
  });
  page.text(AT.lists + 1, W.order, "Order", "listNote");
  for (let k = 0; k < DECISIONS; k++) {
    const row = FIRST + k;
    const [order, place] = cells(row, [W.order, W.row]) as [string, string];
    const nth = `ROWS(${absoluteAddress(FIRST, W.order)}:${order})`;
    page.formula(row, W.order, `=IF(${nth}>${count},0,LARGE(${orders},${nth}))`, "working");
    page.formula(row, W.row, `=MAX(1,${order}-INT(${order}/${UNIT})*${UNIT})`, "working");
    const shown = (key: Parameters<Lines["all"]>[0]) => `INDEX(${lines.all(key)},${place})`;
    const put = (column: number, formula: string, style: Parameters<PageBuilder["formula"]>[3]) => {
      page.formula(row, column, `=IF(${order}=0,"",${formula})`, style);
    };
    put(1, link(lines, place, shown("line")), "listLink");
    put(2, shown("status"), "listName");
    put(3, `IFERROR(${shown("from")},"")`, "listMonth");
    // of a line that its cap stops: what is not met, against what is
    const amount = lines.hasCaps
      ? `CHOOSE(1+(${shown("status")}="${CAPPED}"),${shown("most")},${shown("notMet")})`
      : shown("most");
    put(4, `IFERROR(${amount},"–")`, "listMoney");
    put(5, shown("against"), "listMoney");
    put(6, shown("approver"), "listStatus");
    page.formula(row, W.kind, `=IF(${order}=0,0,${shown("rank")})`, "working");
  }
  page.emphasise(
    { row: FIRST, column: 2, rows: DECISIONS, columns: 1 },
    statusLooks(`$${address(FIRST, W.kind)}`).slice(0, 2),
  );
  return { count, row: AT.lists, last: FIRST + DECISIONS - 1 };
}

/** Yearly terms, price steps and ends from the first open month on, the soonest first. */
export function events(page: PageBuilder, { lines }: Shown): List {
  const count = absoluteAddress(AT.lists, W.event);
  const orders = `${lines.lines("dueRenewal").replace(/:.*/, "")}:${lines.lines("dueEnd").replace(/^.*:/, "")}`;
  page.formula(AT.lists, W.event, `=COUNT(${orders})`, "working");
  const more = `CHOOSE(1+(${count}>ROWS($A$${FIRST}:$A$${FIRST + EVENTS - 1})),"",", the first here")`;
  page.formula(
    AT.lists,
    8,
    `=IF(${count}=0,"Nothing falls due in three months","Next three months: "&${count}&${more})`,
    "part",
  );
  page.band(AT.lists, 9, LAST_COLUMN, "part");
  page.text(AT.lists + 1, 8, "Line", "listHeading");
  page.text(AT.lists + 1, 9, "What", "listHeading");
  page.text(AT.lists + 1, 10, "Month", "figureHeading");
  page.formula(AT.lists + 1, LAST_COLUMN, `=${NAME.currency}`, "figureHeading");
  page.text(AT.lists + 1, W.event, "Order", "listNote");
  for (let k = 0; k < EVENTS; k++) {
    const row = FIRST + k;
    const [order, place] = cells(row, [W.event, W.eventRow]) as [string, string];
    const nth = `ROWS(${absoluteAddress(FIRST, W.event)}:${order})`;
    const number = `(${order}-INT(${order}/1000)*1000)`;
    const kind = `1+(${number}>0)+(${number}>1)`;
    page.formula(row, W.event, `=IF(${nth}>${count},0,SMALL(${orders},${nth}))`, "working");
    page.formula(row, W.eventRow, `=MAX(1,INT(${order}/1000)-INT(${order}/1000/${UNIT})*${UNIT})`, "working");
    const shown = (key: Parameters<Lines["lines"]>[0]) => `INDEX(${lines.lines(key)},${place})`;
    const put = (column: number, formula: string, style: Parameters<PageBuilder["formula"]>[3]) => {
      page.formula(row, column, `=IF(${order}=0,"",${formula})`, style);
    };
    put(8, link(lines, place, shown("line")), "listLink");
    put(9, `CHOOSE(${kind},"renews, paid","price, a month","ends, a month")`, "listName");
    put(10, `INT(${order}/1000/${UNIT})`, "listMonth");
    put(
      LAST_COLUMN,
      `CHOOSE(${kind},${shown("renewalMoney")},${shown("stepMoney")},${shown("endMoney")})`,
      "listMoney",
    );
  }
  return { count, row: AT.lists, last: FIRST + EVENTS - 1 };
}
