/** @full */
import { linesOfRoute, runBudget } from "../../src/budget";
import { addMonths, parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import type { WorkbookDescription } from "../../src/sheet/description";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { scenarioSheetName } from "../../src/workbook/sheets/scenario-sheet-name";
import { LAPSED } from "../../src/workbook/tables/grants";
import { NOT_MET } from "../../src/workbook/tables/registers";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { capped } from "./capped-budget";
import { limitedContracts } from "./contract-limits-budget";
import { rowOf } from "./find-cells";
import { granted } from "./granted-budget";
import { sharedPool } from "./shared-pool-budget";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference, sum } from "./ten-budgets";
import { tieredContracts } from "./tiered-budget";

const budgets = {
  "caps of every kind": capped,
  "plans with different allowances in one pool": sharedPool,
  "credits granted to pools": granted,
  "contracts with a minimum and a maximum a month": limitedContracts,
  "contracts with price tiers": tieredContracts,
};
const workbooks = new Map<string, Recalculated>();

/** Grants as a file may be typed over, and months of them written over. */
function faultyGrants(): WorkbookDescription {
  const budget = structuredClone(granted);
  budget.grants[0]!.line = "Nobody";
  budget.grants[3]!.expires = "2027-01-01";
  const described = describeWorkbook(budget);
  const credits = described.sheets.find(({ name }) => name === SHEET.credits);
  const firstOf = (title: string) => rowOf(described, SHEET.credits, title) + 1;
  // the second grant, of the first pool, is never used; the third pool closes with what nobody granted
  for (const row of [firstOf("Grants: used") + 1, firstOf("Granted credits: closing") + 2]) {
    const months = credits?.series.find((series) => series.row === row);
    if (months) months.formula = row === firstOf("Grants: used") + 1 ? "=0" : "=1000";
  }
  return described;
}
let faulty: Recalculated | undefined;

beforeAll(async () => {
  const described = [...Object.values(budgets).map((budget) => describeWorkbook(budget)), faultyGrants()];
  const recalculated = await recalculateAll(await Promise.all(described.map((each) => writeWorkbook(each))));
  faulty = recalculated.at(-1);
  Object.keys(budgets).forEach((name, index) => workbooks.set(name, recalculated[index] as Recalculated));
}, 600_000);

describe.each(Object.entries(budgets))("%s, as LibreOffice calculates it", (name, budget) => {
  const run = runBudget(budget, priceBook);
  const rows = (sheet: string) => workbooks.get(name)?.rows(sheet) ?? [];

  test.each([...expectedSummary(run, budget.months)])(
    "%s equals the engine's own run in every month",
    (label, months) => {
      const shown = rows("Summary").find(([, text]) => text === label) ?? [];
      expect(largestDifference(shown.slice(COLUMN.firstMonth - 1), months)).toBeLessThan(HALF_A_CENT);
    },
  );

  test.each(budget.scenarios)("the sheet of scenario $name equals the engine's run of it", ({ name: scenario }) => {
    const own = expectedSummary(runBudget({ ...budget, scenario }, priceBook), budget.months);
    for (const { label } of SCENARIO_LINES) {
      const shown = rows(scenarioSheetName(scenario)).find(([, text]) => text === label) ?? [];
      const difference = largestDifference(shown.slice(COLUMN.firstMonth - 1), own.get(label) ?? [NaN]);
      expect([label, difference < HALF_A_CENT]).toEqual([label, true]);
    }
  });

  test("what is not met of each line stands below its register in money, in the workings in use", () => {
    for (const line of run.unmet) {
      const months = monthsBelow(rows(SHEET[linesOfRoute[line.route]]), line.name, budget.months);
      expect(largestDifference(months("Use not met"), line.quantity)).toBeLessThan(1e-6);
      const shown = months(NOT_MET);
      line.amount.forEach((amount, k) => {
        if (amount === null) expect(shown[k]).toBe("#N/A");
        else expect(Math.abs(Number(shown[k]) - amount)).toBeLessThan(HALF_A_CENT);
      });
    }
  });

  test("what pools were granted and do not use stands below their register, in credits and in money", () => {
    for (const pool of run.lapsed) {
      const months = monthsBelow(rows(SHEET.credits), pool.name, budget.months);
      expect([pool.name, largestDifference(months(LAPSED.credits), pool.credits) < 1e-6]).toEqual([pool.name, true]);
      const shown = months(LAPSED.money);
      pool.amount.forEach((amount, k) => {
        if (amount === null) expect(shown[k]).toBe("#N/A");
        else expect(Math.abs(Number(shown[k]) - amount)).toBeLessThan(HALF_A_CENT);
      });
    }
  });

  test("every line that its cap stops waits for a decision: the month in which most is not met, how much, against what it costs", () => {
    const expected = run.unmet
      .filter(({ quantity }) => quantity.some((each) => each > 0))
      .map(({ name: line, quantity, amount }) => {
        const k = quantity.indexOf(Math.max(...quantity));
        const cost = sum(run.lines.flatMap(({ name: own, cost }) => (own === line ? [cost[k] ?? NaN] : [])));
        const unmet = amount[k] ?? null;
        return [line, addMonths(parseIso(budget.startMonth), k), unmet?.toFixed(6) ?? "–", cost.toFixed(6)];
      });
    const shown = rows("Overview")
      .filter(([, what]) => what === "Cap reached")
      .map(([line, , from, amount, against]) => [
        ...[line, from, typeof amount === "number" ? amount.toFixed(6) : amount, Number(against).toFixed(6)],
      ]);
    expect(shown).toHaveLength(expected.length);
    expect(shown).toEqual(expect.arrayContaining(expected));
  });

  test("every check by arithmetic is true", () => {
    expect(checksOf(rows("Checks")).arithmetic.filter(({ result }) => result !== true)).toEqual([]);
  });
});

test("each check of grants finds its fault", () => {
  const failed = checksOf(faulty?.rows("Checks") ?? []).arithmetic.filter(({ result }) => result === false);
  expect(failed.map(({ label }) => label)).toEqual([
    // what is written over on Credits is not on the sheet of the scenario
    "Scenario sheet 1 equals Summary while it is selected",
    "Every grant of credits names a pool",
    "Every grant has credits and a month, and is gone after it",
    "What is granted is used, expired or left",
    "No packs are bought while granted credits are left",
  ]);
});

/** The months of a line's row below a title. */
function monthsBelow(sheet: readonly (readonly unknown[])[], name: string, months: number) {
  return (title: string) => {
    const from = sheet.findIndex(([, text]) => text === title);
    const row = sheet.slice(from).find(([, text]) => text === name) ?? [];
    return row.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth - 1 + months) as number[];
  };
}
