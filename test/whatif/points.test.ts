/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { findInput } from "../../src/whatif/inputs";
import { describeWorkbook } from "../../src/workbook";
import { inputOf } from "../workbook/find-cells";
import { insert, loadAddIn, valuesOf } from "../workbook/grid";
import { expectedSummary, HALF_A_CENT, largestDifference } from "../workbook/ten-budgets";
import { budget, INPUTS, points, programAtPoints } from "./points";

const LABEL = "Memo: all AI spend";

test("ten points of a simulation are, to the cent, what the grid shows once their numbers are typed into it, and what the engine says", async () => {
  const described = describeWorkbook(budget);
  await loadAddIn();
  await insert(described);
  const simulated = programAtPoints();
  for (const [k, point] of points.entries()) {
    await Excel.run(async (context) => {
      for (const [i, { sheet, line, heading }] of INPUTS.entries())
        context.workbook.worksheets.getItem(sheet).getRange(inputOf(described, sheet, line, heading)).values = [
          [point[i]],
        ];
      await context.sync();
    });
    const shown = (await valuesOf("Summary")).find(([, label]) => label === LABEL)?.slice(COLUMN.firstMonth - 1) ?? [];
    const moved = INPUTS.reduce((before, ref, i) => findInput(budget, ref).set(before, point[i] ?? NaN), budget);
    const engine = expectedSummary(runBudget(moved, priceBook), budget.months).get(LABEL) ?? [NaN];
    const program = simulated[k] ?? [NaN];
    expect([point, largestDifference(shown, program) < HALF_A_CENT]).toEqual([point, true]);
    expect([point, largestDifference(program, engine) < HALF_A_CENT]).toEqual([point, true]);
  }
}, 300_000);
