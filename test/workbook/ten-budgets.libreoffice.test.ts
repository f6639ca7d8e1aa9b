/** @full */
import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import type { WorkbookDescription } from "../../src/sheet";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { scenarioSheetName } from "../../src/workbook/sheets/scenario-sheet-name";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference, storedBudgets, sum } from "./ten-budgets";

const stored = storedBudgets();
const budgets = everyNth(3, stored);
const workbooks = new Map<string, Recalculated>();

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of budgets) files.push(await writeWorkbook(describeWorkbook(budget)));
  const recalculated = await recalculateAll(files);
  budgets.forEach(({ name }, index) => workbooks.set(name, recalculated[index] as Recalculated));
}, 600_000);

test("there are thirteen, from one line to two hundred lines by sixty months", () => {
  expect(stored.map(({ name }) => name)).toEqual([
    "all-vendors",
    "closed-month-api-credits",
    "closed-months-commitment",
    "closed-months",
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

/**
 * Rows that hold prices, by sheet: a day before the record has none, such as the opening month or a yearly term of a plan
 * that nobody holds. What such a price would cost is NaN above, so that it cannot pass there.
 */
function placesOfRates({ sheets }: WorkbookDescription): Map<string, Set<number>> {
  return new Map(
    sheets.map(({ name, cells }) => {
      const rows = new Set<number>();
      const headings = cells.filter(({ style }) => style === "heading").map(({ row }) => row);
      for (const { row, content } of cells) {
        if (name === SHEET.rates) rows.add(row);
        if (content.kind !== "text" || !content.text.endsWith("locked at renewal")) continue;
        const end = Math.min(...headings.filter((heading) => heading > row));
        for (const cell of cells) if (cell.row > row && cell.row < end) rows.add(cell.row);
      }
      return [name, rows];
    }),
  );
}

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

  test("shows #N/A where a price is not on record, which is in rates only, and no other error value", () => {
    const rates = placesOfRates(describeWorkbook(budget));
    const stray = (workbooks.get(name)?.errors() ?? []).filter((error) => {
      const [, sheet = "", row = ""] = /^(.+)!\D+(\d+): #N\/A$/.exec(error) ?? [];
      return !rates.get(sheet)?.has(Number(row));
    });
    expect(stray).toEqual([]);
  });

  test("has every check by arithmetic true, and those by the add-in not run", () => {
    const { arithmetic, engine, master } = checksOf(rows("Checks"));
    expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
    expect(arithmetic.length).toBeGreaterThan(20);
    expect(engine.filter(({ label, result }) => label !== "" && result !== "not run")).toEqual([]);
    expect(master).toBe("All checks hold, add-in not run");
  });
});
