/** @jest-environment ./test/excel-environment.ts */
import { sync, syncSheet } from "./sync";

const newSheet = async (name: string, formulas: unknown[][]): Promise<void> => {
  await sync(({ worksheets }) => {
    const range = worksheets.add(name).getRange("A1");
    range.getResizedRange(formulas.length - 1, (formulas[0]?.length ?? 1) - 1).formulas = formulas;
  });
};

describe("inserting and deleting", () => {
  test("whole rows: formulas below and references to them move along", async () => {
    await newSheet("Rows", [[1], [2], ["=SUM(A1:A2)"]]);
    await syncSheet("Rows", (sheet) => sheet.getRange("2:2").insert("Down"));
    await syncSheet("Rows", (sheet) => {
      sheet.getRange("A2").values = [[10]];
    });
    const inserted = await syncSheet("Rows", (sheet) => sheet.getRange("A1:A4").load("formulas,values"));
    expect(inserted.formulas.flat()).toEqual([1, 10, 2, "=SUM(A1:A3)"]);
    expect(inserted.values.flat()).toEqual([1, 10, 2, 13]);
    await syncSheet("Rows", (sheet) => {
      sheet.getRange("1:1").delete("Up");
    });
    const deleted = await syncSheet("Rows", (sheet) => sheet.getRange("A1:A3").load("values"));
    expect(deleted.values.flat()).toEqual([10, 2, 12]);
  });

  test("whole rows of a sheet that is not shown: only what refers to it moves along", async () => {
    await newSheet("Behind", [[1], [2], [3], [4]]);
    await newSheet("Shown", [["=SUM(Behind!A1:A4)"], ["=A4"], ["=Behind!A4"], [5]]);
    await syncSheet("Shown", (sheet) => {
      sheet.activate();
    });
    await syncSheet("Behind", (sheet) => {
      sheet.getRange("2:3").delete("Up");
    });
    const range = await syncSheet("Shown", (sheet) => sheet.getRange("A1:A4").load("formulas,values"));
    expect(range.formulas.flat()).toEqual(["=SUM(Behind!A1:A2)", "=A4", "=Behind!A2", 5]);
    expect(range.values.flat()).toEqual([5, 5, 4, 5]);
    const active = await sync(({ worksheets }) => worksheets.getActiveWorksheet().load("name"));
    expect(active.name).toBe("Shown");
  });

  test("rows inside a block of copied formulas", async () => {
    await newSheet("Block", [
      [1, "=A1*2"],
      [2, "=A2*2"],
      [3, "=A3*2"],
    ]);
    await syncSheet("Block", (sheet) => sheet.getRange("2:2").insert("Down"));
    const range = await syncSheet("Block", (sheet) => sheet.getRange("B1:B4").load("formulas,values"));
    expect(range.formulas.flat()).toEqual(["=A1*2", "", "=A3*2", "=A4*2"]);
    expect(range.values.flat()).toEqual([2, "", 4, 6]);
  });

  test("whole columns, and only some cells", async () => {
    await newSheet("Columns", [[1, 2, "=A1+B1"]]);
    await syncSheet("Columns", (sheet) => sheet.getRange("B:B").insert("Right"));
    const moved = await syncSheet("Columns", (sheet) => sheet.getRange("A1:D1").load("formulas"));
    expect(moved.formulas).toEqual([[1, "", 2, "=A1+C1"]]);
    await syncSheet("Columns", (sheet) => {
      sheet.getRange("B1").delete("Left");
    });
    const back = await syncSheet("Columns", (sheet) => sheet.getRange("A1:C1").load("formulas"));
    expect(back.formulas).toEqual([[1, 2, "=A1+B1"]]);
  });
});

test("widths and heights are in points; a whole column can be set", async () => {
  await newSheet("Sizes", [["a text of some length"]]);
  await syncSheet("Sizes", (sheet) => {
    sheet.getRange("B:C").format.columnWidth = 75;
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("3:3").format.rowHeight = 6;
    sheet.getRange("A:A").format.autofitColumns();
  });
  const [fitted, set, low] = await syncSheet("Sizes", (sheet) => [
    sheet.getRange("A1").load("format/columnWidth"),
    sheet.getRange("C2").load("format/columnWidth,format/rowHeight"),
    sheet.getRange("A3").load("format/rowHeight"),
  ]);
  expect(low.format.rowHeight).toBe(6);
  expect(set.format).toMatchObject({ columnWidth: 75, rowHeight: 30 });
  expect(fitted.format.columnWidth).toBeGreaterThan(100);
});

test("panes are frozen above and left of a cell, and released", async () => {
  await newSheet("Panes", [[1]]);
  await syncSheet("Panes", (sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:C4"));
  });
  const frozen = await syncSheet("Panes", (sheet) => sheet.freezePanes.getLocationOrNullObject().load("address"));
  expect(frozen.address).toBe("Panes!A1:C4");
  await syncSheet("Panes", (sheet) => {
    sheet.freezePanes.unfreeze();
  });
  const free = await syncSheet("Panes", (sheet) => sheet.freezePanes.getLocationOrNullObject().load("address"));
  expect(free.isNullObject).toBe(true);
});

test("rows and columns are hidden and shown", async () => {
  await newSheet("Hidden", [[1]]);
  await syncSheet("Hidden", (sheet) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
  });
  const hidden = await syncSheet("Hidden", (sheet) => sheet.getRange("B2").load("rowHidden,columnHidden"));
  expect(hidden).toMatchObject({ rowHidden: true, columnHidden: true });
});

test("merged cells hold one value, and can be separated", async () => {
  await newSheet("Merged", [["title", "", ""]]);
  await syncSheet("Merged", (sheet) => {
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A1:C1").unmerge();
  });
  const range = await syncSheet("Merged", (sheet) => sheet.getRange("A1:C1").load("values"));
  expect(range.values).toEqual([["title", "", ""]]);
});
