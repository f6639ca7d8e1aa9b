import { type DriverDifference, ROUTE_ROWS, SCENARIO_FACTORS } from "../../budget";
import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  onSheet,
  ROW,
  SheetBuilder,
  type SheetDescription,
  TOTAL,
} from "../../sheet";
import { type ReportedYear, yearNumber } from "../blocks/reported";
import { budgetSheet } from "../budget-sheet";
import type { Feeds } from "../feeds";
import { NAME, SHEET } from "../names";
import { SCENARIO_COLUMNS } from "../tables/assumptions";
import { faceOf } from "../tables/faces";
import { SCENARIO_LINES, type ScenarioLine, type ScenarioSheet } from "./scenario";
import type { Summary } from "./summary";

export interface Comparison {
  sheet: SheetDescription;
  /** one formula a scenario: how far its sheet is from Summary over all months, 0 unless it is selected */
  apart: string[];
}

/** Name of a row that waits for a scenario. */
export const NO_SCENARIO = "(no scenario sheet)";

const E = COLUMN.firstAttribute;
const YEARS: readonly ReportedYear[] = ["thisYear", "nextYear"];
const MONTHLY = ["access", "metered", "memo"] as const satisfies readonly ScenarioLine[];
/** What a side takes of the first block: two years, and how much more than the first scenario, in money and as a share. */
const SIDE_COLUMNS = YEARS.length + 2;
/** As many as the differences by driver take, the widest block: a screen of 1,000 pixels with the names beside them. */
const COLUMNS = SCENARIO_FACTORS.length + 3;

const isShare = (column: number): boolean => (column - E) % SIDE_COLUMNS === SIDE_COLUMNS - 1;

type Monthly = Record<(typeof MONTHLY)[number], Block>;

/**
 * What if another scenario comes true: on the first screen what each costs by year and what it adds to the first, by route and by
 * driver, below it the same month by month. Every block has a row for each column of scenarios on Assumptions; rows without a
 * scenario sheet wait until one is added.
 */
export function comparisonSheet(
  scenarios: readonly ScenarioSheet[],
  differences: readonly DriverDifference[],
  summary: Summary,
  feeds: Feeds,
  pricesKnownOn: string,
): Comparison {
  const sheet = budgetSheet({ ...faceOf("comparison"), months: feeds.months });
  sheet.width(COLUMN.label, COLUMN.label, 22);
  sheet.width(COLUMN.note, COLUMN.unit, 1);
  for (let column = E; column < E + COLUMNS; column++) sheet.width(column, column, isShare(column) ? 9 : 13);
  sheet.row = ROW.firstLine - 1;
  const years = sheet.reserve(SCENARIO_COLUMNS);
  byRoute(sheet, scenarios);
  const drivers = sheet.reserve(SCENARIO_COLUMNS);
  drivingNotes(sheet, pricesKnownOn);
  sheet.heading("Month by month");
  sheet.printOnly(1, sheet.row - 2, E + COLUMNS - 1);
  const monthly = Object.fromEntries(MONTHLY.map((line) => [line, byMonth(sheet, scenarios, line)])) as Monthly;
  byYear(sheet, scenarios, years, monthly, feeds);
  byDriver(sheet, scenarios, { block: drivers, differences, memo: monthly.memo }, feeds);

  const over = (name: string, row: number) => onSheet(name, `$${FIRST_MONTH}$${row}:$${sheet.end}$${row}`);
  const apart = (rows: Block, k: number, row: number) =>
    `SUMPRODUCT(ABS(${over(SHEET.comparison, rows.first + k)}-${over(SHEET.summary, row)}))`;
  return {
    sheet: sheet.build(),
    apart: Array.from({ length: SCENARIO_COLUMNS }, (_, k) => {
      const name = onSheet(SHEET.comparison, `$B$${monthly.access.first + k}`);
      const difference = `${apart(monthly.access, k, summary.access)}+${apart(monthly.metered, k, summary.metered)}`;
      return `IF(${NAME.scenario}<>${name},0,${difference})`;
    }),
  };
}

/** A row for each column of scenarios; `fill` writes those that have a sheet. */
function scenarioRows(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  { block, title, unit = "" }: { block: Block; title: string; unit?: string },
  fill: (scenario: ScenarioSheet, row: number, k: number) => void,
): Block {
  sheet.text(block.title, COLUMN.label, title, "heading");
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    const scenario = scenarios[k];
    sheet.rowNumber(block, row);
    // a name looks like it while no scenario stands in its row
    sheet.text(row, COLUMN.unit, unit, "note");
    if (scenario) {
      sheet.formula(row, COLUMN.label, `=${scenario.nameCell}&""`, "crossSheetText");
      fill(scenario, row, k);
    } else sheet.text(row, COLUMN.label, NO_SCENARIO, "note");
  }
  return block;
}

