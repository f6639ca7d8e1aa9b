import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { scenarioSheetName } from "../../src/workbook/sheets/scenario-sheet-name";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateInGnumeric } from "../gnumeric/recalculate";
import { everyNth } from "../thinned";
import { formula, sheet } from "../xlsx/descriptions";
import { newestBudgets } from "./newest-budgets";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference, storedBudget, storedBudgets } from "./ten-budgets";

// Two hundred lines by sixty months would take minutes, and assumptions of profiles fail a check until somebody signs them off.
const elsewhere = ["two-hundred-lines", "usage profiles"];
const budgets = everyNth(
  24,
  [...storedBudgets(), ...newestBudgets].filter(({ name }) => !elsewhere.includes(name)),
  8,
);

test.each(budgets)(
  "$name: every amount equals the engine's own run to the cent, and every check holds",
  async ({ budget }) => {
    const scenarios = budget.scenarios.map((scenario) => scenario.name);
    const sheets = [SHEET.summary, SHEET.checks, ...scenarios.map((scenario) => scenarioSheetName(scenario))];
    const workbook = await recalculateInGnumeric(await writeWorkbook(describeWorkbook(budget)), sheets);
    const wrong: string[] = [];
    const compare = (sheetName: string, label: string, expected: readonly number[]) => {
      const shown = workbook.rows(sheetName).find(([, text]) => text === label) ?? [];
      if (!(largestDifference(shown.slice(COLUMN.firstMonth - 1), expected) < HALF_A_CENT))
        wrong.push(`${sheetName}: ${label}`);
    };
    for (const [label, months] of expectedSummary(runBudget(budget, priceBook), budget.months))
      compare(SHEET.summary, label, months);
    for (const scenario of scenarios) {
      const expected = expectedSummary(runBudget({ ...budget, scenario }, priceBook), budget.months);
      for (const { label } of SCENARIO_LINES) compare(scenarioSheetName(scenario), label, expected.get(label) ?? [NaN]);
    }
    expect(wrong).toEqual([]);
    const { arithmetic, engine, master } = checksOf(workbook.rows(SHEET.checks));
    expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
    expect(arithmetic.length).toBeGreaterThan(20);
    expect(engine.filter(({ label, result }) => label !== "" && result !== "not run")).toEqual([]);
    expect(master).toBe("All checks hold, add-in not run");
  },
);

test("a check that does not hold is false there too", async () => {
  const description = describeWorkbook(storedBudget("closed-months").budget);
  const actuals = description.sheets.find(({ name }) => name === SHEET.actuals)?.cells ?? [];
  const [line, amount] = [2, 7].map((column) => actuals.find((cell) => cell.row === 5 && cell.column === column));
  line!.content = { kind: "text", text: "Nobody" };
  amount!.content = { kind: "empty" };
  const workbook = await recalculateInGnumeric(await writeWorkbook(description), [SHEET.checks]);
  const failing = checksOf(workbook.rows(SHEET.checks)).arithmetic.filter(({ result }) => result !== true);
  expect(failing.map(({ label }) => label)).toEqual([
    "Every actual names a line",
    "Every actual has an amount and a line",
  ]);
});

test("a wrong amount would be seen: Gnumeric calculates anew whatever the file shows", async () => {
  const sums = sheet("Sums", { cells: [formula(1, 1, "=20+30")] });
  const file = await writeWorkbook({ sheets: [sums], names: [], activeSheet: "Sums" }, new Map([["Sums", [[999]]]]));
  expect((await recalculateInGnumeric(file)).value("Sums", "A1")).toBe(50);
});
