import { type Budget, fiscalYears, type Side, SIDES } from "../../budget";
import { monthsBetween, parseIso, toIso } from "../../dates";
import { groupBy } from "../../group-by";
import {
  address,
  areaAddress,
  floatingBars,
  type PageColumn,
  type ReportPage,
  type SheetDescription,
  type Shown,
} from "../../sheet";
import type { GroupVariance } from "../closed-lines";
import type { LatestLine } from "../latest";
import { asPrinted, type Steps } from "../variance";
import { groupName, pageOf, type Source, stamp } from "./source";

/** In this order; actuals are in the report currency, so that what exchange rates did is in the price. */
const STEPS = ["volume", "mix", "price", "notBudgeted", "amount"] as const satisfies readonly (keyof Steps)[];
const HEADINGS: Record<(typeof STEPS)[number], string> = {
  ...{ volume: "Volume", mix: "Mix", price: "Price", notBudgeted: "Not budgeted", amount: "Amount" },
};
const COLUMNS = 11;
const [BUDGET, ACTUAL, VARIANCE, FIRST_STEP] = [3, 4, 5, 7];
const LAST_STEP = FIRST_STEP + STEPS.length - 1;
const BARS = {
  ...{ ends: "budget, actual", less: "less than budgeted", more: "more than budgeted" },
  below: "2E7D6B",
} as const;

/** A group of lines in one or more closed months. */
interface Row {
  name: string;
  side: Side;
  budget: number;
  actual: number;
  steps: readonly number[];
  /** false: nothing is known of any of its lines, so that all of them count as budgeted */
  hasData: boolean;
}

type Compared = Pick<Source, "budget" | "explained">;

/** The closed months of each fiscal year, group by group, and by side the lines of which one of these months knows nothing. */
function yearsToDate({ budget, explained }: Compared): { name: string; rows: Row[]; silent: Record<Side, string[]> }[] {
  const years = fiscalYears(budget);
  const yearOf = ({ month }: GroupVariance): number => years[indexOf(budget, month)] ?? 0;
  return [...groupBy(explained.variance, yearOf)].map(([year, own]) => {
    const last = own.reduce((latest, { month }) => Math.max(latest, month), 0);
    const months = [...new Set(own.map(({ month }) => indexOf(budget, month)))];
    const silent = explained.latest.filter((line) => months.some((k) => isSilent(line, k)));
    const of = (side: Side) => [...new Set(silent.filter((line) => line.side === side).map((line) => line.name))];
    return {
      name: `FY${year} until ${toIso(last).slice(0, 7)}`,
      rows: rowsOf(budget, explained.latest, own),
      silent: { access: of("access"), metered: of("metered") },
    };
  });
}

/** A line that was to cost something in a closed month that knows nothing of it: its budget counts until something is known. */
const isSilent = ({ budget, known }: LatestLine, k: number): boolean => known[k] !== true && (budget[k] ?? 0) > 0;

/** One side of a fiscal year to date: what it differs by, in words and in steps that add up to the printed cent. */
export interface VarianceToDate {
  name: string;
  said: string;
  budget: number;
  actual: number;
  steps: { name: string; amount: number }[];
}

/** Access and metered apart, of each fiscal year that has closed months. */
export const varianceToDate = (compared: Compared): VarianceToDate[] =>
  yearsToDate(compared).flatMap(({ name: year, rows, silent }) =>
    SIDES.flatMap(({ key, label }) => {
      const own = rows.filter(({ side }) => side === key);
      const sum = addedUp(own);
      if (sum === undefined) return [];
      const name = `${label}, ${year}`;
      const printed = asPrinted(sum.steps);
      const steps = STEPS.map((step, k) => ({ name: HEADINGS[step], amount: printed[k] ?? 0 }));
      return [
        {
          name,
          said: inWords(name, own, compared.budget.currency) + withoutData(silent[key]),
          budget: cents(sum.budget),
          actual: cents(sum.actual),
          steps,
        },
      ];
    }),
  );

/** Closed months against the budget: what they differ by and why, by fiscal year to date and by month. */
export function varianceSheet(source: Source): SheetDescription {
  const { budget, explained } = source;
  const page = pageOf("Variance", "Closed months less budget, in steps that add up; above 0 costs more", COLUMNS);
  const toDate = yearsToDate(source);
  if (toDate.length === 0) page.say("No month is closed yet: say up to which month they are.");
  for (const { said } of varianceToDate(source)) page.say(said);
  stamp(page, source);
  for (const { name, rows } of toDate) {
    page.heading(name);
    tableOf(page, rows);
    for (const { key: side, label } of SIDES) waterfall(page, `${label}, ${name}: from budget to actual`, rows, side);
  }
  for (const [month, own] of groupBy(explained.variance, (group) => group.month)) {
    page.heading(toIso(month).slice(0, 7));
    tableOf(page, rowsOf(budget, explained.latest, own));
  }
  if (toDate.length > 0)
    page.say(
      "What two causes do together counts with the later one. A line of which only the money is known is an amount; what exchange rates did is in the price.",
    );
  return page.build();
}

