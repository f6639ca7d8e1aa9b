import { linesOfRoute, ROUTE_LINES, ROUTE_ROWS, ROUTES, type Side } from "../../budget";
import type { Serial } from "../../dates";
import type { Route } from "../../pricebook";
import { COLUMN, columnNumber, ROW, rowOf, type SheetValues, valueAt } from "../../sheet";
import { REPORTED, yearColumn } from "../blocks/reported";
import { placeOfLines } from "../sheets/lines/columns";
import type { BudgetSheets } from "./budget-sheets";

/** Whose cost a cell shows, and of when: a month, or a fiscal year by the calendar year in which it ends. */
export interface CostCell {
  route: Route;
  line: string;
  /** a contract's side, a workspace's shortfall or credits, as the route's sheet says it; undefined: the sheet does not say */
  part?: string;
  side?: Side;
  when: { month: Serial } | { year: number };
}

interface Cell {
  /** both from 1 */
  row: number;
  column: number;
}

const YEARS = ["thisYear", "nextYear"] as const;
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** "FY 2027" */
function yearIn(heading: unknown): number | undefined {
  const year = /FY (\d{4})\b/.exec(text(heading))?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * What the cell of a budget's sheet is the cost of: in the costs in report currency of a route's sheet, or in a year of Lines.
 *
 * @returns undefined of any other cell
 */
export function costCellAt(sheets: BudgetSheets, name: string, cell: Cell): CostCell | undefined {
  if (sheets.lines?.name === name) return onLines(sheets.lines, cell);
  const key = ROUTE_LINES.find((each) => sheets[each]?.name === name);
  const [sheet, found] = [key && sheets[key], ROUTES.find(({ lines }) => lines === key)];
  return sheet && found && onRoute(found.route, sheet, cell);
}

function onRoute(route: Route, sheet: SheetValues, { row, column }: Cell): CostCell | undefined {
  const title = rowOf(sheet, COLUMN.label, REPORTED);
  const label = (at: number) => text(valueAt(sheet, at, COLUMN.label));
  if (title === undefined || row <= title) return undefined;
  for (let between = title + 1; between <= row; between++) if (label(between) === "") return undefined;
  const own = { route, line: label(row), part: text(valueAt(sheet, row, COLUMN.note)) };
  const month = valueAt(sheet, ROW.month, column);
  if (column >= COLUMN.firstMonth && typeof month === "number") return { ...own, when: { month } };
  const isYear = YEARS.some((year) => columnNumber(yearColumn(year)) === column);
  const year = isYear ? yearIn(valueAt(sheet, title, column)) : undefined;
  return year === undefined ? undefined : { ...own, when: { year } };
}

function onLines(sheet: SheetValues, { row, column }: Cell): CostCell | undefined {
  const key = YEARS.find((year) => placeOfLines(year) === column);
  const heading = rowOf(sheet, placeOfLines("line"), "Line");
  if (!key || heading === undefined || row <= heading) return undefined;
  const year = yearIn(valueAt(sheet, heading, column));
  const said = (of: "line" | "route") => text(valueAt(sheet, row, placeOfLines(of)));
  const kind = ROUTE_ROWS.find(({ label }) => label === said("route"));
  const lines = kind && (kind.key.startsWith("enterprise") ? "enterprise" : kind.key);
  const route = ROUTES.find((each) => linesOfRoute[each.route] === lines)?.route;
  if (year === undefined || !kind || !route || said("line") === "") return undefined;
  return { route, line: said("line"), side: kind.side, when: { year } };
}
