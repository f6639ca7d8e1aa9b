/** For ./test/excel-environment.ts; each budget has a test file, and so a workbook, of its own. */
import { describeWorkbook } from "../../src/workbook";
import { insert, loadAddIn, valuesOf } from "./grid";
import type { RandomBudget } from "./random-budgets";
import { checksOf } from "./ten-budgets";

/** What Checks say where no call of a function can be told all that is known. */
const IN_WORDS = ["own terms", "closed months"];

/** The functions are asked by Checks; test/workbook/random-budgets.libreoffice.test.ts asks the engine. */
export const fitsStandIn = ({ budget }: RandomBudget): boolean =>
  // Univer takes such a text for an error, as no Excel does
  !JSON.stringify(budget).includes("#N/A") &&
  // a list price that somebody typed over is a difference, and rightly so
  budget.keptPrices.every(({ month }) => month <= (budget.lastActualMonth ?? ""));

export const functionsSayTheSame = (random: readonly RandomBudget[]): void => {
  test.each(random)(
    "random budget $index of BUDGETS_SEED=$seed: the functions say what the sheets say",
    async ({ budget, seed }) => {
      const prefix = `${seed} `;
      await loadAddIn();
      await insert(describeWorkbook(budget), { sheetPrefix: prefix });
      const { engine } = checksOf(await valuesOf(`${prefix}Checks`));
      const said = engine.filter(({ result }) => !IN_WORDS.includes(String(result)));
      expect(said.filter(({ result }) => result !== true)).toEqual([]);
      expect(said.length).toBeGreaterThan(5);
    },
    300_000,
  );
};
