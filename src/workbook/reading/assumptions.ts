import { SCENARIO_FACTORS } from "../../budget";
import { addMonths, parseIso } from "../../dates";
import * as messages from "../../messages";
import { COLUMN, headingsIn, ROW, rowOf, type SheetValues, TIMELINE, valueAt } from "../../sheet";
import { CONTROLS, isCalculated, LIVE, NO_DRIVER, SCENARIO_COLUMNS, SECTION } from "../tables/assumptions";
import { kindOf } from "./cells";
import type { Findings } from "./findings";
import { LabelledCells } from "./labelled-cells";

type Json = Record<string, unknown>;

const PERIOD = TIMELINE[0].label;

/** The columns of time on a sheet with a time axis. */
export interface Months {
  opening: number;
  first: number;
  count: number;
}

/**
 * The time axis: the months behind the opening column, which stands right of the word Period, as far as periods are numbered. In a file that nothing has
 * calculated yet the numbers are missing; then as far as the first exchange rate goes.
 */
export function monthsOn(assumptions: SheetValues, findings: Findings): Months {
  const label = headingsIn(assumptions, ROW.period).get(PERIOD);
  const opening = label === undefined ? COLUMN.opening : label + 1;
  const numbersIn = (row: number | undefined): number => {
    let count = 0;
    while (row !== undefined && typeof valueAt(assumptions, row, opening + 1 + count) === "number") count += 1;
    return count;
  };
  const rates = rowOf(assumptions, COLUMN.label, SECTION.exchangeRates);
  const count = numbersIn(ROW.period) || numbersIn(rates && rates + 1);
  if (count === 0) findings.faults.push(messages.tableMissing(assumptions.name, PERIOD));
  return { opening, first: opening + 1, count };
}

/** Everything typed on Assumptions: controls, scenarios, drivers, exchange rates. */
export function readAssumptions(sheet: SheetValues, months: Months, findings: Findings): Json {
  const cells = new LabelledCells(sheet, findings);
  return {
    ...controls(cells),
    months: months.count,
    scenarios: scenarios(cells, findings),
    drivers: drivers(cells, months, findings),
    exchangeRates: exchangeRates(cells, months),
  };
}

function controls(cells: LabelledCells): Json {
  const found: Json = {};
  for (const { key, label, style, blank } of CONTROLS) {
    const row = isCalculated(key) ? undefined : cells.row(label);
    if (row === undefined) continue;
    const kind = kindOf(style);
    found[key] =
      blank === undefined
        ? cells.required(key, row, COLUMN.firstAttribute, kind, messages.cellBlank(label))
        : (cells.read(key, row, COLUMN.firstAttribute, kind) ?? blank);
  }
  const { startMonth, lastActualMonth } = found;
  // the month before the first one, as the sheet has it when no month is closed
  const closesNothing =
    typeof startMonth === "string" &&
    typeof lastActualMonth === "string" &&
    parseIso(lastActualMonth) <= addMonths(parseIso(startMonth), -1);
  return closesNothing ? { ...found, lastActualMonth: null } : found;
}

function scenarios(cells: LabelledCells, findings: Findings): Json[] {
  const heading = rowOf(cells.sheet, COLUMN.firstAttribute, LIVE);
  if (heading === undefined) {
    findings.faults.push(messages.tableMissing(cells.sheet.name, SECTION.scenarios));
    return [];
  }
  const columns = [];
  for (let column = COLUMN.firstAttribute + 1; column <= COLUMN.lastAttribute; column++)
    if (!cells.isBlank(heading, column)) columns.push(column);
  for (const { label } of SCENARIO_FACTORS) {
    const row = cells.row(label, heading);
    if (row === undefined) continue;
    for (let column = COLUMN.firstAttribute + 1; column <= COLUMN.firstAttribute + SCENARIO_COLUMNS; column++)
      if (!cells.isBlank(row, column) && !columns.includes(column))
        findings.fault({ sheet: cells.sheet.name, row, column }, messages.factorWithoutScenario);
  }
  return columns.map((column, k) => {
    const name = String(cells.read(`scenarios.${k}.name`, heading, column, "text")).trim();
    const factors = SCENARIO_FACTORS.map(({ key, label }) => {
      const row = cells.row(label, heading);
      const what = messages.factorMissing(name, label);
      return [key, row && cells.required(`scenarios.${k}.${key}`, row, column, "number", what)] as const;
    });
    return { name, ...Object.fromEntries(factors) };
  });
}

function drivers(cells: LabelledCells, months: Months, findings: Findings): Json[] {
  const [heading, end] = [cells.row(SECTION.drivers), cells.row(SECTION.exchangeRates)];
  const found: Json[] = [];
  if (heading === undefined || end === undefined) return found;
  const at = { name: COLUMN.label, unit: COLUMN.unit, growth: COLUMN.firstAttribute, opening: months.opening };
  for (let row = heading + 2; row < end; row++) {
    const isEmpty = Object.values(at).every((column) => cells.isBlank(row, column));
    if (isEmpty || cells.value(row, at.name) === NO_DRIVER) continue;
    if (cells.isBlank(row, at.name))
      findings.fault({ sheet: cells.sheet.name, row, column: at.name }, messages.rowWithoutName("name"));
    const path = `drivers.${found.length}`;
    found.push({
      name: String(cells.read(`${path}.name`, row, at.name, "text")).trim(),
      unit: cells.read(`${path}.unit`, row, at.unit, "text"),
      opening: cells.read(`${path}.opening`, row, at.opening, "number") ?? 0,
      growth: cells.read(`${path}.growth`, row, at.growth, "number") ?? 0,
    });
  }
  return found;
}

/** One rate for all months stays one rate. */
function exchangeRates(cells: LabelledCells, months: Months): Json[] {
  const heading = cells.row(SECTION.exchangeRates);
  const found: Json[] = [];
  for (let row = (heading ?? 0) + 1; heading !== undefined && !cells.isBlank(row, COLUMN.label); row++) {
    const path = `exchangeRates.${found.length}`;
    const currency = String(cells.read(`${path}.currency`, row, COLUMN.label, "text")).trim();
    const rate = (key: string, column: number) =>
      cells.required(`${path}.${key}`, row, column, "number", messages.exchangeRateMissing(currency));
    const usdPerUnit = rate("usdPerUnit", months.opening);
    const typed = Array.from({ length: months.count }, (_, k) => rate(`byMonth.${k}`, months.first + k));
    found.push({ currency, usdPerUnit, byMonth: typed.every((value) => value === usdPerUnit) ? [] : typed });
  }
  return found;
}
