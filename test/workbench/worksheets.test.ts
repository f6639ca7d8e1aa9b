/** @jest-environment ./test/excel-environment.ts */
import { sync } from "./sync";

const names = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

test("a workbook opens with one sheet, and new ones stand behind it without being shown", async () => {
  expect(await names()).toEqual(["Sheet1"]);
  await sync(({ worksheets }) => {
    worksheets.add("Seats");
    worksheets.add();
  });
  expect(await names()).toEqual(["Sheet1", "Seats", "Sheet3"]);
  const active = await sync((workbook) => workbook.worksheets.getActiveWorksheet().load("name"));
  expect(active.name).toBe("Sheet1");
});

test("sheets are found by name in any case, or by id", async () => {
  const [byName, count] = await sync(({ worksheets }) => [
    worksheets.getItem("SEATS").load("id,name,position"),
    worksheets.getCount(),
  ]);
  expect(byName).toMatchObject({ name: "Seats", position: 1 });
  expect(count.value).toBe(3);
  const byId = await sync(({ worksheets }) => worksheets.getItem(byName.id).load("name"));
  expect(byId.name).toBe("Seats");
});

test.each([
  ["a name that is taken, in any case", "seats", "ItemAlreadyExists"],
  ["a name of more than 31 characters", "x".repeat(32), "InvalidArgument"],
  ["a character that a name may not have", "a/b", "InvalidArgument"],
])("%s is refused", async (_name, wanted, code) => {
  await expect(sync(({ worksheets }) => worksheets.add(wanted))).rejects.toMatchObject({ code });
});

test("renaming a sheet carries formulas and names along", async () => {
  await sync(({ worksheets, names: definedNames }) => {
    worksheets.getItem("Seats").getRange("A1").values = [[7]];
    worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Seats!A1*2"]];
    definedNames.add("Named", "=Seats!$A$1");
  });
  await sync(({ worksheets }) => {
    worksheets.getItem("Seats").name = "Team seats";
  });
  const [cell, name] = await sync(({ worksheets, names: definedNames }) => [
    worksheets.getItem("Sheet1").getRange("A1").load("formulas,values"),
    definedNames.getItem("Named").load("formula"),
  ]);
  expect(cell).toMatchObject({ formulas: [["='Team seats'!A1*2"]], values: [[14]] });
  expect(name.formula).toBe("='Team seats'!$A$1");
});

test("position, visibility, tab colour and gridlines are kept", async () => {
  await sync(({ worksheets }) => {
    const sheet = worksheets.getItem("Sheet3");
    sheet.position = 0;
    sheet.visibility = "Hidden";
    sheet.tabColor = "#0B3B36";
    sheet.showGridlines = false;
  });
  const sheet = await sync(({ worksheets }) =>
    worksheets.getItem("Sheet3").load("position,visibility,tabColor,showGridlines"),
  );
  expect(sheet).toMatchObject({ position: 0, visibility: "Hidden", tabColor: "#0B3B36", showGridlines: false });
});

test("a deleted sheet is gone, and what referred to it is #REF!", async () => {
  await sync(({ worksheets }) => {
    worksheets.getItem("Team seats").delete();
  });
  expect(await names()).not.toContain("Team seats");
  const cell = await sync(({ worksheets }) => worksheets.getItem("Sheet1").getRange("A1").load("values"));
  expect(cell.values).toEqual([["#REF!"]]);
});

test("the active cell is the first of the selection", async () => {
  await sync(({ worksheets }) => {
    worksheets.getItem("Sheet1").getRange("C4:D9").select();
  });
  const [selected, active] = await sync((workbook) => [
    workbook.getSelectedRange().load("address"),
    workbook.getActiveCell().load("address"),
  ]);
  expect([selected.address, active.address]).toEqual(["Sheet1!C4:D9", "Sheet1!C4"]);
});

describe("ranges", () => {
  const address = async (of: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
    (await sync(({ worksheets }) => of(worksheets.getItem("Sheet1")).load("address"))).address;

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["Sheet1!B2", (sheet) => sheet.getCell(1, 1)],
    ["Sheet1!B3:D4", (sheet) => sheet.getRangeByIndexes(2, 1, 2, 3)],
    ["Sheet1!B2:C4", (sheet) => sheet.getRange("B2").getResizedRange(2, 1)],
    ["Sheet1!C4", (sheet) => sheet.getRange("B2").getOffsetRange(2, 1)],
    ["Sheet1!B3:D3", (sheet) => sheet.getRange("B2:D4").getRow(1)],
    ["Sheet1!D2:D4", (sheet) => sheet.getRange("B2:D4").getColumn(2)],
    ["Sheet1!B2:F9", (sheet) => sheet.getRange("B2").getBoundingRect("F9")],
    ["Sheet1!2:4", (sheet) => sheet.getRange("B2:D4").getEntireRow()],
    ["Sheet1!B:D", (sheet) => sheet.getRange("B2:D4").getEntireColumn()],
    ["Sheet1!D4", (sheet) => sheet.getRange("B2:D4").getLastCell()],
    ["Sheet1!A:C", (sheet) => sheet.getRange("A:C")],
    ["Sheet1!1:1048576", (sheet) => sheet.getRange()],
  ])("%s", async (expected, of) => {
    expect(await address(of)).toBe(expected);
  });

  test("outside the sheet there are none", async () => {
    await expect(address((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});
