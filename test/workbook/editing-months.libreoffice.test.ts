/** A horizon of 24 months lengthened to 36 by hand, as About says, done in LibreOffice. */
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { describeWorkbook } from "../../src/workbook";
import { columnName } from "../../src/workbook/a1";
import { COLUMN, endColumn } from "../../src/workbook/layout";
import { writeWorkbook } from "../../src/xlsx/write";
import { editAndRecalculate, type Edit } from "../libreoffice/edit";
import type { Recalculated } from "../libreoffice/recalculate";
import { checksOf } from "./ten-budgets";

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

test("24 months extended to 36 equal the workbook written for 36, cell by cell", () => {
  const differences: string[] = [];
  for (const { name } of overTime) {
    const shown = extended.rows(name);
    generated.rows(name).forEach((row, index) => {
      for (const column of Array.from(row.keys()).slice(COLUMN.total - 1)) {
        const [is, should] = [shown[index]?.[column] ?? null, row[column] ?? null];
        const isSame =
          typeof is === "number" && typeof should === "number" ? Math.abs(is - should) < 1e-6 : is === should;
        if (!isSame) differences.push(`${name}!${columnName(column + 1)}${index + 1}: ${is} against ${should}`);
      }
    });
  }
  expect(differences).toEqual([]);
});

test("only the flat table is then short; its check says so, and what to do", () => {
  expect(extended.errors()).toEqual([]);
  const { arithmetic, master } = checksOf(extended.rows("Checks"));
  expect(arithmetic.filter(({ result }) => result !== true)).toEqual([
    { label: "Data holds the same money", result: false },
  ]);
  expect(master).toBe("CHECK FAILED");
  const row = extended.rows("Checks").find(([, label]) => label === "Data holds the same money");
  expect(row?.[COLUMN.note - 1]).toBe("Data; after more months: Rebuild in the pane");
  const about = extended.rows("About").map(([, text]) => String(text));
  expect(about.find((text) => text.startsWith("More months"))).toContain("Rebuild, which lengthens Data");
});
