import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { scenarioSheetName } from "../../src/workbook/sheets/scenario-sheet-name";
import { NOT_MET } from "../../src/workbook/tables/registers";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { capped } from "./capped-budget";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference } from "./ten-budgets";

let workbook: Recalculated;
const run = runBudget(capped, priceBook);
const rows = (sheet: string) => workbook.rows(sheet);

beforeAll(async () => {
  [workbook] = (await recalculateAll([await writeWorkbook(describeWorkbook(capped))])) as [Recalculated];
}, 600_000);

test.each([...expectedSummary(run, capped.months)])(
  "%s equals the engine's own run in every month",
  (label, months) => {
    const shown = rows("Summary").find(([, text]) => text === label) ?? [];
    expect(largestDifference(shown.slice(COLUMN.firstMonth - 1), months)).toBeLessThan(HALF_A_CENT);
  },
);

test.each(capped.scenarios)("the sheet of scenario $name equals the engine's run of it", ({ name: scenario }) => {
  const own = expectedSummary(runBudget({ ...capped, scenario }, priceBook), capped.months);
  for (const { label } of SCENARIO_LINES) {
    const shown = rows(scenarioSheetName(scenario)).find(([, text]) => text === label) ?? [];
    const difference = largestDifference(shown.slice(COLUMN.firstMonth - 1), own.get(label) ?? [NaN]);
    expect([label, difference < HALF_A_CENT]).toEqual([label, true]);
  }
});

test.each(run.unmet)(
  "what is not met of $name stands below its register, in money, and in the workings, in use",
  (line) => {
    const sheet = rows(line.route === "api" ? SHEET.api : SHEET.credits);
    const months = ({ length }: readonly unknown[]) => [COLUMN.firstMonth - 1, COLUMN.firstMonth - 1 + length] as const;
    const below = (title: string) => {
      const from = sheet.findIndex(([, text]) => text === title);
      return sheet.slice(from).find(([, text]) => text === line.name) ?? [];
    };
    const use = below("Use not met").slice(...months(line.quantity));
    expect(largestDifference(use, line.quantity)).toBeLessThan(1e-6);
    const shown = below(NOT_MET).slice(...months(line.amount));
    line.amount.forEach((amount, k) => {
      if (amount === null) expect(shown[k]).toBe("#N/A");
      else expect(Math.abs(Number(shown[k]) - amount)).toBeLessThan(HALF_A_CENT);
    });
  },
);

test("every check by arithmetic is true", () => {
  expect(checksOf(rows("Checks")).arithmetic.filter(({ result }) => result !== true)).toEqual([]);
});
