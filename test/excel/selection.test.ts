/** @jest-environment ./test/excel-environment.ts */
import { putIntoSelection } from "../../src/excel";
import { read, write } from "./open-workbook";

const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });

test("a value, a formula and a text go into the selected cell", async () => {
  await select("B2");
  expect(await putIntoSelection({ kind: "number", value: 20 })).toMatchObject({
    written: true,
    address: "Sheet1!B2",
    previous: "",
  });
  await select("B3");
  await putIntoSelection({ kind: "formula", formula: "=B2*2" });
  await select("B4");
  await putIntoSelection({ kind: "text", text: "=B2" });
  expect(await read("Sheet1", "B2:B4")).toMatchObject({ values: [[20], [40], ["=B2"]] });
});

test("a cell that holds something is left alone unless told otherwise", async () => {
  await write("Sheet1", "C1", "=1+1");
  await select("C1");
  const refused = await putIntoSelection({ kind: "number", value: 5 });
  expect(refused).toMatchObject({ written: false, address: "Sheet1!C1", previous: "=1+1" });
  expect((await read("Sheet1", "C1")).formulas).toEqual([["=1+1"]]);
  const written = await putIntoSelection({ kind: "number", value: 5 }, { overwrite: true });
  expect(written).toMatchObject({ written: true, address: "Sheet1!C1", previous: "=1+1" });
  expect((await read("Sheet1", "C1")).values).toEqual([[5]]);
});

test("of several selected cells the active one is meant", async () => {
  await select("D1:E5");
  expect((await putIntoSelection({ kind: "number", value: 1 })).address).toBe("Sheet1!D1");
});

test("what was put in is taken back, unless somebody has changed it since", async () => {
  await write("Sheet1", "C2", "=1+1");
  await select("C2");
  const { undo } = await putIntoSelection({ kind: "formula", formula: "=2+3" }, { overwrite: true });
  await undo();
  expect((await read("Sheet1", "C2")).formulas).toEqual([["=1+1"]]);
  const again = await putIntoSelection({ kind: "number", value: 5 }, { overwrite: true });
  await write("Sheet1", "C2", 6);
  await expect(again.undo()).rejects.toThrow(/changed/);
  expect((await read("Sheet1", "C2")).values).toEqual([[6]]);
});
