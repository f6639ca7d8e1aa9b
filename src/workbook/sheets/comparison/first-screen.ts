import { type DriverDifference, ROUTE_ROWS, SCENARIO_FACTORS } from "../../../budget";
import { type Block, COLUMN, columnName, FIRST_MONTH, onSheet, ROW, type SheetBuilder, TOTAL } from "../../../sheet";
import { REPORTED_YEARS, yearName, yearNumber } from "../../blocks/reported";
import type { Feeds } from "../../feeds";
import { SCENARIO_COLUMNS } from "../../tables/assumptions";
import { COMPARISON, SIDE_COLUMNS } from "../../tables/comparison";
import type { ScenarioLine, ScenarioSheet } from "../scenario";
import { E, type Monthly } from "./layout";
import { scenarioRows } from "./scenario-rows";

/** Access and metered, each this fiscal year and the next, and over all months how much more than the first scenario. */
export function byYear(
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
    REPORTED_YEARS.forEach((year, n) => {
      sheet.formula(block.title, from + n, `="${name} "&${yearName(assumptions, year)}`, "figureColumnHeading");
    });
    const more = from + REPORTED_YEARS.length;
    const against = `="All months, against "&$${columnName(COLUMN.label)}$${block.first}`;
    const shows = "All months, against the first";
    sheet.put(block.title, more, { kind: "formula", formula: against, shows }, "figureColumnHeading");
    sheet.columnHeadings(block.title, more + 1, ["Change"], "figureColumnHeading");
  }
  scenarioRows(sheet, scenarios, { block, title: COMPARISON.byYear }, (_, row, k) => {
    for (const { rows, from } of sides) {
      const own = rows.first + k;
      const months = `$${FIRST_MONTH}${own}:$${sheet.end}${own}`;
      REPORTED_YEARS.forEach((year, n) => {
        const sum = `SUMIFS(${months},${assumptions.fiscalYears},${yearNumber(assumptions, year)})`;
        sheet.formula(row, from + n, `=${sum}`, "money");
      });
      const [first, more] = [`$${TOTAL}$${rows.first}`, from + REPORTED_YEARS.length];
      sheet.formula(row, more, `=$${TOTAL}${own}-${first}`, "money");
      sheet.formula(row, more + 1, `=IF(${first}=0,0,$${columnName(more)}${row}/${first})`, "percent");
    }
  });
}

/** What each adds to the first over all months. */
export function byRoute(sheet: SheetBuilder, scenarios: readonly ScenarioSheet[]): void {
  const block = sheet.reserve(SCENARIO_COLUMNS);
  const [base] = scenarios;
  const last = E + ROUTE_ROWS.length - 1;
  sheet.columnHeadings(block.title, E, [...ROUTE_ROWS.map(({ label }) => label), "All routes"], "figureColumnHeading");
  scenarioRows(sheet, scenarios, { block, title: COMPARISON.byRoute }, (scenario, row) => {
    const total = (of: ScenarioSheet, line: ScenarioLine) => onSheet(of.sheet.name, `$${TOTAL}$${of.row[line]}`);
    ROUTE_ROWS.forEach(({ key }, n) => {
      sheet.formula(row, E + n, `=${total(scenario, key)}-${base ? total(base, key) : "0"}`, "money");
    });
    sheet.formula(row, last + 1, `=SUM($${columnName(E)}${row}:$${columnName(last)}${row})`, "money");
  });
}

/** The same by driver. Values from the engine, for one more live sheet for each driver would be needed to calculate them here. */
export function byDriver(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  { block, differences, memo }: { block: Block; differences: readonly DriverDifference[]; memo: Block },
  { assumptions }: Feeds,
): void {
  const last = E + SCENARIO_FACTORS.length - 1;
  const figures = [...SCENARIO_FACTORS.map(({ driver }) => driver), "All drivers", "Live difference"];
  sheet.columnHeadings(block.title, E, figures, "figureColumnHeading");
  sheet.columnHeadings(block.title, last + 3, ["Does it hold?"]);
  scenarioRows(sheet, scenarios, { block, title: COMPARISON.byDriver }, (_, row, k) => {
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

/**
 * Why the lines of metered cross in a month, where they do. A scenario gets an asterisk that costs less than the first over all months and
 * more in one, or the other way round, and has more left of its commitments in it.
 */
export function crossingNote(
  sheet: SheetBuilder,
  scenarios: readonly ScenarioSheet[],
  { metered }: Monthly,
  years: Block,
): void {
  const [first] = scenarios;
  if (first === undefined) return;
  const overMonths = (row: string) => `$${FIRST_MONTH}${row}:$${sheet.end}${row}`;
  const left = ({ sheet: { name }, shortfall }: ScenarioSheet) =>
    onSheet(name, `$${FIRST_MONTH}$${shortfall.first}:$${sheet.end}$${shortfall.last}`);
  scenarios.forEach((scenario, k) => {
    if (k === 0) return;
    // a scenario that is added has this row's formula copied down: its own row moves, the first one's stays
    const [own, its] = [`${metered.first + k}`, `$${metered.first}`];
    const dearer = `($${TOTAL}${own}-$${TOTAL}${its})`;
    const opposed = (difference: string) => `((${difference})*${dearer}<0)`;
    const crossings = `SUMPRODUCT(${opposed(`${overMonths(own)}-${overMonths(its)}`)}*${opposed(`${left(scenario)}-${left(first)}`)})`;
    sheet.formula(years.first + k, COLUMN.note, `=IFERROR(IF(${crossings}>0,"*",""),"")`, "note");
  });
  const asterisks = `$${columnName(COLUMN.note)}$${years.first}:$${columnName(COLUMN.note)}$${years.last}`;
  const note =
    "* In a month of metered a cheaper scenario costs more: what is left of a commitment falls due when its year ends.";
  sheet.formula(ROW.totals, COLUMN.label, `=IF(SUMPRODUCT((${asterisks}<>"")*1)>0,"${note}","")`, "note");
}

/** How the differences by driver come about. */
export function drivingNotes(sheet: SheetBuilder, pricesKnownOn: string): void {
  for (const sentence of [
    `By driver: values that do not recalculate, worked out by the pricing engine from the inputs as they were, prices known on ${pricesKnownOn}.`,
    "One driver after the other moves from the first scenario to this one, from left to right; what two do together counts with the later one.",
  ])
    sheet.text(sheet.row++, COLUMN.label, sentence, "note");
}
