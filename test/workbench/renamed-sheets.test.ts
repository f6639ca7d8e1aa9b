/** @jest-environment ./test/excel-environment.ts */
import { sync } from "./sync";

const formulasOf = async (sheet: string, address: string) => {
  const range = await sync(({ worksheets }) => worksheets.getItem(sheet).getRange(address).load("formulas,values"));
  return { formulas: range.formulas[0], values: range.values[0] };
};

test("after renaming a sheet each month of a row still refers to its own month", async () => {
  await sync(({ worksheets }) => {
    worksheets.add("Rates").getRange("A1:C1").values = [[1, 2, 3]];
    worksheets.add("Cost");
  });
  await sync(({ worksheets }) => {
    const cost = worksheets.getItem("Cost");
    cost.getRange("A1").formulas = [["=Rates!A$1*10"]];
    cost.getRange("B1:C1").copyFrom("A1", "Formulas");
  });
  await sync(({ worksheets }) => {
    worksheets.getItem("Rates").name = "Prices";
  });
  expect(await formulasOf("Cost", "A1:C1")).toEqual({
    formulas: ["=Prices!A$1*10", "=Prices!B$1*10", "=Prices!C$1*10"],
    values: [10, 20, 30],
  });
});

test("a sheet may take the name of one that has been deleted at the same time", async () => {
  await sync(({ worksheets, names }) => {
    worksheets.add("Old").getRange("A1").values = [[1]];
    worksheets.add("New").getRange("A1").values = [[2]];
    names.add("Pin", "=Old!$A$1");
  });
  await sync(({ worksheets }) => {
    worksheets.getItem("Cost").getRange("A2:B2").formulas = [["=New!A1", "=Pin"]];
  });
  await sync(({ worksheets, names }) => {
    names.getItem("Pin").formula = "=New!$A$1";
    worksheets.getItem("Old").delete();
    worksheets.getItem("New").name = "Old";
  });
  await sync((workbook) => {
    workbook.application.calculate("Full");
  });
  expect(await formulasOf("Cost", "A2:B2")).toEqual({ formulas: ["=Old!A1", "=Pin"], values: [2, 2] });
});

test("a name goes with the sheet that it points at, though formulas with it have been calculated before", async () => {
  await sync(({ worksheets, names }) => {
    worksheets.add("First").getRange("A1").values = [[3]];
    names.add("Follows", "=First!$A$1");
    worksheets.getItem("Cost").getRange("A3").formulas = [["=Follows*2"]];
  });
  expect((await formulasOf("Cost", "A3")).values).toEqual([6]);
  await sync(({ worksheets, application }) => {
    worksheets.getItem("First").name = "Second";
    application.calculate("Full");
  });
  expect((await formulasOf("Cost", "A3")).values).toEqual([6]);
});

test("a formula that comes to need a name has its value, also once the name points elsewhere and sheets are renamed", async () => {
  await sync(({ worksheets, names }) => {
    for (const [name, start] of [
      ["Controls", 100],
      ["New controls", 200],
    ] as const)
      worksheets.add(name).getRange("A1").values = [[start]];
    names.add("Start", "=Controls!$A$1");
    worksheets.getItem("Cost").getRange("A7").formulas = [['=IF(B7="",0,YEAR(Start)*0+Start+B7)']];
  });
  const shown = async () => (await formulasOf("Cost", "A7")).values?.[0] as unknown;
  const type = (value: number | string) =>
    sync(({ worksheets }) => {
      worksheets.getItem("Cost").getRange("B7").values = [[value]];
    });
  expect(await shown()).toBe(0);
  await sync(({ worksheets }) => {
    worksheets.getItem("Controls").name = "My controls";
  });
  await type(1);
  expect(await shown()).toBe(101);
  await type("");
  await sync(({ names }) => {
    names.getItem("Start").formula = "='New controls'!$A$1";
  });
  await type(2);
  expect(await shown()).toBe(202);
  await sync(({ worksheets }) => {
    worksheets.getItem("My controls").delete();
    worksheets.getItem("New controls").name = "My controls";
  });
  await type(3);
  expect(await shown()).toBe(203);
});

test("formulas follow a sheet with an apostrophe in its name, and others stay", async () => {
  await sync(({ worksheets, names }) => {
    worksheets.add("Mum's").getRange("A1").values = [[4]];
    names.add("Pocket", "='Mum''s'!$A$1");
    worksheets.getItem("Cost").getRange("A4:C4").formulas = [["='Mum''s'!A1+1", "=pocket+2", "=Prices!A1"]];
  });
  await sync(({ worksheets, names }) => {
    worksheets.getItem("Mum's").name = "Dad";
    names.getItem("Pocket").formula = "=Prices!$C$1";
  });
  expect(await formulasOf("Cost", "A4:C4")).toEqual({
    formulas: ["=Dad!A1+1", "=pocket+2", "=Prices!A1"],
    values: [5, 5, 1],
  });
});

test("of a sheet that is deleted every formula that had it shows #REF!", async () => {
  await sync(({ worksheets }) => {
    worksheets.add("Gone").getRange("A1").values = [[4]];
    worksheets.getItem("Cost").getRange("A5:B5").formulas = [["=Gone!A1+1", "=Prices!A1"]];
  });
  await sync(({ worksheets }) => {
    worksheets.getItem("Gone").delete();
  });
  expect(await formulasOf("Cost", "A5:B5")).toEqual({ formulas: ["=#REF!+1", "=Prices!A1"], values: ["#REF!", 1] });
});

test("lists of validations and charts follow a sheet that is renamed", async () => {
  await sync(({ worksheets }) => {
    const lists = worksheets.add("The lists");
    lists.getRange("A1:A2").values = [["red"], ["blue"]];
    const form = worksheets.add("Form");
    form.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "='The lists'!$A$1:$A$2" } };
    form.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "The lists!,blue" } };
    form.charts.add("ColumnStacked", lists.getRange("A1:A2"), "Columns");
  });
  await sync(({ worksheets }) => {
    worksheets.getItem("The lists").name = "Colours";
  });
  const [list, words] = await sync(({ worksheets }) =>
    ["A1", "A2"].map((address) => worksheets.getItem("Form").getRange(address).dataValidation.load("rule")),
  );
  expect([list?.rule.list?.source, words?.rule.list?.source]).toEqual(["=Colours!$A$1:$A$2", "The lists!,blue"]);
  const form = excelHost.book.sheets().find(({ name }) => name === "Form");
  expect(form?.extras.charts[0]?.properties["SourceData"]).toBe("Colours!$A$1:$A$2");
});
