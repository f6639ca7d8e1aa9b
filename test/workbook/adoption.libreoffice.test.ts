/** @full */
import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { UNUSED } from "../../src/workbook/tables/registers";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { adopted } from "./adopted-budget";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference } from "./ten-budgets";

const CURVES = ["Subscriptions", "Seats"].map(
  (sheet) => `${sheet}: every adoption curve has a share at most and a speed`,
);
/** As a file may be typed over: a curve without its speed. */
const broken = structuredClone(adopted);
for (const line of broken.subscriptions) if (line.name === "Late") line.adoptionSpeed = 0;

const run = runBudget(adopted, priceBook);
let [workbook, faulty]: Recalculated[] = [];

beforeAll(async () => {
  const files = await Promise.all([adopted, broken].map((budget) => writeWorkbook(describeWorkbook(budget))));
  [workbook, faulty] = await recalculateAll(files);
}, 600_000);

test.each([...expectedSummary(run, adopted.months)])(
  "%s equals the engine's own run in every month",
  (label, months) => {
    const shown = workbook?.rows("Summary").find(([, text]) => text === label) ?? [];
    expect(largestDifference(shown.slice(COLUMN.firstMonth - 1), months)).toBeLessThan(HALF_A_CENT);
  },
);

test.each(run.unused)(
  "seats of $name that nobody uses, and their value, are the engine's",
  ({ route, name, seats, amount }) => {
    const sheet = workbook?.rows(route === "seats" ? SHEET.seats : SHEET.subscriptions) ?? [];
    const below = (title: string) => {
      const from = sheet.findIndex(([, text]) => text === title);
      const row = sheet.slice(from).find(([, text]) => text === name) ?? [];
      return row.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth - 1 + seats.length);
    };
    expect(largestDifference(below("Seats paid for and not in use"), seats)).toBeLessThan(1e-9);
    expect(largestDifference(below(UNUSED), amount as number[])).toBeLessThan(HALF_A_CENT);
  },
);

test("every check by arithmetic is true, and that of a curve without a speed alone is not", () => {
  const failing = (of: Recalculated | undefined) =>
    checksOf(of?.rows("Checks") ?? []).arithmetic.flatMap(({ label, result }) => (result === true ? [] : [label]));
  const labels = checksOf(workbook?.rows("Checks") ?? []).arithmetic.map(({ label }) => label);
  expect(CURVES.filter((label) => !labels.includes(label))).toEqual([]);
  expect(failing(workbook)).toEqual([]);
  expect(failing(faulty)).toEqual([CURVES[0]]);
});
