/** @jest-environment ./test/excel-environment.ts */
import { sync, syncSheet } from "./sync";

describe("the real office.js starts as in Excel", () => {
  test("on the web, with exactly the requirement sets of manifest.xml", () => {
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.platform).toBe("OfficeOnline");
    const supports = (set: string, version: string): boolean =>
      Office.context.requirements.isSetSupported(set, version);
    expect([supports("ExcelApi", "1.13"), supports("ExcelApi", "1.14")]).toEqual([true, false]);
    expect([supports("SharedRuntime", "1.1"), supports("SharedRuntime", "1.2")]).toEqual([true, false]);
    expect([supports("CustomFunctionsRuntime", "1.3"), supports("CustomFunctionsRuntime", "1.4")]).toEqual([
      true,
      false,
    ]);
  });

  test("a call beyond the requirement sets is refused by office.js itself", async () => {
    const call = syncSheet("Sheet1", (sheet) => sheet.getRange("A1").getDependents().load("addresses"));
    await expect(call).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("ExcelApi 1.15") as string,
    });
  });
});

describe("errors are those of the real client", () => {
  test("an unknown sheet is ItemNotFound, with the statement that asked for it", async () => {
    const call = syncSheet("nowhere", (sheet) => sheet.load("name"));
    await expect(call).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { statement: "var worksheet = worksheets.getItem(...);" },
    });
  });

  test("a null object says so", async () => {
    const nowhere = await sync(({ worksheets }) => worksheets.getItemOrNullObject("nowhere"));
    expect(nowhere.isNullObject).toBe(true);
  });

  test("what was not loaded cannot be read", async () => {
    const call = syncSheet("Sheet1", (sheet) => sheet.name);
    await expect(call).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("a matrix of the wrong shape is InvalidArgument", async () => {
    const call = syncSheet("Sheet1", (sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
    });
    await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("a batch stops at its first error, and what came before it is done", async () => {
    const call = syncSheet("Sheet1", (sheet, { worksheets }) => {
      sheet.getRange("A1").values = [["before"]];
      worksheets.getItem("nowhere").activate();
      sheet.getRange("A2").values = [["after"]];
    });
    await expect(call).rejects.toMatchObject({ code: "ItemNotFound" });
    const range = await syncSheet("Sheet1", (sheet) => sheet.getRange("A1:A2").load("values"));
    expect(range.values).toEqual([["before"], [""]]);
  });
});

test("what the stand-in does not have fails by its name, and is remembered", async () => {
  const call = syncSheet("Sheet1", (sheet) => sheet.tables.load("items/name"));
  await expect(call).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Worksheet.Tables") as string,
  });
  expect([...excelHost.executor.unsupported]).toEqual(["Worksheet.Tables"]);
});

test("listening to changes is accepted", async () => {
  const changed = await syncSheet("Sheet1", (sheet, { worksheets }) => {
    worksheets.onAdded.add(() => Promise.resolve());
    return sheet.onChanged.add(() => Promise.resolve());
  });
  changed.remove();
  await expect(changed.context.sync()).resolves.toBeUndefined();
});
