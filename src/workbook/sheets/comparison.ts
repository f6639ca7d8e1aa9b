import { type DriverDifference, SCENARIO_FACTORS } from "../../budget";
import {
  type Block,
  COLUMN,
  columnName,
  FIRST_MONTH,
  onSheet,
  SheetBuilder,
  type SheetDescription,
  TOTAL,
} from "../../sheet";
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
const SIDE_BY_SIDE: readonly ScenarioLine[] = ["access", "metered", "memo"];
const ROUTES = SCENARIO_LINES.filter(({ key }) => !SIDE_BY_SIDE.includes(key));

/**
 * The scenarios side by side, month by month and in total, and what each adds to the first, by route and by driver. Every block
 * has a row for each column of scenarios on Assumptions; rows without a scenario sheet wait until one is added.
 */
export function comparisonSheet(
  scenarios: readonly ScenarioSheet[],
  differences: readonly DriverDifference[],
  summary: Summary,
  feeds: Feeds,
  pricesKnownOn: string,
): Comparison {
  const sheet = budgetSheet({
    ...faceOf("comparison"),
    months: feeds.months,
  });
  const [base] = scenarios;
  const cell = (scenario: ScenarioSheet, line: ScenarioLine) =>
    onSheet(scenario.sheet.name, `${FIRST_MONTH}${scenario.row[line]}`);
  const block = (title: string, note: string, series: (scenario: ScenarioSheet) => string) =>
    scenarioRows(sheet, scenarios, title, note, (scenario, row) => {
      sheet.totalOverTime(row, "money");
      sheet.series(row, `=${series(scenario)}`, "money");
    });

  const lines = SIDE_BY_SIDE.map((line) => {
    const title = SCENARIO_LINES.find(({ key }) => key === line)?.label ?? line;
    const rows = block(title, "In the report currency", (scenario) => cell(scenario, line));
    againstFirst(sheet, rows, scenarios.length);
    return rows;
  });
  sheet.heading("What each scenario adds to the first, by route");
  for (const { key, label } of ROUTES) {
    const title = `${label}: difference to the first scenario`;
    block(title, "", (scenario) => `${cell(scenario, key)}-${base ? cell(base, key) : "0"}`);
  }
  const [access, metered, memo] = lines as [Block, Block, Block];
  differenceByDriver(sheet, scenarios, differences, memo, feeds, pricesKnownOn);
  const over = (name: string, row: number) => onSheet(name, `$${FIRST_MONTH}$${row}:$${sheet.end}$${row}`);
  const apart = (rows: Block, k: number, row: number) =>
    `SUMPRODUCT(ABS(${over(SHEET.comparison, rows.first + k)}-${over(SHEET.summary, row)}))`;
  return {
    sheet: sheet.build(),
    apart: Array.from({ length: SCENARIO_COLUMNS }, (_, k) => {
      const name = onSheet(SHEET.comparison, `$B$${access.first + k}`);
      const difference = `${apart(access, k, summary.access)}+${apart(metered, k, summary.metered)}`;
      return `IF(${NAME.scenario}<>${name},0,${difference})`;
    }),
  };
}

/** A block with one row for each column of scenarios; `fill` writes those that have a sheet. */
function scenarioRows(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  title: string,
  note: string,
  fill: (scenario: ScenarioSheet, row: number, k: number) => void,
): Block {
  const block = sheet.reserve(SCENARIO_COLUMNS);
  sheet.text(block.title, COLUMN.label, title, "heading");
  if (note !== "") sheet.text(block.title, COLUMN.note, note, "note");
  for (let k = 0; k < block.count; k++) {
    const row = block.first + k;
    const scenario = scenarios[k];
    sheet.rowNumber(block, row);
    sheet.text(row, COLUMN.unit, "report currency", "note");
    if (scenario) {
      sheet.formula(row, COLUMN.label, `=${scenario.nameCell}&""`, "crossSheetText");
      fill(scenario, row, k);
    } else sheet.text(row, COLUMN.label, NO_SCENARIO, "note");
  }
  return block;
}

/** In total: how much more than the first scenario, in money and as a share. */
function againstFirst(sheet: SheetBuilder, rows: Block, count: number): void {
  sheet.columnHeadings(rows.title, E, ["More than the first", "Share"]);
  for (let row = rows.first; row < rows.first + count; row++) {
    const first = `$${TOTAL}$${rows.first}`;
    sheet.formula(row, E, `=$${TOTAL}${row}-${first}`, "money");
    sheet.formula(row, E + 1, `=IF(${first}=0,0,$E${row}/${first})`, "percent");
  }
}

/** Values from the engine, for one more live sheet for each driver would be needed to calculate them here. */
function differenceByDriver(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  differences: readonly DriverDifference[],
  memo: Block,
  { assumptions }: Feeds,
  pricesKnownOn: string,
): void {
  sheet.heading("What each scenario adds to the first, by driver", "Values that do not recalculate");
  for (const sentence of [
    `Worked out by the pricing engine from the inputs as they were, prices known on ${pricesKnownOn}.`,
    "One driver after the other moves from the first scenario to this one, from left to right; what two do together counts with the later one.",
  ])
    sheet.text(sheet.row++, COLUMN.label, sentence, "note");
  const last = E + SCENARIO_FACTORS.length - 1;
  const title = "Difference to the first scenario by driver";
  const block = scenarioRows(sheet, scenarios, title, "", (_, row, k) => {
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
  sheet.columnHeadings(block.title, E, [
    ...SCENARIO_FACTORS.map(({ label }) => label),
    "All drivers",
    "Live difference",
    "Does it hold?",
  ]);
}
