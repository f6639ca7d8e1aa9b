/**
 * A horizon of 24 months lengthened to 36 by hand, as About says, done in LibreOffice.
 * @full
 */
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { columnName } from "../../src/sheet/a1";
import { COLUMN, endColumn } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { READ_FOR } from "../../src/workbook/tables/rates";
import { writeWorkbook } from "../../src/xlsx/write";
import { type Edit, editAndRecalculate } from "../libreoffice/edit";
import type { Recalculated } from "../libreoffice/recalculate";
import { CHECKS_FAIL, checksOf } from "./ten-budgets";

const MORE = 12;
const budget = parseBudget(sample);
const described = describeWorkbook(budget);
const overTime = described.sheets.filter(({ months }) => months !== undefined);
const lastMonth = endColumn(budget.months) - 1;

/** On all sheets first and filled afterwards: a month filled before would point past one that is inserted later. */
const extend: Edit[] = [
  ...overTime.map(({ name }): Edit => ["insert columns", name, lastMonth + 1, MORE]),
  ...overTime.map(({ name }): Edit => ["fill right", name, lastMonth, MORE]),
];

let extended: Recalculated;
let generated: Recalculated;

beforeAll(async () => {
  const results = await editAndRecalculate([
    { file: await writeWorkbook(described), edits: extend },
    { file: await writeWorkbook(describeWorkbook({ ...budget, months: budget.months + MORE })), edits: [] },
  ]);
  [extended, generated] = results as [Recalculated, Recalculated];
}, 600_000);

test("24 months extended to 36 equal the workbook written for 36, but for the months that prices were read for", () => {
  const differences: string[] = [];
  for (const { name } of overTime) {
    const shown = extended.rows(name);
    generated.rows(name).forEach((row, index) => {
      for (const column of Array.from(row.keys()).slice(COLUMN.total - 1)) {
        if (row[COLUMN.label - 1] === READ_FOR) continue;
        const [is, should] = [shown[index]?.[column] ?? null, row[column] ?? null];
        const isSame =
          typeof is === "number" && typeof should === "number" ? Math.abs(is - should) < 1e-6 : is === should;
        if (!isSame) differences.push(`${name}!${columnName(column + 1)}${index + 1}: ${is} against ${should}`);
      }
    });
  }
  expect(differences).toEqual([]);
});

test("the new prices are then copies: a check says so, and what to do", () => {
  // the sample's packs without a public price have none on Rates
  expect(extended.errors().filter((error) => !/^Rates!\w+: #N\/A$/.test(error))).toEqual([]);
  const { arithmetic, master } = checksOf(extended.rows("Checks"));
  const failed = arithmetic.filter(({ result }) => result !== true).map(({ label }) => label);
  expect(failed).toEqual(["Prices were read for these months"]);
  expect(master).toMatch(CHECKS_FAIL);
  // the last of its name: a check that fails also stands among the first rows, in words
  const rowOf = (check: string) =>
    extended
      .rows("Checks")
      .filter(([, label]) => label === check)
      .at(-1);
  const notes = failed.map((check) => rowOf(check)?.[COLUMN.note - 1]);
  expect(notes).toEqual(["Rates; after other months: Refresh in the pane"]);
  const about = extended.rows("About").map(([, text]) => String(text));
  expect(about.find((text) => text.startsWith("More months"))).toContain("Refresh prices in the pane");
});
