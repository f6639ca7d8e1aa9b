import { columnName, FIRST_MONTH, onSheet, TOTAL } from "../../../sheet";
import { NAME, SHEET } from "../../names";
import type { RouteSheet } from "../route";
import type { SplitRows } from "../summary/splits";
import { ACTUAL_RULES } from "./actuals-rules";
import { allAmong, allDiffer, NAMES } from "./names-rules";
import { type Checked, count, forEach, once, type RuleGroup } from "./rule";
import { SOLD } from "./sold-rules";

const onSummary = (reference: string): string => onSheet(SHEET.summary, reference);
/** The total over time of a row of Summary. */
const totalOf = (row: number): string => onSummary(`$${TOTAL}$${row}`);
const routesOf = ({ routes }: Checked): RouteSheet[] => Object.values(routes) as RouteSheet[];
const sumOfRoutes = (all: Checked, block: "reported" | "cash"): string =>
  routesOf(all)
    .map(({ sheet: { name }, [block]: { first, last } }) =>
      onSheet(name, `$${FIRST_MONTH}$${first}:$${all.end}$${last}`),
    )
    .map((months) => `SUM(${months})`)
    .join("+");
const memoOverTime = ({ summary, end }: Checked): string =>
  onSummary(`$${TOTAL}$${summary.memo}:$${end}$${summary.memo}`);

const namesOn = ({ sheet: { name }, register }: RouteSheet): string =>
  onSheet(name, `$B$${register.first}:$B$${register.last}`);

/** How many of the numbers that a register asks for, none of them below zero, are amiss: columns side by side are counted together. */
function counted({ sheet: { name }, register }: RouteSheet, amiss: (range: string) => string): string {
  const numbers = register.columns.filter(({ typed }) => typed?.rule.kind === "number" && typed.rule.minimum === 0);
  const spans: { from: number; to: number }[] = [];
  for (const { at } of numbers) {
    const last = spans.at(-1);
    if (last?.to === at - 1) last.to = at;
    else spans.push({ from: at, to: at });
  }
  const range = ({ from, to }: { from: number; to: number }) =>
    onSheet(name, `$${columnName(from)}$${register.first}:$${columnName(to)}$${register.last}`);
  return spans.map((span) => amiss(range(span))).join("+");
}

/** The sums of the route sheets and of Summary are the same money. */
const TOTALS: readonly RuleGroup[] = [
  once([
    {
      title: "Routes add up to access and metered",
      look: "Summary",
      within: "tolerance",
      ofTotals: true,
      amiss: ({ summary }) => `SUM(${summary.routeRows.map(totalOf).join(",")})-${totalOf(summary.memo)}`,
    },
    {
      title: "The five route sheets add up to Summary",
      look: "Cost in report currency",
      within: "tolerance",
      ofTotals: true,
      amiss: (all) => `${sumOfRoutes(all, "reported")}-${totalOf(all.summary.memo)}`,
    },
    {
      title: "Cash on the route sheets adds up to Summary",
      look: "Cash in report currency",
      within: "tolerance",
      ofTotals: true,
      amiss: (all) => `${sumOfRoutes(all, "cash")}-${totalOf(all.summary.cashTotal)}`,
    },
  ]),
  forEach<SplitRows>(
    ({ summary }) => summary.splits,
    (split, title) => `${split.title}: ${title}`,
    [
      {
        title: "adds up to the total",
        look: "Summary",
        within: "tolerance",
        ofTotals: true,
        amiss: ({ summary }, { total }) => `${totalOf(total)}-${totalOf(summary.memo)}`,
      },
      {
        title: "nothing unassigned",
        look: "Summary",
        within: "tolerance",
        ofTotals: true,
        amiss: (_, { unassigned }) => totalOf(unassigned),
      },
    ],
  ),
  once([
    {
      title: "Fiscal years add up to the horizon",
      look: "Summary",
      within: "tolerance",
      ofTotals: true,
      amiss: ({ summary: { fiscalYears, memo } }) => {
        const years = onSummary(`$${fiscalYears.first}$${memo}:$${fiscalYears.last}$${memo}`);
        return `SUM(${years})-${totalOf(memo)}`;
      },
    },
    {
      title: "No error value in the totals",
      look: "Summary",
      within: "exact",
      amiss: (all) => `ISERROR(SUM(${memoOverTime(all)}))*1`,
    },
  ]),
];