const indexOf = ({ startMonth }: Budget, month: number): number => monthsBetween(parseIso(startMonth), month);

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Groups of the same name are added up, whatever their month. */
function rowsOf(budget: Budget, latest: readonly LatestLine[], groups: readonly GroupVariance[]): Row[] {
  const rows = groups.flatMap(({ route, part, month, steps, total }): Row[] => {
    const lines = latest.filter((line) => line.route === route && line.part === part);
    const [first] = lines;
    if (first === undefined) return [];
    const k = indexOf(budget, month);
    const planned = sumOf(lines.map((line) => line.budget[k] ?? 0));
    const own = { name: groupName({ ...first, cost: [], cash: [] }), side: first.side };
    const hasData = total !== 0 || lines.some(({ known }) => known[k] === true);
    return [{ ...own, budget: planned, actual: planned + total, steps: STEPS.map((step) => steps[step]), hasData }];
  });
  return [...groupBy(rows, ({ name }) => name).values()].flatMap((same) => {
    const added = addedUp(same);
    return added === undefined ? [] : [added];
  });
}

function addedUp(rows: readonly Row[]): Row | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    ...first,
    budget: sumOf(rows.map((row) => row.budget)),
    actual: sumOf(rows.map((row) => row.actual)),
    hasData: rows.some((row) => row.hasData),
    steps: STEPS.map((_, k) => sumOf(rows.map(({ steps }) => steps[k] ?? 0))),
  };
}

const money = (heading: string): PageColumn => ({ heading, style: "listCents" });
const cents = (amount: number): number => Number(amount.toFixed(2));

function tableOf(page: ReportPage, rows: readonly Row[]): void {
  page.table(
    [
      { heading: "Group", style: "listText" },
      ...["Budget", "Actual", "Variance"].map(money),
      { heading: "", style: "listStatus" },
      ...STEPS.map((step) => money(HEADINGS[step])),
      { heading: "Steps", style: "listStatus" },
    ],
    rows.map(({ name, budget, actual, steps, hasData }): Shown[] => {
      const printed = asPrinted(steps);
      const variance = cents(sumOf(printed));
      const level = hasData ? "as budgeted" : "no data";
      const word = variance === 0 ? level : variance > 0 ? "adverse" : "favourable";
      return [name, cents(budget), cents(actual), variance, word, ...printed, { formula: checkOf }];
    }),
  );
}

const checkOf = (row: number): string => {
  const steps = areaAddress({ row, column: FIRST_STEP, rows: 1, columns: LAST_STEP - FIRST_STEP + 1 });
  const [budget, actual, variance] = [BUDGET, ACTUAL, VARIANCE].map((column) => address(row, column));
  // budget and actual are rounded each
  const adds = `AND(ABS(SUM(${steps})-${variance})<0.005,ABS(${actual}-${budget}-${variance})<0.015)`;
  return `=IF(${adds},"add up","do not add up")`;
};

function inWords(what: string, rows: readonly Row[], currency: string): string {
  const { budget, actual, steps } = addedUp(rows) ?? { budget: 0, actual: 0, steps: [] };
  const difference = cents(actual - budget);
  if (difference === 0) return `${what}: as budgeted.`;
  const share = budget === 0 ? "" : ` (${Math.abs((100 * difference) / budget).toFixed(1)} %)`;
  const words = (amount: number, signDisplay: "never" | "always" = "never"): string =>
    `${amount.toLocaleString("en-US", { minimumFractionDigits: 2, signDisplay })} ${currency}`;
  const largest = steps.reduce((most, step, k) => (Math.abs(step) > Math.abs(steps[most] ?? 0) ? k : most), 0);
  const step = STEPS[largest] ?? "amount";
  return `${what}: ${words(difference)} ${difference > 0 ? "above" : "below"} budget${share}; the largest step is “${HEADINGS[step]}”, ${words(cents(steps[largest] ?? 0), "always")}.`;
}

/** Lines that are named in a sentence; more are counted. */
const MOST_NAMES = 4;

function withoutData(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > MOST_NAMES ? ` and ${lines.length - MOST_NAMES} more` : "";
  const named = lines.slice(0, MOST_NAMES).join(", ") + more;
  return ` Nothing is known yet, for a month or more, of ${named}: there they count as budgeted.`;
}

/** From what was budgeted to what was paid. */
function waterfall(page: ReportPage, title: string, rows: readonly Row[], side: Side): void {
  const own = addedUp(rows.filter((row) => row.side === side));
  if (own === undefined) return;
  const bars = floatingBars({ start: own.budget, steps: own.steps, end: own.actual }, BARS);
  if (bars === undefined) return;
  page.chart(
    title,
    ["Budget", ...STEPS.map((step) => HEADINGS[step]), "Actual"],
    bars.map((bar) => ({ ...bar, values: bar.values.map(cents) })),
  );
}
