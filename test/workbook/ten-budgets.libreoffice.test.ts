import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { COLUMN } from "../../src/workbook/layout";
import { scenarioSheetName } from "../../src/workbook/scenario-sheet-name";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference, storedBudgets, sum } from "./ten-budgets";

const budgets = storedBudgets();
const workbooks = new Map<string, Recalculated>();

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of budgets) files.push(await writeWorkbook(describeWorkbook(budget)));
  const recalculated = await recalculateAll(files);
  budgets.forEach(({ name }, index) => workbooks.set(name, recalculated[index] as Recalculated));
}, 600_000);

test("there are thirteen, from one line to two hundred lines by sixty months", () => {
  expect(budgets.map(({ name }) => name)).toEqual([
    "all-vendors",
    "closed-month-api-credits",
    "closed-months",
    "closed-months-commitment",
    "contract-shortfall",
    "expiring-credits",
    "joiners-leavers",
    "mid-year-start",
    "mixed-currencies",
    "one-line",
    "one-per-route",
    "two-hundred-lines",
    "zero-seats",
  ]);
});

describe.each(budgets)("$name, as LibreOffice calculates it", ({ name, budget }) => {
  const rows = (sheet: string) => workbooks.get(name)?.rows(sheet) ?? [];
  const expected = expectedSummary(runBudget(budget, priceBook), budget.months);

  test.each([...expected])("%s equals the engine's own run in every month and in total", (label, months) => {
    const shown = rows("Summary").find(([, text]) => text === label) ?? [];
    expect(largestDifference(shown.slice(COLUMN.firstMonth - 1), months)).toBeLessThan(HALF_A_CENT);
    expect(largestDifference([shown[COLUMN.total - 1]], [sum(months)])).toBeLessThan(HALF_A_CENT);
  });

  test("the live sheet of every scenario equals the engine's own run of it in every month", () => {
    for (const { name: scenario } of budget.scenarios) {
      const own = expectedSummary(runBudget({ ...budget, scenario }, priceBook), budget.months);
      for (const { label } of SCENARIO_LINES) {
        const shown = rows(scenarioSheetName(scenario)).find(([, text]) => text === label) ?? [];
        const difference = largestDifference(shown.slice(COLUMN.firstMonth - 1), own.get(label) ?? [NaN]);
        expect([scenario, label, difference < HALF_A_CENT]).toEqual([scenario, label, true]);
      }
    }
  });

  test("shows no error value", () => {
    expect(workbooks.get(name)?.errors()).toEqual([]);
  });

  test("has every check by arithmetic true, and those by the add-in not run", () => {
    const { arithmetic, engine, master } = checksOf(rows("Checks"));
    expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
    expect(arithmetic.length).toBeGreaterThan(20);
    expect(engine.filter(({ label, result }) => label !== "" && result !== "not run")).toEqual([]);
    expect(master).toBe("Checks true, add-in not run");
  });
});