const byMonth = (sheet: SheetBuilder, scenarios: readonly ScenarioSheet[], line: ScenarioLine): Block => {
  const title = SCENARIO_LINES.find(({ key }) => key === line)?.label ?? line;
  const block = sheet.reserve(SCENARIO_COLUMNS);
  return scenarioRows(sheet, scenarios, { block, title, unit: "report currency" }, (scenario, row) => {
    sheet.totalOverTime(row, "money");
    sheet.series(row, `=${onSheet(scenario.sheet.name, `${FIRST_MONTH}${scenario.row[line]}`)}`, "money");
  });
};

/** Access and metered, each this fiscal year and the next, and over all months how much more than the first scenario. */
function byYear(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  block: Block,
  monthly: Monthly,
  { assumptions }: Feeds,
): void {
  const sides = [
    { name: "Access", rows: monthly.access, from: E },
    { name: "Metered", rows: monthly.metered, from: E + SIDE_COLUMNS },
  ];
  for (const { name, from } of sides) {
    YEARS.forEach((year, n) => {
      sheet.formula(block.title, from + n, `="${name} FY "&(${yearNumber(assumptions, year)})`, "columnHeading");
    });
    sheet.columnHeadings(block.title, from + YEARS.length, ["More than the first", "Share"]);
  }
  scenarioRows(sheet, scenarios, { block, title: "Scenario" }, (_, row, k) => {
    for (const { rows, from } of sides) {
      const own = rows.first + k;
      const months = `$${FIRST_MONTH}${own}:$${sheet.end}${own}`;
      YEARS.forEach((year, n) => {
        const sum = `SUMIFS(${months},${assumptions.fiscalYears},${yearNumber(assumptions, year)})`;
        sheet.formula(row, from + n, `=${sum}`, "money");
      });
      const [first, more] = [`$${TOTAL}$${rows.first}`, from + YEARS.length];
      sheet.formula(row, more, `=$${TOTAL}${own}-${first}`, "money");
      sheet.formula(row, more + 1, `=IF(${first}=0,0,$${columnName(more)}${row}/${first})`, "percent");
    }
  });
}

/** What each adds to the first over all months. */
function byRoute(sheet: SheetBuilder, scenarios: readonly ScenarioSheet[]): void {
  const block = sheet.reserve(SCENARIO_COLUMNS);
  const [base] = scenarios;
  const last = E + ROUTE_ROWS.length - 1;
  sheet.columnHeadings(block.title, E, [...ROUTE_ROWS.map(({ label }) => label), "All routes"]);
  scenarioRows(sheet, scenarios, { block, title: "Difference by route" }, (scenario, row) => {
    const total = (of: ScenarioSheet, line: ScenarioLine) => onSheet(of.sheet.name, `$${TOTAL}$${of.row[line]}`);
    ROUTE_ROWS.forEach(({ key }, n) => {
      sheet.formula(row, E + n, `=${total(scenario, key)}-${base ? total(base, key) : "0"}`, "money");
    });
    sheet.formula(row, last + 1, `=SUM($${columnName(E)}${row}:$${columnName(last)}${row})`, "money");
  });
}

/** The same by driver. Values from the engine, for one more live sheet for each driver would be needed to calculate them here. */
function byDriver(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  { block, differences, memo }: { block: Block; differences: readonly DriverDifference[]; memo: Block },
  { assumptions }: Feeds,
): void {
  const last = E + SCENARIO_FACTORS.length - 1;
  sheet.columnHeadings(block.title, E, [
    ...SCENARIO_FACTORS.map(({ label }) => label.replace(/ factor$/, "")),
    "All drivers",
    "Live difference",
    "Does it hold?",
  ]);
  scenarioRows(sheet, scenarios, { block, title: "Difference by driver" }, (_, row, k) => {
    SCENARIO_FACTORS.forEach(({ key }, at) => {
      const value = differences[k]?.[key] ?? null;
      if (value === null) sheet.formula(row, E + at, "=NA()", "inputMoney");
      else sheet.number(row, E + at, value, "inputMoney");
    });
    const [sum, live] = [columnName(last + 1), columnName(last + 2)];
    sheet.formula(row, last + 1, `=SUM($${columnName(E)}${row}:$${columnName(last)}${row})`, "money");
    sheet.formula(row, last + 2, `=$${TOTAL}${memo.first + k}-$${TOTAL}$${memo.first}`, "money");
    const holds = `ABS($${sum}${row}-$${live}${row})<=${assumptions.tolerance}`;
    sheet.formula(row, last + 3, `=IFERROR(IF(${holds},"holds","inputs changed since"),"a price is unknown")`, "text");
  });
}

function drivingNotes(sheet: SheetBuilder, pricesKnownOn: string): void {
  for (const sentence of [
    `By driver: values that do not recalculate, worked out by the pricing engine from the inputs as they were, prices known on ${pricesKnownOn}.`,
    "One driver after the other moves from the first scenario to this one, from left to right; what two do together counts with the later one.",
  ])
    sheet.text(sheet.row++, COLUMN.label, sentence, "note");
}
