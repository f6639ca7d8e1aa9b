import { CONTROLLED, type Status, STATUSES } from "../../../budget";
import { type Area, onSheet, rowOfText, type SheetDescription } from "../../../sheet";
import { yearName } from "../../blocks/reported";
import type { RouteState } from "../../blocks/route-control";
import { SHEET } from "../../names";
import { PageBuilder } from "../../page-builder";
import { faceOf } from "../../tables/faces";
import type { Assumptions } from "../assumptions";
import type { Feeds, Routes, RouteSheet } from "../route";
import { LAST_READ, lettersOfLines, LINES_COLUMNS, type LinesColumn, placeOfLines } from "./columns";
import { foundIn, lineRow, type LinesLayout } from "./line-row";
import { largestMonthOf, type Part, partsOf, picker } from "./parts";
import { routeRow } from "./route-row";

/** What others refer to on Lines. */
export interface Lines {
  sheet: SheetDescription;
  first: number;
  last: number;
  /** a column over lines and the routes' own rows, as "Lines!$E$5:$E$80" */
  all: (key: LinesColumn) => string;
  /** over lines alone */
  lines: (key: LinesColumn) => string;
  /** the cell with the first rank that is good */
  within: string;
  /** whether any line has a cap, and so a column of what is not met */
  hasCaps: boolean;
  /** the row of a route, or of access or metered as a whole, in a column */
  route: (key: LinesColumn, route: RouteState["route"]) => string;
}

const HEADINGS = 4;
const FIRST = HEADINGS + 1;

/**
 * Every line of all routes, one under the other without gaps, and below them the routes' own rows in the same columns. What
 * belongs to a workspace stands there only where it costs something.
 *
 * @param sides access and metered as a whole
 */
export function linesSheet(routes: Routes, sides: readonly RouteState[], { assumptions }: Feeds): Lines {
  const parts = partsOf(routes);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const [first, last] = [FIRST, FIRST + count - 1];
  const routesFirst = last + 3;
  const routesLast = routesFirst + CONTROLLED.length - 1;
  const over = (key: LinesColumn, from: number, to: number) =>
    `$${lettersOfLines(key)}$${from}:$${lettersOfLines(key)}$${to}`;
  const layout: LinesLayout = {
    first,
    cell: (key, row) => `$${lettersOfLines(key)}${row}`,
    column: (key) => over(key, first, last),
    parts: (key) => over(key, first, first + parts.length - 1),
    within: `$${lettersOfLines("rank")}$2`,
  };
  const page = new PageBuilder(faceOf("lines"));
  header(page, layout, assumptions);
  page.formula(
    2,
    placeOfLines("rank"),
    `=${rowOfText(`"${wordOf("within")}"`, wordsOn(routes.subscriptions))}`,
    "listCount",
  );
  parts.forEach((part, k) => {
    partRow(page, layout, part, first + k);
  });
  const hasCaps = parts.some(({ status }) => status("notMet") !== undefined);
  const found = [(row: number) => layout.cell("group", row), (row: number) => layout.cell("row", row)] as const;
  const [pick, largestMonth] = [picker(parts, ...found), largestMonthOf(parts, ...found)];
  let row = first;
  for (const part of parts)
    for (let own = 0; own < part.count; own++, row++) {
      page.formula(row, placeOfLines("found"), foundIn(part, own, layout, row), "listCount");
      lineRow(page, layout, row, pick, largestMonth, hasCaps);
    }
  page.text(routesFirst - 1, 1, "Routes, and access and metered as a whole, against limits of their own", "part");
  page.band(routesFirst - 1, 2, LAST_READ, "part");
  const states = [...Object.values(routes).flatMap((route: RouteSheet) => route.states), ...sides];
  CONTROLLED.forEach(({ key }, k) => {
    const state = states.find(({ route }) => route === key);
    if (state) routeRow(page, layout, routesFirst + k, state, assumptions.routes);
  });
  emphasise(page, layout, { row: first, column: placeOfLines("status"), rows: routesLast - first + 1, columns: 1 });
  const there = (range: string) => onSheet(SHEET.lines, range);
  return {
    sheet: page.build({
      freezeAt: { row: FIRST, column: 2 },
      filter: { row: HEADINGS, column: 1, rows: count + 1, columns: LAST_READ },
      printed: { rows: { from: 1, to: routesLast }, lastColumn: LAST_READ },
    }),
    first,
    last,
    all: (key) => there(over(key, first, routesLast)),
    lines: (key) => there(over(key, first, last)),
    within: there(layout.within),
    hasCaps,
    route: (key, route) =>
      there(`$${lettersOfLines(key)}$${routesFirst + CONTROLLED.findIndex((own) => own.key === route)}`),
  };
}

