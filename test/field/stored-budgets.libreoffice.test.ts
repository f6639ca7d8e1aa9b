/**
 * The budgets of the field on disk: the sheets, calculated by LibreOffice, cost what was worked out by hand, and every check is true.
 * @full
 */
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { checksOf, HALF_A_CENT } from "../workbook/ten-budgets";
import { fieldBudgetsOnDisk, lineName } from "./stored-budgets";

const budgets = everyNth(3, fieldBudgetsOnDisk());
let workbooks: Recalculated[] = [];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of budgets)
    files.push(await writeWorkbook(describeWorkbook(budget, undefined, { data: true })));
  workbooks = await recalculateAll(files);
}, 900_000);

const [LINE, AMOUNT, PART] = [1, 7, 9].map((offset) => COLUMN.firstAttribute - 1 + offset) as [number, number, number];

describe.each(budgets.map((field, place) => ({ ...field, place })))("$name", ({ want, place }) => {
  test.each(want)("%s", (line, months) => {
    const shown = workbooks[place]!.rows("Data")
      .filter((row) => lineName(String(row[LINE]), String(row[PART] ?? "")) === line)
      .map((row) => row[AMOUNT]);
    expect(shown).toHaveLength(months.length);
    shown.forEach((amount, k) => {
      const expected = months[k] ?? null;
      if (expected === null) expect(typeof amount).not.toBe("number");
      else expect(Math.abs((amount as number) - expected)).toBeLessThan(HALF_A_CENT);
    });
  });

  test("every check by arithmetic is true where every line has a price", () => {
    const failed = checksOf(workbooks[place]!.rows("Checks")).arithmetic.filter(({ result }) => result !== true);
    if (want.every(([, months]) => !months.includes(null))) expect(failed).toEqual([]);
    else expect(failed.length).toBeGreaterThan(0);
  });
});
