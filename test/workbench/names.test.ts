/** @jest-environment ./test/excel-environment.ts */
import { sync } from "./sync";

const sheet1 = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem("Sheet1");

test("names are made of ranges, references and constants, and formulas know them", async () => {
  await sync((workbook) => {
    sheet1(workbook).getRange("B1:B2").values = [[12], [30]];
    workbook.names.add("AIB_Months", sheet1(workbook).getRange("B1"));
    workbook.names.add("AIB_Price", "=Sheet1!$B$2", "what a seat costs");
    workbook.names.add("AIB_Discount", "=0.5");
    sheet1(workbook).getRange("D1").formulas = [["=AIB_Months*AIB_Price*(1-AIB_Discount)"]];
  });
  const [total, items] = await sync((workbook) => [
    sheet1(workbook).getRange("D1").load("values"),
    workbook.names.load("items/name,items/formula,items/type,items/value,items/comment"),
  ]);
  expect(total.values).toEqual([[180]]);
  expect(items.items.map(({ name, formula, type, value, comment }) => [name, formula, type, value, comment])).toEqual([
    ["AIB_Months", "=Sheet1!$B$1", "Range", "Sheet1!$B$1", ""],
    ["AIB_Price", "=Sheet1!$B$2", "Range", "Sheet1!$B$2", "what a seat costs"],
    ["AIB_Discount", "=0.5", "Double", 0.5, ""],
  ]);
});

test("a cell behind a name changes what its formulas give", async () => {
  await sync((workbook) => {
    workbook.names.getItem("aib_months").getRange().values = [[24]];
  });
  const total = await sync((workbook) => sheet1(workbook).getRange("D1").load("values"));
  expect(total.values).toEqual([[360]]);
});

test("a name finds its range on the sheet too", async () => {
  const range = await sync((workbook) => sheet1(workbook).getRange("AIB_Price").load("address"));
  expect(range.address).toBe("Sheet1!B2");
});

test.each([
  ["a name that is taken", "AIB_PRICE", "ItemAlreadyExists"],
  ["a name with a blank", "AIB Price", "InvalidArgument"],
  ["a name that is a cell", "B2", "InvalidArgument"],
])("%s is refused", async (_name, name, code) => {
  await expect(sync((workbook) => workbook.names.add(name, "=1"))).rejects.toMatchObject({ code });
});

test("a deleted name is gone, and formulas with it are errors", async () => {
  await sync((workbook) => {
    workbook.names.getItem("AIB_Discount").delete();
  });
  const [name, total] = await sync((workbook) => [
    workbook.names.getItemOrNullObject("AIB_Discount"),
    sheet1(workbook).getRange("D1").load("values"),
  ]);
  expect(name.isNullObject).toBe(true);
  // #NAME? in Excel
  expect(total.values).toEqual([["#REF!"]]);
});
