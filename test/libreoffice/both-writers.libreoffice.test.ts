/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { TextDecoder, TextEncoder } from "node:util";
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { insertWorkbook } from "../../src/excel";
import type { WorkbookDescription } from "../../src/sheet";
import { address, areaAddress } from "../../src/sheet/a1";
import { describeWorkbook } from "../../src/workbook";
import { smallBudget } from "../xlsx/descriptions";
import type { Recalculated, Value } from "./recalculate";

// jsdom has none, and the file library looks for them when it is loaded.
Object.assign(globalThis, { TextDecoder, TextEncoder });

async function fileInLibreOffice(description: WorkbookDescription): Promise<Recalculated> {
  const [{ writeWorkbook }, { recalculate }] = [await import("../../src/xlsx/write"), await import("./recalculate")];
  return recalculate(await writeWorkbook(description));
}

const valuesInExcel = (sheet: string, rows: number, columns: number): Promise<Value[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(areaAddress({ row: 1, column: 1, rows, columns }));
    range.load("values");
    await context.sync();
    return range.values as Value[][];
  });

/** Office.js gives "" for an empty cell, the file reader null; a formula that answers "" looks the same. */
const same = (a: Value, b: Value): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : (a ?? "") === (b ?? "");

test.each([
  ["a small budget", smallBudget],
  // Six months suffice to show that both writers say the same; the stand-in calculates slowly.
  ["the sample", () => describeWorkbook(parseBudget({ ...sample, months: 6 }))],
])("%s shows the same values inserted through Office.js and written to a file", async (_name, describeBudget) => {
  const description = describeBudget();
  const file = await fileInLibreOffice(description);
  await expect(insertWorkbook(description)).resolves.toMatchObject({ status: "inserted" });
  const differences: string[] = [];
  for (const { name } of description.sheets) {
    const expected = file.rows(name);
    const columns = Math.max(...expected.map((row) => row.length));
    const shown = await valuesInExcel(name, expected.length, columns);
    shown.forEach((row, y) =>
      row.forEach((value, x) => {
        const other = expected[y]?.[x] ?? null;
        if (!same(value, other)) differences.push(`${name}!${address(y + 1, x + 1)}: ${value} against ${other}`);
      }),
    );
  }
  expect(differences).toEqual([]);
  await Excel.run(async (context) => {
    for (const { name } of description.sheets) context.workbook.worksheets.getItem(name).delete();
    for (const { name } of description.names) context.workbook.names.getItem(name).delete();
    await context.sync();
  });
});
