/** @jest-environment ./test/excel-environment.ts */
import { describeWorkbook } from "../../../src/workbook";
import { insert, loadAddIn, valuesOf } from "../grid";
import { randomBudgets } from "../random-budgets";
import { checksOf } from "../ten-budgets";

/** What Checks say where no call of a function can be told all that is known. */
const IN_WORDS = ["own terms", "closed months"];

/** The functions are asked by Checks; test/workbook/random-budgets.libreoffice.test.ts asks the engine. */
test.each(randomBudgets(1))(
  "random budget $index of seed $seed: the functions say what the sheets say",
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
