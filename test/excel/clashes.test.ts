/** @jest-environment ./test/excel-environment.ts */
import { clashesOf, insertWorkbook } from "../../src/excel";
import { smallBudget } from "../xlsx/descriptions";
import { inventory, read, write } from "./open-workbook";

test("asking writes nothing; upper and lower case make no difference", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("API USAGE");
    await context.sync();
  });
  expect(await clashesOf(smallBudget())).toEqual({ sheets: ["API usage"], names: [] });
  expect(await clashesOf(smallBudget(), "Own ")).toEqual({ sheets: [], names: [] });
  expect((await inventory()).sheets).toEqual(["Sheet1", "API USAGE"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("API USAGE").delete();
    await context.sync();
  });
});

test("a second budget: nothing is written, the clash is reported, the suggested prefix works beside the first", async () => {
  await insertWorkbook(smallBudget());
  const before = await inventory();
  expect(await insertWorkbook(smallBudget())).toEqual({
    status: "clash",
    clashes: { sheets: ["Assumptions", "API usage"], names: ["AIB_Seats", "AIB_StartMonth"] },
    suggestedPrefix: "AIB ",
  });
  expect(await inventory()).toEqual(before);

  const prefixed = await insertWorkbook(smallBudget(), { sheetPrefix: "AIB " });
  expect(prefixed).toEqual({ status: "inserted", sheets: ["AIB Assumptions", "AIB API usage"] });
  expect((await inventory()).sheets).toEqual([...before.sheets, "AIB Assumptions", "AIB API usage"]);
  expect((await read("AIB API usage", "B10")).formulas).toEqual([["='AIB Assumptions'!$E$6"]]);
  // each budget follows its own controls
  await write("AIB Assumptions", "E4", 100);
  expect((await read("AIB API usage", "E6")).values).toEqual([[101]]);
  expect((await read("API usage", "E6")).values).toEqual([[11]]);
});