const wordOf = (wanted: Status): string => STATUSES.find(({ key }) => key === wanted)?.label ?? "";

/** The words of the statuses, as they head the workings of a route. */
const wordsOn = ({ sheet: { name }, status }: RouteSheet): string => {
  const letter = (key: Status) => `$${status.column(key)}$${status.title}`;
  return onSheet(name, `${letter("noPrice")}:${letter("noLimit")}`);
};

function header(page: PageBuilder, { column }: LinesLayout, assumptions: Assumptions): void {
  const { title, subtitle } = faceOf("lines");
  page.text(1, 1, title, "title");
  page.text(2, placeOfLines("plan"), subtitle, "listNote");
  // in the row by which the sheets of a budget are found again
  page.checksLink(1, placeOfLines("limit"));
  page.height(1, 24);
  page.text(3, 1, "Shown", "listText");
  page.formula(3, 2, `=SUBTOTAL(2,${column("limit")})&" lines"`, "listText");
  for (const key of ["thisYear", "nextYear"] as const)
    page.formula(3, placeOfLines(key), `=IFERROR(SUBTOTAL(9,${column(key)}),"incomplete")`, "listSum");
  page.height(HEADINGS, 30);
  for (const { key, heading, at, width } of LINES_COLUMNS) {
    page.width(at, width);
    const isFigure = ["thisYear", "nextYear", "peak", "limit", "start", "end"].includes(key) || at > LAST_READ;
    const style = isFigure ? "figureHeading" : key === "status" ? "statusHeading" : "listHeading";
    if (key === "thisYear" || key === "nextYear") page.formula(HEADINGS, at, `=${yearName(assumptions, key)}`, style);
    else page.text(HEADINGS, at, heading, style);
  }
}

/** What the workings look up of a part. */
function partRow(page: PageBuilder, { first, cell }: LinesLayout, part: Part, row: number): void {
  const { label, side, sheet, typedFrom, decides } = part;
  page.text(row, placeOfLines("partRoute"), label, "listText");
  page.text(row, placeOfLines("partSide"), side, "listText");
  page.formula(row, placeOfLines("partTarget"), `="#'${sheet}'!B"`, "listText");
  // their headings: the row of the first line may be deleted
  const headings = typedFrom.replace(/\d+$/, (first) => String(Number(first) - 1));
  page.formula(row, placeOfLines("partRow"), `=ROW(${headings})`, "listCount");
  const before = row === first ? "=0" : `=${cell("partBefore", row - 1)}+${cell("partCount", row - 1)}`;
  page.formula(row, placeOfLines("partBefore"), before, "listCount");
  page.formula(row, placeOfLines("partCount"), `=ROWS(${part.reported("name")})`, "listCount");
  page.formula(row, placeOfLines("partDecides"), `=${decides ? 1 : 0}`, "listCount");
}

/** The status in its colour; the word stands there in any case. */
function emphasise(page: PageBuilder, { first, cell, within }: LinesLayout, area: Area): void {
  const rank = cell("rank", first);
  const over = STATUSES.findIndex(({ key }) => key === "over") + 1;
  page.emphasise(area, [
    [`=AND(${rank}>0,${rank}<=${over})`, "bad"],
    [`=AND(${rank}>${over},${rank}<${within})`, "doubtful"],
    [`=${rank}>=${within}`, "quiet"],
  ]);
}
