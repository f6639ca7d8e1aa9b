/** @jest-environment ./test/excel-environment.ts */
import { sync } from "./sync";

beforeAll(() =>
  sync(({ worksheets }) => {
    const seats = worksheets.add("Seats");
    seats.getRange("A1:A2").values = [[3], [4]];
    seats.getRange("B1:B2").formulas = [["=A1*2"], ["=SUM($A$1:A2)+Sheet1!A1"]];
    seats.getRange("A1").numberFormat = [["0.00"]];
    seats.getRange("A1").format.protection.locked = false;
    seats.getRange("A1").dataValidation.rule = { decimal: { operator: "GreaterThan", formula1: 0 } };
    seats.getRange("A:A").format.columnWidth = 90;
    seats.freezePanes.freezeRows(1);
    seats.tabColor = "#112233";
    seats.pageLayout.orientation = "Landscape";
    seats.protection.protect({ allowSort: true });
    worksheets.add("Last");
  }),
);

test("a copy stands where it was asked for, with formulas that read the copy", async () => {
  const copy = await sync(({ worksheets }) =>
    worksheets.getItem("Seats").copy("After", worksheets.getItem("Seats")).load("name,position,tabColor"),
  );
  expect(copy).toMatchObject({ name: "Seats (2)", position: 2, tabColor: "#112233" });
  await sync(({ worksheets }) => {
    worksheets.getItem("Seats (2)").getRange("A1").values = [[10]];
  });
  const [own, original] = await sync(({ worksheets }) => [
    worksheets.getItem("Seats (2)").getRange("B1:B2").load("formulas,values"),
    worksheets.getItem("Seats").getRange("B1:B2").load("values"),
  ]);
  expect(own.formulas).toEqual([["=A1*2"], ["=SUM($A$1:A2)+Sheet1!A1"]]);
  expect(own.values).toEqual([[20], [14]]);
  expect(original.values).toEqual([[6], [7]]);
});

test("formats, locks, validation, panes, print settings and protection come along", async () => {
  const [cell, locked, sheet, frozen] = await sync(({ worksheets }) => {
    const copy = worksheets.getItem("Seats (2)");
    return [
      copy.getRange("A1").load("numberFormat,format/columnWidth,format/protection/locked,dataValidation/rule"),
      copy.getRange("A2").load("format/protection/locked"),
      copy.load("protection/protected,pageLayout/orientation"),
      copy.freezePanes.getLocationOrNullObject().load("address"),
    ] as const;
  });
  expect(cell.numberFormat).toEqual([["0.00"]]);
  expect(cell.format.columnWidth).toBeCloseTo(90, 0);
  expect([cell.format.protection.locked, locked.format.protection.locked]).toEqual([false, true]);
  expect(cell.dataValidation.rule).toMatchObject({ decimal: { formula1: 0 } });
  expect(sheet.protection.protected).toBe(true);
  expect(sheet.pageLayout.orientation).toBe("Landscape");
  expect(frozen.address).toContain("Seats (2)");
});

test("without a place it stands last, and a second copy has another name", async () => {
  const copy = await sync(({ worksheets }) => worksheets.getItem("Seats").copy().load("name,position"));
  expect(copy).toMatchObject({ name: "Seats (3)", position: 4 });
});

test("a sheet with charts is refused, for the copy would lack them", async () => {
  await sync(({ worksheets }) => {
    const sheet = worksheets.getItem("Last");
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
  });
  await expect(sync(({ worksheets }) => worksheets.getItem("Last").copy())).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});
