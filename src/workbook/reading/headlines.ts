import { CONTROLLED, type Side, SIDES } from "../../budget";
import type { Serial } from "../../dates";
import { type CellValue, COLUMN, ROW, rowOf, type SheetValues, valueAt } from "../../sheet";
import { TITLES } from "../sheets/overview/card";
import { AT, CARDS, DECISIONS, EVENTS, LAST_COLUMN, W } from "../sheets/overview/layout";
import { type BudgetSheets } from "./budget-sheets";

/** One of the two budgets as Overview and Summary show it; money in the report currency, null: not known. */
export interface SideHeadline {
  side: Side;
  thisYear: number | null;
  nextYear: number | null;
  /** of this fiscal year; 0: none */
  limit: number;
  /** of this fiscal year; null: nothing is approved yet */
  approved: number | null;
  owner: string;
  /** of this fiscal year; `limit` is its share of the month, 0: none */
  months: { month: Serial; cost: number | null; limit: number; isClosed: boolean }[];
}

/** A line or route that somebody has to look at. */
export interface Decision {
  name: string;
  isLine: boolean;
  what: string;
  from: Serial | null;
  amount: number | null;
  against: number | null;
  approver: string;
}

/** What falls due in the next three months. */
export interface Due {
  name: string;
  what: string;
  month: Serial;
  money: number | null;
}

export interface Headlines {
  title: string;
  currency: string;
  /** the fiscal year, by the calendar year in which it ends */
  year: number;
  sides: SideHeadline[];
  decisions: { count: number; worst: Decision[] };
  due: { count: number; first: Due[] };
}

/** What the first sheet says, as it says it; undefined where it is missing or not as it was written. */
export function readHeadlines({ overview, summary }: BudgetSheets): Headlines | undefined {
  if (!overview || !summary) return undefined;
  const top = rowOf(overview, 1, TITLES.access);
  const year = top && yearIn(valueAt(overview, top + 1, 1));
  if (top === undefined || year === undefined) return undefined;
  const moved = top - AT.cards;
  return {
    title: text(valueAt(overview, AT.title + moved, 1)),
    currency: text(valueAt(summary, rowOf(summary, COLUMN.label, "Report currency") ?? 0, COLUMN.firstAttribute)),
    year,
    sides: SIDES.map(({ key }) => sideOf(key, overview, summary, top, year)),
    decisions: decisionsOn(overview, AT.lists + moved),
    due: dueOn(overview, AT.lists + moved),
  };
}

const TOTALS = { access: "Access (people)", metered: "Metered (systems)" } as const;
const OWNER = "Owner: ";

function sideOf(side: Side, overview: SheetValues, summary: SheetValues, top: number, year: number): SideHeadline {
  const { from, next, facts } = CARDS[side];
  const at = (row: number, column: number) => number(valueAt(overview, top + row, column));
  const owner = text(valueAt(overview, top + 1, facts));
  return {
    side,
    thisYear: at(2, from),
    nextYear: at(2, next),
    limit: at(3, facts + 1) ?? 0,
    approved: at(4, facts + 1),
    owner: owner.startsWith(OWNER) ? owner.slice(OWNER.length) : "",
    months: monthsOf(side, summary, year),
  };
}

function monthsOf(side: Side, summary: SheetValues, year: number): SideHeadline["months"] {
  const row = rowOf(summary, COLUMN.label, TOTALS[side]);
  const label = SIDES.find(({ key }) => key === side)?.label ?? "";
  const limits = rowOf(summary, COLUMN.label, `${label}: limit a month`);
  if (row === undefined) return [];
  const months: SideHeadline["months"] = [];
  for (let column: number = COLUMN.firstMonth; column <= (summary.values[ROW.month - 1]?.length ?? 0); column++) {
    const month = valueAt(summary, ROW.month, column);
    if (typeof month !== "number" || valueAt(summary, ROW.fiscalYear, column) !== year) continue;
    months.push({
      month,
      cost: number(valueAt(summary, row, column)),
      limit: (limits && number(valueAt(summary, limits, column))) ?? 0,
      isClosed: valueAt(summary, ROW.actual, column) === 1,
    });
  }
  return months;
}

function decisionsOn(overview: SheetValues, at: number): Headlines["decisions"] {
  const worst: Decision[] = [];
  for (let row = at + 2; row < at + 2 + DECISIONS; row++) {
    const [name, what, from, amount, against, approver] = [1, 2, 3, 4, 5, 6].map((k) => valueAt(overview, row, k));
    if (text(name) === "" || (number(valueAt(overview, row, W.order)) ?? 0) <= 0) continue;
    const isLine = !CONTROLLED.some(({ label }) => label === name);
    worst.push({
      ...{
        name: text(name),
        isLine,
        what: text(what),
        from: number(from),
        amount: number(amount),
        against: number(against),
      },
      approver: text(approver),
    });
  }
  return { count: number(valueAt(overview, at, W.order)) ?? worst.length, worst };
}

function dueOn(overview: SheetValues, at: number): Headlines["due"] {
  const first: Due[] = [];
  for (let row = at + 2; row < at + 2 + EVENTS; row++) {
    const [name, what, month] = [8, 9, 10].map((k) => valueAt(overview, row, k));
    if (text(name) === "" || typeof month !== "number") continue;
    first.push({ name: text(name), what: text(what), month, money: number(valueAt(overview, row, LAST_COLUMN)) });
  }
  return { count: number(valueAt(overview, at, W.event)) ?? first.length, first };
}

const text = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");
const number = (value: CellValue | undefined): number | null => (typeof value === "number" ? value : null);

function yearIn(value: CellValue): number | undefined {
  const found = /^FY (\d{4})\b/.exec(text(value))?.[1];
  return found === undefined ? undefined : Number(found);
}
