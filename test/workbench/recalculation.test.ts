/** @jest-environment ./test/excel-environment.ts */
import type { Implementation } from "../../src/workbench/univer/add-in-function";

/** How often TEST.SEEN has been called with each value. */
const seen: unknown[] = [];

beforeAll(() => {
  const parameters = [{ name: "value", type: "any", dimensionality: "scalar" }];
  const metadata = { functions: [{ id: "SEEN", name: "SEEN", description: "", parameters }] };
  const implementation: Implementation = (value) => {
    seen.push(value);
    return value;
  };
  excelHost.functions.register("TEST", metadata, new Map([["SEEN", implementation]]));
});

beforeEach(async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange().clear();
    await context.sync();
  });
  seen.length = 0;
});

const write = (address: string, formulas: (string | number)[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).formulas = formulas;
    await context.sync();
  });

const values = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });

test("only what depends on a changed cell is calculated again", async () => {
  await write("A1:B3", [
    [1, "=TEST.SEEN(A1)"],
    [2, "=TEST.SEEN(A2)"],
    ["=SUM(B1:B2)", "=TEST.SEEN(A3)"],
  ]);
  expect(await values("B3")).toEqual([[3]]);
  seen.length = 0;
  await write("A2", [[5]]);
  expect(await values("B3")).toEqual([[6]]);
  expect(seen).toEqual([5, 6]);
});

test("a row that is looked up by a calculated number is right at the first calculation", async () => {
  await write("A1:C3", [
    ["=MATCH(30,C1:C3,0)", "=INDEX(C1:C3,A1)", "=5*2"],
    ["=A1-1", "=INDEX(B1:B3,A1)", "=C1+10"],
    ["=A2-1", "=INDEX(C1:C3,A3)", "=C2+10"],
  ]);
  expect(await values("A1:C3")).toEqual([
    [3, 30, 10],
    [2, 10, 20],
    [1, 10, 30],
  ]);
});

test("a formula that reads by an address in text, and all others beside it", async () => {
  await write("A1:C2", [
    [1, "=INDIRECT(C2)", "=B1*2"],
    [7, "=OFFSET(A1,1,0)", "A2"],
  ]);
  expect(await values("B1:C2")).toEqual([
    [7, 14],
    [7, "A2"],
  ]);
  await write("A2", [[9]]);
  expect(await values("B1:C2")).toEqual([
    [9, 18],
    [9, "A2"],
  ]);
  await write("B1:B2", [["=A1"], ["=A2"]]);
  await write("A1", [[4]]);
  expect(await values("B1:C1")).toEqual([[4, 8]]);
});

test("what spills is read, also where only a part of it is", async () => {
  await write("A1:A3", [[1], [2], [3]]);
  await write("C1:E1", [["=A1:A3*10", "=C3", "=SUM(C1:C3)"]]);
  expect(await values("D1:E1")).toEqual([[30, 60]]);
  await write("A3", [[5]]);
  expect(await values("D1:E1")).toEqual([[50, 80]]);
});

test("a name that changes what it stands for changes all that uses it", async () => {
  await write("A1:B2", [
    [1, "=ratio*10"],
    [2, ""],
  ]);
  await Excel.run(async (context) => {
    context.workbook.names.add("ratio", "=Sheet1!$A$1");
    await context.sync();
  });
  expect(await values("B1")).toEqual([[10]]);
  await Excel.run(async (context) => {
    context.workbook.names.getItem("ratio").formula = "=Sheet1!$A$2";
    await context.sync();
  });
  expect(await values("B1")).toEqual([[20]]);
  await write("A2", [[3]]);
  expect(await values("B1")).toEqual([[30]]);
});

test("formulas that stand lower after rows were inserted read what they read before", async () => {
  await write("A1:B2", [
    [1, "=A2"],
    [2, "=SUM(A1:A2)"],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("2:2").insert("Down");
    await context.sync();
  });
  await write("A3", [[5]]);
  expect(await values("B1:B3")).toEqual([[5], [""], [6]]);
});
