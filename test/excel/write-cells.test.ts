/** @jest-environment ./test/excel-environment.ts */
import { insertWorkbook } from "../../src/excel";
import { writeCells } from "../../src/excel/write-cells";
import { smallBudget } from "../xlsx/descriptions";
import { read } from "./open-workbook";

const sheetNamed = (name: string) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id,protection/protected,protection/options");
    await context.sync();
    const { id, protection } = sheet;
    return { id, isClosed: protection.protected, options: protection.options };
  });

test("a closed sheet is written, and closed again as it was; so it is when the entry is taken back", async () => {
  await insertWorkbook(smallBudget());
  const before = await sheetNamed("Assumptions");
  expect(before.isClosed).toBe(true);
  const content = { kind: "number", value: 12 } as const;
  const written = await writeCells([{ sheetId: before.id, edits: [{ row: 4, column: 5, content }] }]);
  expect((await read("Assumptions", "E4")).values).toEqual([[12]]);
  expect(await sheetNamed("Assumptions")).toEqual(before);
  await written.undo();
  expect((await read("Assumptions", "E4")).values).toEqual([[10]]);
  expect(await sheetNamed("Assumptions")).toEqual(before);
});