/** The registers say what the sheets can calculate. */
const LINES = forEach<RouteSheet>(routesOf, ({ sheet: { name } }, title) => `${name}: ${title}`, [
  {
    title: "line names differ",
    look: "Changes are keyed by name",
    within: "exact",
    amiss: (_, route) => allDiffer(namesOn(route)),
  },
  {
    title: "every line reaches the cost block",
    look: "Add capacity when false",
    within: "exact",
    amiss: (_, route) => {
      const { first } = route.reported;
      const reached = onSheet(route.sheet.name, `$B$${first}:$B$${first + route.register.count - 1}`);
      // from the heading on, which counts as one: a line typed above the first row of the register is none that is called up
      const { sheet, register } = route;
      const typed = onSheet(sheet.name, `$B$${register.first - 1}:$B$${register.last}`);
      return `${count(`(${typed}<>"")*1`)}-1-${count(`(${reached}<>"")*1`)}`;
    },
  },
  {
    title: "every line has a start month",
    look: "Register",
    within: "exact",
    amiss: (_, route) => {
      const { register, sheet } = route;
      const start = register.column("start");
      const starts = onSheet(sheet.name, `$${start}$${register.first}:$${start}$${register.last}`);
      return count(`(${namesOn(route)}<>"")*(${starts}=0)`);
    },
  },
  {
    title: "every number is a number",
    look: "Register: a text counts as 0",
    within: "exact",
    amiss: (_, route) => counted(route, (range) => `SUMPRODUCT(ISTEXT(${range})*1)`),
  },
  {
    title: "no number is below zero",
    look: "Register",
    within: "exact",
    amiss: (_, route) => counted(route, (range) => `COUNTIF(${range},"<0")`),
  },
  {
    title: "every change names a line",
    look: "Joiners, leavers",
    within: "exact",
    amiss: (_, route) => (route.changedLines ? allAmong(route.changedLines, namesOn(route)) : undefined),
  },
]);

const ACTUAL_LINES = once([
  {
    title: "Every actual names a line",
    look: "Actuals: others count nowhere",
    within: "exact",
    amiss: ({ actuals: { lines, linesFound } }) => count(`(${lines}<>"")*(${linesFound}=0)`),
  },
]);

const SCENARIOS: readonly RuleGroup[] = [
  once([
    {
      title: "Credit balances never fall below zero",
      look: "Credits",
      within: "tolerance",
      amiss: ({ routes }) => `MIN(0,${routes.credits.neverNegative})`,
    },
    {
      title: "The scenario chosen exists",
      look: "Assumptions",
      within: "exact",
      amiss: ({ assumptions }) => `${count(`(${assumptions.scenarioNames}=${NAME.scenario})*1`)}-1`,
    },
    {
      title: "Every scenario has all its factors",
      look: "Assumptions: a blank factor would count as 0",
      within: "exact",
      amiss: ({ assumptions: { scenarioNames, scenarioFactors } }) => {
        const typed = Object.values(scenarioFactors).map((range) => `ISNUMBER(${range})`);
        return count(`(${scenarioNames}<>"")*(1-${typed.join("*")})`);
      },
    },
  ]),
  forEach<{ number: number; apart: string }>(
    ({ comparison }) => comparison.apart.map((apart, k) => ({ number: k + 1, apart })),
    ({ number }, title) => `Scenario sheet ${number} ${title}`,
    [
      {
        title: "equals Summary while it is selected",
        look: "Comparison: access and metered by month",
        within: "tolerance",
        ofTotals: true,
        amiss: (_, { apart }) => apart,
      },
    ],
  ),
];

const PRICES = once([
  {
    title: "No price is older than allowed",
    look: "Rates: Verified",
    within: "exact",
    amiss: ({ rates: { verified }, assumptions }) =>
      `(COUNT(${verified})>0)*MAX(0,${NAME.pricesKnownOn}-MIN(${verified})-${assumptions.oldestPriceDays})`,
  },
  {
    title: "No line is left without a price by the end of its plan or model",
    look: ({ rates }) => rates.endings || "Rates: Ends on, Replaced by",
    within: "exact",
    amiss: (all) => {
      // an item that ends within the horizon is no fault while no line needs its price later
      const ending = count(`(${all.rates.ends}>0)*(${all.rates.ends}<=MAX(${all.rates.listMonths}))`);
      return `ISERROR(SUM(${memoOverTime(all)}))*${ending}`;
    },
  },
  {
    title: "Negotiated rates reach every price that they touch",
    look: "Rates: Prices by negotiated rates; for more rows: Rebuild in the pane",
    within: "exact",
    amiss: ({ rates }) => rates.withoutRow,
  },
  {
    title: "Prices were read for these months",
    look: "Rates; after other months: Refresh in the pane",
    within: "exact",
    amiss: ({ rates, probe }) => {
      // the add-in, where it is there, compares the prices themselves
      const readFor = count(`(${rates.listReadFor}<>${rates.listMonths})*(${rates.listPeriods}>0)`);
      return `IF(${probe},0,${readFor})`;
    },
  },
]);

/** Every check by arithmetic, in the order of the sheet. */
export const RULES: readonly RuleGroup[] = [
  ...[...TOTALS, LINES, ACTUAL_LINES, ...ACTUAL_RULES],
  ...[...SCENARIOS, PRICES, NAMES, ...SOLD],
];
