/** @full */
import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { ownItems, threeOwnItems, unknownVendorContract } from "./own-item-budgets";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference } from "./ten-budgets";

const budgets = {
  "items of the budget's own": ownItems,
  "a contract with an unknown vendor": unknownVendorContract,
  "a seat plan with a base fee, a meter in euros, a pool of credits": threeOwnItems,
};
const workbooks = new Map<string, Recalculated>();

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const budget of Object.values(budgets)) files.push(await writeWorkbook(describeWorkbook(budget)));
  const recalculated = await recalculateAll(files);
  Object.keys(budgets).forEach((name, index) => workbooks.set(name, recalculated[index] as Recalculated));
}, 600_000);

describe.each(Object.entries(budgets))("%s, as LibreOffice calculates it", (name, budget) => {
  const rows = (sheet: string) => workbooks.get(name)?.rows(sheet) ?? [];

  test.each([...expectedSummary(runBudget(budget, priceBook), budget.months)])(
    "%s equals the engine's own run in every month",
    (label, months) => {
      const shown = rows("Summary").find(([, text]) => text === label) ?? [];
      expect(largestDifference(shown.slice(COLUMN.firstMonth - 1), months)).toBeLessThan(HALF_A_CENT);
    },
  );

  test("every check by arithmetic is true, and no cell is an error but list prices, which own items do not have", () => {
    expect(checksOf(rows("Checks")).arithmetic.filter(({ result }) => result !== true)).toEqual([]);
    const errors = workbooks.get(name)?.errors() ?? ["no workbook"];
    expect(errors.filter((error) => !/^Rates!\w+: #N\/A$/.test(error))).toEqual([]);
  });
});

test("a split by vendor has the money of own items under the vendors that their rows name", () => {
  const rows = workbooks.get("a seat plan with a base fee, a meter in euros, a pool of credits")?.rows("Summary") ?? [];
  const january = (split: string, vendor: string) => {
    const from = rows.findIndex(([, text]) => text === `By vendor: ${split}`);
    return rows.slice(from).find(([, text]) => text === vendor)?.[COLUMN.firstMonth - 1];
  };
  const seats = 80 + 5 * 40;
  expect(january("access", "Acme")).toBeCloseTo(seats, 6);
  expect(january("metered", "Acme")).toBeCloseTo(4 * 30 + 8, 6);
  expect(january("metered", "Leser GmbH")).toBeCloseTo(72, 6);
});
